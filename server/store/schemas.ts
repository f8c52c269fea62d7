import { sql } from 'kysely';
import { connect } from './database.ts';

/*
 * The schemas of a PostgreSQL database, for who makes and removes organisations at the command line. Nothing else of
 * the program names one.
 */

/** Makes a schema where there is none of that name: an administrator of the database may have made it before. */
export async function makeSchema(databaseUrl: string, schema: string): Promise<void> {
  await onInstallation(databaseUrl, async (db) => {
    const { rows } = await sql`SELECT 1 FROM pg_namespace WHERE nspname = ${schema}`.execute(db);
    if (rows.length === 0) await sql`CREATE SCHEMA ${sql.id(schema)}`.execute(db);
  });
}

/** Whether there are tables of ours in a schema; null: in the one that the database chooses by itself. */
export async function holdsTables(databaseUrl: string, schema: string | null): Promise<boolean> {
  return onInstallation(databaseUrl, async (db) => {
    const { rows } = await sql`
      SELECT 1 FROM pg_tables WHERE schemaname = coalesce(${schema}, current_schema()) LIMIT 1`.execute(db);
    return rows.length > 0;
  });
}

/** Removes a schema that holds no table. Throws  where it holds anything. */
export async function removeSchema(databaseUrl: string, schema: string): Promise<void> {
  await onInstallation(databaseUrl, (db) => sql`DROP SCHEMA IF EXISTS ${sql.id(schema)}`.execute(db));
}

async function onInstallation<T>(
  databaseUrl: string,
  work: (db: ReturnType<typeof connect>) => Promise<T>,
): Promise<T> {
  const db = connect({ dataDirectory: '', databaseUrl });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
