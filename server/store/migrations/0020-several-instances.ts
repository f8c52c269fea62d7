import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isPostgres } from '../dialect/postgres.ts';

/**
 * Tickets are counted where they are issued, in the same transaction, and no more by a trigger. In PostgreSQL also what
 * SQLite keeps in files or in memory: sealed answers, what gave the right to them, and counts of attempts. No column
 * holds a time or grows with one.
 */
export const severalInstances: Migration = {
  async up(db: Kysely<unknown>) {
    if (!isPostgres(db)) {
      await sql`DROP TRIGGER invitation_issued`.execute(db);
      return;
    }
    // What a trigger holds in SQLite: the owner's own right to it, which nobody needs.
    await sql`REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM CURRENT_USER`.execute(db);
    await db.schema
      .createTable('collection')
      .addColumn('wave', 'text', (c) => c.primaryKey())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('key_check', 'blob', (c) => c.notNull())
      .addColumn('response_count', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('used_proof')
      .addColumn('wave', 'text', (c) => c.notNull().references('collection.wave').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'blob', (c) => c.notNull())
      .addColumn('stratum', 'text', (c) => c.notNull())
      .addColumn('message', 'text')
      .addColumn('signature', 'text')
      .addPrimaryKeyConstraint('used_proof_key', ['wave', 'kind', 'key'])
      .execute();
    await db.schema
      .createTable('submission')
      .addColumn('wave', 'text', (c) => c.notNull().references('collection.wave').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('submission_key', ['wave', 'kind', 'key'])
      .execute();
    await db.schema
      .createTable('envelope')
      .addColumn('wave', 'text', (c) => c.notNull().references('collection.wave').onDelete('cascade'))
      .addColumn('id', 'blob', (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('envelope_key', ['wave', 'id'])
      .execute();
    await db.schema
      .createTable('archive_block')
      .addColumn('wave', 'text', (c) => c.notNull().references('collection.wave').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('archive_block_key', ['wave', 'kind', 'part'])
      .execute();
    // The planner's statistics would copy values of the rows, and text that looks packed is no smaller for it.
    for (const [table, columns] of [
      ['used_proof', ['key', 'message', 'signature']],
      ['submission', ['key']],
      ['envelope', ['id', 'sealed']],
      ['archive_block', ['sealed']],
    ] as const) {
      for (const column of columns) {
        await sql`ALTER TABLE ${sql.table(table)} ALTER COLUMN ${sql.ref(column)} SET STATISTICS 0`.execute(
          db,
        );
      }
    }
    await sql`ALTER TABLE envelope ALTER COLUMN sealed SET STORAGE EXTERNAL`.execute(db);
    await sql`ALTER TABLE archive_block ALTER COLUMN sealed SET STORAGE EXTERNAL`.execute(db);
    await db.schema
      .createTable('attempt')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('points', 'integer', (c) => c.notNull())
      .addColumn('expire', 'bigint')
      .execute();
  },
};
