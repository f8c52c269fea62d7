import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Waves whose published tables anybody may read, and since when. */
export const openResults: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('open_results')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .execute();
  },
};
