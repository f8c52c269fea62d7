import { existsSync, readdirSync, readFileSync, statSync, statfsSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { databaseFacts, databaseFaults, logOf } from '../store/copies.ts';
import { directoryFaults, type DirectoryFault } from '../store/directory-faults.ts';
import { logFaults } from '../store/log-chain.ts';
import { backupsIn } from './make-backup.ts';
import { readManifest } from './manifest.ts';

export const examinations = [
  'versions',
  'integrity',
  'permissions',
  'keys',
  'log',
  'clock',
  'disk',
  'backup',
] as const;
export type Examination = (typeof examinations)[number];

/** What one look found: nothing (`facts` says what was looked at), or what is wrong, place by place. */
export interface Finding {
  examination: Examination;
  state: 'sound' | 'warning' | 'fault';
  /** Paths, numbers and what a tool said: the same in every language. */
  facts: string;
}

const keyFileSchema = z.object({
  invitationSecret: z.string(),
  ticketKeys: z.record(z.string(), z.string()),
});

/** Below this the next wave may not find room. */
const enoughDiskBytes = 2 ** 30;
const dayMs = 24 * 60 * 60 * 1000;
const freshBackupMs = 2 * dayMs;

interface Place {
  dataDirectory: string;
  /** Folder of backups; null: not told. */
  backups: string | null;
  now: Date;
}

/** Looks at a data directory, also while it is served, and changes nothing in it. */
export function examine(place: Place): Finding[] {
  const faults = directoryFaults(place.dataDirectory);
  if (faults.length > 0) return [versions(), ...faults.map(findingOf)];
  return [
    versions(),
    ...integrity(place),
    ...permissions(place),
    ...keys(place),
    log(place),
    clock(place),
    disk(place),
    backup(place),
  ];
}

/** What keeps a server from starting, as the look that it belongs to. */
function findingOf({ kind, path, detail }: DirectoryFault): Finding {
  const isSecret = kind === 'secret-readable' || kind === 'not-writable';
  const examination = isSecret ? 'permissions' : kind === 'newer' ? 'versions' : 'integrity';
  const facts = [path, detail].filter((part) => part !== '').join(': ');
  return { examination, state: 'fault', facts };
}

function versions(): Finding {
  return { examination: 'versions', state: 'sound', facts: `Node.js ${process.versions.node}` };
}

function integrity({ dataDirectory }: Place): Finding[] {
  const files = ['responses', 'paper', 'texts'].flatMap((folder) => {
    const path = join(dataDirectory, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith('.sqlite'));
    return names.map((name) => join(path, name));
  });
  const faults = files.flatMap(databaseFaults);
  if (faults.length === 0) {
    return [{ examination: 'integrity', state: 'sound', facts: `${files.length + 1} × SQLite` }];
  }
  return faults.map((facts) => ({ examination: 'integrity', state: 'fault', facts }));
}

function permissions({ dataDirectory }: Place): Finding[] {
  if (process.platform === 'win32') return [];
  const open = ['.', ...readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' })]
    .map((name) => join(dataDirectory, name))
    .filter((path) => /(?:sqlite|json|secret)$/.test(path) || path === join(dataDirectory))
    .filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
  if (open.length === 0) return [{ examination: 'permissions', state: 'sound', facts: dataDirectory }];
  return open.map((facts) => ({ examination: 'permissions', state: 'warning', facts }));
}

function keys({ dataDirectory }: Place): Finding[] {
  const { waves } = databaseFacts(join(dataDirectory, 'kotae.sqlite'));
  const wanted = waves.filter(({ state, hasTickets }) => state === 'open' && hasTickets);
  const lost = wanted
    .map(({ code }) => join(dataDirectory, 'keys', `${code}.json`))
    .filter((path) => !holdsKeys(path));
  if (lost.length === 0) return [{ examination: 'keys', state: 'sound', facts: `${wanted.length}` }];
  return lost.map((facts) => ({ examination: 'keys', state: 'fault', facts }));
}

/** Whether a file holds keys: the secret of invitations, and private keys that can be read as such. */
function holdsKeys(path: string): boolean {
  try {
    const { invitationSecret, ticketKeys } = keyFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const key of Object.values(ticketKeys)) createPrivateKey(key);
    return invitationSecret !== '';
  } catch {
    return false;
  }
}

/** An entry that was changed, removed, put in or moved. */
function log({ dataDirectory }: Place): Finding {
  const { rows, head } = logOf(join(dataDirectory, 'kotae.sqlite'));
  const [first] = logFaults(rows, head);
  if (first === undefined) return { examination: 'log', state: 'sound', facts: `${rows.length}` };
  return { examination: 'log', state: 'fault', facts: `${first.position} ${first.kind}` };
}

/** A clock that stands before what was written already has gone back. */
function clock({ dataDirectory, now }: Place): Finding {
  const written = statSync(join(dataDirectory, 'kotae.sqlite')).mtime;
  const facts = `${now.toISOString()} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
  const isBack = now.getTime() < written.getTime() - dayMs;
  return { examination: 'clock', state: isBack ? 'fault' : 'sound', facts };
}

function disk({ dataDirectory }: Place): Finding {
  const { bavail, bsize } = statfsSync(dataDirectory);
  const facts = `${dataDirectory}: ${((bavail * bsize) / 2 ** 30).toFixed(1)} GB`;
  return { examination: 'disk', state: bavail * bsize < enoughDiskBytes ? 'warning' : 'sound', facts };
}

function backup({ backups, now }: Place): Finding {
  const last = backups === null ? undefined : backupsIn(backups).at(-1);
  if (last === undefined)
    return { examination: 'backup', state: 'warning', facts: backups ?? 'KOTAE_BACKUP_DIR' };
  try {
    const isFresh = now.getTime() - new Date(readManifest(last).madeAt).getTime() < freshBackupMs;
    return { examination: 'backup', state: isFresh ? 'sound' : 'warning', facts: last };
  } catch (error) {
    return { examination: 'backup', state: 'fault', facts: error instanceof Error ? error.message : last };
  }
}
