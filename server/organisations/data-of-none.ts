import { existsSync } from 'node:fs';
import type { StorePlace } from '../store/database.ts';
import { sqliteFile } from '../store/dialect/sqlite.ts';
import { holdsTables } from '../store/schemas.ts';

/** Where an installation keeps data that belong to none of its organisations, and so are served to nobody; null: nowhere. */
export async function dataOfNone({ dataDirectory, databaseUrl = null }: StorePlace): Promise<string | null> {
  const file = sqliteFile(dataDirectory);
  if (existsSync(file)) return file;
  return databaseUrl !== null && (await holdsTables(databaseUrl, null)) ? 'DATABASE_URL' : null;
}
