import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The folder of PostgreSQL's programs on this machine; null where there are none. */
export function postgresPrograms(): string | null {
  const folders = [process.env['KOTAE_POSTGRES_BIN'] ?? '', ...(process.env['PATH'] ?? '').split(delimiter)];
  const isThere = (folder: string) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name)));
  return folders.find((folder) => folder !== '' && isThere(folder)) ?? null;
}

/** `pg_basebackup` of the same PostgreSQL; null where it came without. */
export function baseBackupProgram(): string | null {
  const folder = postgresPrograms();
  if (folder === null) return null;
  // Where `postgres` is a link, the others lie beside what it leads to.
  const own = dirname(realpathSync(join(folder, 'postgres')));
  return [folder, own].map((place) => join(place, 'pg_basebackup')).find((path) => existsSync(path)) ?? null;
}
