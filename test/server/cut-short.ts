import { sql } from 'kysely';
import type { Database } from '../../server/store/database.ts';
import { isOnPostgres } from './postgres/own-database.ts';

/** From here on no batch of paper can be settled, as if the power went before; until `mended`. */
export async function cutShort(db: Database): Promise<void> {
  await (
    isOnPostgres
      ? sql`ALTER TABLE paper_batch ADD CONSTRAINT cut CHECK (is_recorded = 0)`
      : sql`CREATE TRIGGER cut BEFORE UPDATE ON paper_batch BEGIN SELECT RAISE(ABORT, 'cut'); END`
  ).execute(db);
}

export async function mended(db: Database): Promise<void> {
  await (isOnPostgres ? sql`ALTER TABLE paper_batch DROP CONSTRAINT cut` : sql`DROP TRIGGER cut`).execute(db);
}
