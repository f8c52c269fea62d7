import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What was public of an open wave, day by day. The list of tickets is kept for the latest day alone; counts of all days
 * make the curve of participation.
 */
export const publicSteps: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('public_step')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('counts', 'text', (c) => c.notNull())
      .addColumn('tickets', 'text')
      .addPrimaryKeyConstraint('public_step_key', ['wave', 'day'])
      .execute();
  },
};
