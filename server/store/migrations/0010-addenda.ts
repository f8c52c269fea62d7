import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was added to the contract of an open wave: a later closing day. The contract itself never changes. */
export const addenda: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('addendum')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('closed_on', 'text', (c) => c.notNull())
      .addColumn('closes_on', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('addendum_key', ['wave', 'number'])
      .execute();
  },
};
