import { CompiledQuery } from 'kysely';
import type { Database } from '../database.ts';
import { isPostgres } from '../dialect/postgres.ts';

/** Where attempts are counted for all servers of an installation, as a client that takes SQL. */
export interface AttemptTable {
  name: string;
  query: (query: { text: string; values: unknown[] }) => Promise<{ rows: unknown[]; rowCount: number }>;
}

/** Null: one server counts by itself. */
export function attemptTable(db: Database): AttemptTable | null {
  if (!isPostgres(db)) return null;
  return {
    name: 'attempt',
    async query({ text, values }) {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
}
