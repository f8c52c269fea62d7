import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a published wave is beside other organisations: medians of all of them, as the overview shows them. */
export const waveBenchmark: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('wave_benchmark')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('benchmark', 'text', (c) => c.notNull())
      .execute();
  },
};
