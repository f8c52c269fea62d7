import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folder of PostgreSQL's programs on this machine; null where there are none. */
export function postgresPrograms(): string | null {
  const folders = [process.env['KOTAE_POSTGRES_BIN'] ?? '', ...(process.env['PATH'] ?? '').split(delimiter)];
  const isThere = (folder: string) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name)));
  return folders.find((folder) => folder !== '' && isThere(folder)) ?? null;
}
