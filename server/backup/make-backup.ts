import {
  copyFileSync,
  chmodSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyDatabase, databaseFacts } from '../store/copies.ts';
import { manifestName, sha256Of, type BackupManifest } from './manifest.ts';

/** Somebody did something each time while files were being copied. */
const attemptCount = 5;
const unfinishedEnding = '.unfinished';

export interface BackupTask {
  dataDirectory: string;
  /** The folder that backups are put into, each in one of its own. */
  into: string;
  version: string;
  at: Date;
  /** Without what signs tickets and makes codes: a copy outlives their destruction when the wave closes. */
  withoutKeys?: boolean;
}

/**
 * Copies a data directory, also while it is served: answers first and the main database last, and all again if the log
 * has grown meanwhile, so that the copies fit together. It appears under its name only when it is complete.
 * What can be made again (columns) and what signs cookies is left out.
 * Throws  one line where it cannot be made.
 */
export function makeBackup(task: BackupTask): { path: string; manifest: BackupManifest } {
  const { dataDirectory, into, at } = task;
  const main = join(dataDirectory, 'kotae.sqlite');
  if (!existsSync(main)) throw new Error(`${dataDirectory}: no Kotae data here`);
  mkdirSync(into, { recursive: true, mode: 0o700 });
  const path = join(into, `kotae-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);
  if (existsSync(path)) throw new Error(`${path}: there is a backup of this second already`);
  const unfinished = path + unfinishedEnding;
  for (let attempt = 0; attempt < attemptCount; attempt += 1) {
    rmSync(unfinished, { recursive: true, force: true });
    const before = databaseFacts(main);
    if (!copyFiles(task, unfinished)) continue;
    const after = databaseFacts(join(unfinished, 'kotae.sqlite'));
    if (before.head.hash !== after.head.hash) continue;
    const openWaves = after.waves.filter(({ state }) => state === 'open').map(({ code }) => code);
    const manifest: BackupManifest = {
      format: 'kotae-backup/1',
      madeAt: at.toISOString(),
      version: task.version,
      log: after.head,
      openWaves,
      files: filesIn(unfinished).map((file) => ({
        path: file,
        byteCount: statSync(join(unfinished, file)).size,
        sha256: sha256Of(join(unfinished, file)),
      })),
    };
    for (const file of manifest.files) sync(join(unfinished, file.path));
    writeFileSync(join(unfinished, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    sync(join(unfinished, manifestName));
    renameSync(unfinished, path);
    return { path, manifest };
  }
  rmSync(unfinished, { recursive: true, force: true });
  throw new Error(
    `${dataDirectory}: something was changed during each of ${attemptCount} attempts; try again`,
  );
}

/** Removes the oldest complete backups of a folder, so that so many stay; which. */
export function removeOldBackups(into: string, keptCount: number): string[] {
  const all = backupsIn(into);
  const old = all.slice(0, Math.max(0, all.length - keptCount));
  for (const path of old) rmSync(path, { recursive: true });
  return old;
}

/** The complete backups of a folder, the oldest first. */
export function backupsIn(into: string): string[] {
  if (!existsSync(into)) return [];
  return readdirSync(into)
    .filter((name) => /^kotae-\d{8}T\d{6}Z$/.test(name))
    .toSorted()
    .map((name) => join(into, name));
}

/** When a backup was made, as the name of its folder says. */
export function backupMoment(path: string): Date {
  const [, day = '', time = ''] = /kotae-(\d{8})T(\d{6})Z$/.exec(path) ?? [];
  const parts = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].join('-');
  return new Date(`${parts}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`);
}

/** False where a file went away meanwhile: a wave was closed or deleted. */
function copyFiles({ dataDirectory, withoutKeys = false }: BackupTask, target: string): boolean {
  const folders = ['responses', ...(withoutKeys ? [] : ['keys']), 'paper', 'texts'];
  try {
    for (const folder of folders) {
      mkdirSync(join(target, folder), { recursive: true, mode: 0o700 });
      const wanted = folder === 'keys' ? /^[^.]+\.json$/ : /^[^.]+\.sqlite$/;
      const from = join(dataDirectory, folder);
      for (const name of existsSync(from) ? readdirSync(from).filter((one) => wanted.test(one)) : []) {
        if (folder !== 'keys') copyDatabase(join(from, name), join(target, folder, name));
        else {
          copyFileSync(join(from, name), join(target, folder, name));
          chmodSync(join(target, folder, name), 0o600);
        }
      }
    }
    copyDatabase(join(dataDirectory, 'kotae.sqlite'), join(target, 'kotae.sqlite'));
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT' || code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
