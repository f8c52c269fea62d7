import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Database } from '../../../server/store/database.ts';
import { databaseUrl, runStatement } from './cluster.ts';

/** Whether this run keeps everything in PostgreSQL. */
export const isOnPostgres = inject('clusterFolder') !== undefined;

/** A database of its own on the shared server, empty or a copy of another; null where this run is on SQLite. */
export async function ownDatabase(template?: OwnDatabase | null): Promise<OwnDatabase | null> {
  const folder = inject('clusterFolder');
  if (folder === undefined) return null;
  const name = `kotae_${randomBytes(6).toString('hex')}`;
  const administration = databaseUrl(folder, 'postgres');
  const copied = template ? ` TEMPLATE ${template.name}` : '';
  await runStatement(administration, `CREATE DATABASE ${name}${copied}`);
  return {
    name,
    url: databaseUrl(folder, name),
    dispose: async () => {
      // Not WITH (FORCE): that is refused while autovacuum looks at the database, which is not ours to end.
      await runStatement(
        administration,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
      );
      await runStatement(administration, `DROP DATABASE ${name}`);
    },
  };
}

export interface OwnDatabase {
  name: string;
  url: string;
  dispose: () => Promise<void>;
}

/** Every row of every table, as text. */
export async function everyRow(db: Database): Promise<string> {
  const tables = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(db);
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ text: string }>`SELECT t::text AS text FROM ${sql.table(name)} t`.execute(
      db,
    );
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join('\n');
}
