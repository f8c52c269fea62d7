import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The latest moment at which the clock of the machine was believed: one row. */
export const clock: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('clock')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .execute();
  },
};
