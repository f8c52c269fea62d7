import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { databaseFaults } from './copies.ts';
import { migrations } from './migrations/index.ts';

/** Why no server may run on a data directory: where, and what was found there. */
export type DirectoryFault = {
  path: string;
  /** What the system or SQLite says, a name, another path; empty where the kind says all. */
  detail: string;
  kind:
    | 'not-writable'
    | 'secret-readable'
    | 'database-missing'
    | 'damaged'
    | 'newer'
    | 'wave-unknown'
    | 'responses-missing';
};

/**
 * Every reason why no server may run on a data directory; none where it may. Makes the directory where there is none,
 * and changes nothing else: beside answers, an empty database is never made anew.
 */
export function directoryFaults(dataDirectory: string): DirectoryFault[] {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return [{ kind: 'not-writable', path: dataDirectory, detail: code }];
  }
  const readable = readableSecrets(dataDirectory);
  if (readable.length > 0)
    return readable.map((path) => ({ kind: 'secret-readable' as const, path, detail: '' }));
  const main = join(dataDirectory, 'kotae.sqlite');
  const answers = responseFiles(dataDirectory);
  if (!existsSync(main) || statSync(main).size === 0) {
    if (answers.length === 0) return [];
    return [{ kind: 'database-missing', path: main, detail: join(dataDirectory, 'responses') }];
  }
  const damaged = damages(main);
  if (damaged.length > 0) return damaged;
  const { migrationNames, openWaves, waves } = contentOf(main);
  const unknown = migrationNames.filter((name) => migrations[name] === undefined);
  if (unknown.length > 0) return [{ kind: 'newer', path: main, detail: unknown.join(', ') }];
  return [
    ...answers
      .filter((code) => !waves.includes(code))
      .map((code): DirectoryFault => ({ kind: 'wave-unknown', path: pathOf(code), detail: main })),
    ...openWaves
      .filter((code) => !answers.includes(code))
      .map((code): DirectoryFault => ({ kind: 'responses-missing', path: pathOf(code), detail: '' })),
    ...answers.filter((code) => openWaves.includes(code)).flatMap((code) => damages(pathOf(code))),
  ];

  function pathOf(code: string): string {
    return join(dataDirectory, 'responses', `${code}.sqlite`);
  }
}

function damages(path: string): DirectoryFault[] {
  // SQLite's line begins with the path.
  return databaseFaults(path).map((line) => ({ kind: 'damaged', path, detail: line.slice(path.length + 2) }));
}

/** What signs sessions and tickets, where others than the server's account may read it. */
function readableSecrets(dataDirectory: string): string[] {
  if (process.platform === 'win32') return [];
  const keys = join(dataDirectory, 'keys');
  const secrets = [
    join(dataDirectory, 'session-secret'),
    keys,
    ...(existsSync(keys) ? readdirSync(keys).map((name) => join(keys, name)) : []),
  ];
  return secrets.filter((path) => existsSync(path) && (statSync(path).mode & 0o077) !== 0);
}

function responseFiles(dataDirectory: string): string[] {
  const directory = join(dataDirectory, 'responses');
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => name.slice(0, -'.sqlite'.length));
}

function contentOf(main: string): { migrationNames: string[]; waves: string[]; openWaves: string[] } {
  const db = new SQLite(main, { readonly: true });
  try {
    const has = (table: string) =>
      db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
    const all = (table: string, sql: string) =>
      has(table) ? (db.prepare(sql).pluck().all() as string[]) : [];
    return {
      migrationNames: all('kysely_migration', 'SELECT name FROM kysely_migration ORDER BY name'),
      waves: all('wave', 'SELECT code FROM wave'),
      openWaves: all('wave', "SELECT code FROM wave WHERE state = 'open'"),
    };
  } finally {
    db.close();
  }
}
