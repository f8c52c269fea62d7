import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Row {
  position: number;
  at: string;
  actor: string;
  action: string;
  wave: string | null;
  plan: string | null;
  facts: string;
}

/** Each entry of the log carries a hash over itself and the entry before; one row remembers the end of the chain. */
export const logChain: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('audit_entry').addColumn('hash', 'text').execute();
    await db.schema
      .createTable('log_head')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
    const { rows } = await sql<Row>`
      SELECT position, at, actor, action, wave, plan, facts FROM audit_entry ORDER BY position`.execute(db);
    const last = await chain(db, rows);
    await sql`INSERT INTO log_head (id, position, hash) VALUES (1, ${last.position}, ${last.hash})`.execute(
      db,
    );
  },
};

/** Gives entries of before there was a chain their hashes. Only a database with entries knows the triggers of 0002. */
async function chain(db: Kysely<unknown>, rows: Row[]): Promise<{ position: number; hash: string }> {
  let last = { position: 0, hash: '' };
  if (rows.length === 0) return last;
  await sql`DROP TRIGGER audit_entry_no_update`.execute(db);
  for (const { position, at, actor, action, wave, plan, facts } of rows) {
    const content = JSON.stringify([last.hash, position, at, actor, action, wave, plan, facts]);
    last = { position, hash: createHash('sha256').update(content).digest('hex') };
    await sql`UPDATE audit_entry SET hash = ${last.hash} WHERE position = ${position}`.execute(db);
  }
  await sql`
    CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END`.execute(db);
  return last;
}
