import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was chosen of a wave's report, and what was written into it. */
export const reports: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('report')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('options', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .execute();
  },
};
