import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { isPostgres } from '../dialect/postgres.ts';

/**
 * Modes of collection, invitations, drawn codes, the counts of the public tally, the tickets that were accepted, and
 * the audit log. Nothing here knows an answer. PostgreSQL has no triggers here: they are not to be had where tables are
 * spread over several machines.
 */
export const fieldwork: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('wave')
      .addColumn('modes', 'text', (c) => c.notNull().defaultTo('["open-link"]'))
      .execute();
    await db.schema
      .alterTable('wave')
      .addColumn('merged_strata', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
    await db.schema.alterTable('wave').addColumn('tickets_until', 'text').execute();

    await db.schema
      .createTable('stratum')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('invited_count', 'integer', (c) => c.notNull())
      .addColumn('issued_count', 'integer', (c) => c.notNull())
      .addColumn('reissued_count', 'integer', (c) => c.notNull())
      .addColumn('printed_code_count', 'integer', (c) => c.notNull())
      .addColumn('accepted_ticket_count', 'integer', (c) => c.notNull())
      .addColumn('accepted_code_count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('stratum_key', ['wave', 'code'])
      .execute();

    await db.schema
      .createTable('invitation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('stratum', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'blob', (c) => c.notNull().unique())
      .addColumn('blinded_hash', 'blob', (c) => c.notNull())
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('department', 'text', (c) => c.notNull())
      .addColumn('email', 'text')
      .addColumn('generation', 'integer', (c) => c.notNull())
      .addColumn('mailed_on', 'text')
      .addUniqueConstraint('invitation_reference', ['wave', 'reference'])
      .execute();
    await db.schema.createIndex('invitation_wave').on('invitation').columns(['wave', 'stratum']).execute();

    // One statement issues a ticket; whatever sets the hash is counted, and nothing is counted twice.
    if (!isPostgres(db))
      await sql`
      CREATE TRIGGER invitation_issued AFTER UPDATE OF blinded_hash ON invitation
      WHEN OLD.blinded_hash = zeroblob(32) AND NEW.blinded_hash <> zeroblob(32)
      BEGIN
        UPDATE stratum SET issued_count = issued_count + 1 WHERE wave = NEW.wave AND code = NEW.stratum;
      END`.execute(db);

    await db.schema
      .createTable('drawn_code')
      .addColumn('code_hash', 'blob', (c) => c.primaryKey())
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('stratum', 'text', (c) => c.notNull())
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('accepted_ticket')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code'))
      .addColumn('stratum', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('signature', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('accepted_ticket_key', ['wave', 'stratum', 'message'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('audit_entry')
      .addColumn('position', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('wave', 'text')
      .addColumn('facts', 'text', (c) => c.notNull())
      .execute();
    for (const change of isPostgres(db) ? [] : ['UPDATE', 'DELETE']) {
      await sql`
        CREATE TRIGGER ${sql.id(`audit_entry_no_${change.toLowerCase()}`)} BEFORE ${sql.raw(change)} ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END`.execute(db);
    }
  },
};
