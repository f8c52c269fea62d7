import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The organisation as it is in a fiscal year: its units, as JSON. */
export const organisation: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('organisation')
      .addColumn('fiscal_year', 'integer', (c) => c.primaryKey())
      .addColumn('units', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .execute();
  },
};
