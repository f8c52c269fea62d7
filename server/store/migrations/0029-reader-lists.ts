import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who reads which unit by a list: units that wait for an account, titles that read, and what was before the last list. */
export const readerLists: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('unit_reader_offer')
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('fiscal_year', 'integer', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('unit_reader_offer_key', ['email', 'fiscal_year', 'unit'])
      .execute();
    await db.schema
      .createTable('unit_reader_title')
      .addColumn('title', 'text', (c) => c.primaryKey())
      .addColumn('is_reader', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('unit_reader_list')
      .addColumn('fiscal_year', 'integer', (c) => c.notNull())
      .addColumn('applied_at', 'text', (c) => c.primaryKey())
      .addColumn('applied_by', 'text', (c) => c.notNull())
      .addColumn('assigned_before', 'text', (c) => c.notNull())
      .execute();
  },
};
