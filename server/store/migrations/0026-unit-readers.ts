import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Which units an account reads, as the organisation of a fiscal year calls them. */
export const unitReaders: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('unit_reader')
      .addColumn('account', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('fiscal_year', 'integer', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('unit_reader_key', ['account', 'fiscal_year', 'unit'])
      .execute();
  },
};
