import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { databaseFaults } from './copies.ts';
import { migrations } from './migrations/index.ts';

/**
 * Why no server may run on a data directory, one line each with the path and what helps; nothing where it may. Makes the
 * directory where there is none, and changes nothing else: beside answers, an empty database is never made anew.
 */
export function directoryFaults(dataDirectory: string): string[] {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    accessSync(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return [`${dataDirectory}: cannot be written (${code}); give it to the account that the server runs as`];
  }
  const main = join(dataDirectory, 'kotae.sqlite');
  const answers = responseFiles(dataDirectory);
  if (!existsSync(main) || statSync(main).size === 0) {
    if (answers.length === 0) return [];
    return [
      `${main}: missing or empty, although there are responses in ${join(dataDirectory, 'responses')}; restore a backup`,
    ];
  }
  const damaged = databaseFaults(main);
  if (damaged.length > 0) return damaged.map((line) => `${line}; restore a backup`);
  const { migrationNames, openWaves, waves } = contentOf(main);
  const unknown = migrationNames.filter((name) => migrations[name] === undefined);
  if (unknown.length > 0) {
    return [
      `${main}: made by a newer Kotae (${unknown.join(', ')}); start that one, or restore a backup of before`,
    ];
  }
  return [
    ...answers
      .filter((code) => !waves.includes(code))
      .map((code) => `${pathOf(code)}: responses of a wave that ${main} does not know; restore a backup`),
    ...openWaves
      .filter((code) => !answers.includes(code))
      .map((code) => `${pathOf(code)}: missing, although the wave is open; restore a backup`),
    ...answers
      .filter((code) => openWaves.includes(code))
      .flatMap((code) => databaseFaults(pathOf(code)).map((line) => `${line}; restore a backup`)),
  ];

  function pathOf(code: string): string {
    return join(dataDirectory, 'responses', `${code}.sqlite`);
  }
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
