import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StorePlace } from '../store/database.ts';
import { sqliteFile } from '../store/dialect/sqlite.ts';
import { holdsTables } from '../store/schemas.ts';
import { placeOf } from './place-of.ts';

/** Where an installation keeps data that belong to none of its organisations, and so are served to nobody; null: nowhere. */
export async function dataOfNone({ dataDirectory, databaseUrl = null }: StorePlace): Promise<string | null> {
  const file = sqliteFile(dataDirectory);
  if (existsSync(file)) return file;
  return databaseUrl !== null && (await holdsTables(databaseUrl, null)) ? 'DATABASE_URL' : null;
}

/**
 * A folder of an organisation with data, for where no organisation is registered; null: there is none. Served without the
 * list, everything would seem lost, and whoever came first would be the first of an installation begun anew.
 */
export function dataOfUnlisted(dataDirectory: string): string | null {
  const folder = dirname(placeOf({ dataDirectory }, 'any').dataDirectory);
  if (!existsSync(folder)) return null;
  const code = readdirSync(folder, { withFileTypes: true }).find(
    (one) => one.isDirectory() && readdirSync(join(folder, one.name)).length > 0,
  )?.name;
  return code === undefined ? null : join(folder, code);
}
