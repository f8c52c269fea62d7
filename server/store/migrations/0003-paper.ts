import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Batches of paper sheets: counts alone. What is keyed in stays in files of its own until it is recorded. */
export const paper: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('paper_batch')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('stratum', 'text')
      .addColumn('envelope_count', 'integer', (c) => c.notNull())
      .addColumn('unusable_count', 'integer', (c) => c.notNull())
      .addColumn('recorded_count', 'integer', (c) => c.notNull())
      .addColumn('refused_count', 'integer', (c) => c.notNull())
      .addColumn('is_recorded', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('paper_batch_key', ['wave', 'number'])
      .execute();
  },
};
