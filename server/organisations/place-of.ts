import { join } from 'node:path';
import type { StorePlace } from '../store/database.ts';
import { inSchema } from '../store/dialect/own-schema.ts';

/**
 * Where everything of an organisation is kept and nothing of another: a data directory of its own inside the
 * installation's, and in PostgreSQL a schema of its own. `code`: of the registry.
 */
export function placeOf(
  { dataDirectory, databaseUrl = null }: StorePlace,
  code: string,
): Required<StorePlace> {
  return {
    dataDirectory: join(dataDirectory, 'organisations', code),
    databaseUrl: databaseUrl === null ? null : inSchema(databaseUrl, schemaName(code)),
  };
}

/** Codes have no underscore, so no two have one schema. */
export function schemaName(code: string): string {
  return `organisation_${code.replaceAll('-', '_')}`;
}

/** The folder of an organisation's backups inside that of all; null: there is but one, and the folder is its. */
export function backupsOf(into: string, code: string | null): string {
  return code === null ? into : join(into, code);
}
