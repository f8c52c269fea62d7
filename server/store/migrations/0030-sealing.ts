import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Waves whose answers are sealed, and the trustees who open them. */
export const sealing: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sealing')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('trustee')
      .addColumn('wave', 'text', (c) => c.notNull().references('sealing.wave').onDelete('cascade'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('public_keys', 'text')
      .addColumn('rehearsed_keys', 'text')
      .addPrimaryKeyConstraint('trustee_key', ['wave', 'code'])
      .execute();
  },
};
