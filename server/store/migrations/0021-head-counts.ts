import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Head counts by other attributes than the population item, as JSON; waves of before have none. */
export const headCounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('wave')
      .addColumn('head_counts', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
  },
};
