import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is done about the findings of a wave, as JSON; its history is in the log. */
export const actions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('action')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('action_key', ['wave', 'number'])
      .execute();
  },
};
