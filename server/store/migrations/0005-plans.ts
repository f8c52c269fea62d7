import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Plans with their indicators, as JSON: they hold no figure, these are read from the published tables. */
export const plans: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('plan')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .execute();
  },
};
