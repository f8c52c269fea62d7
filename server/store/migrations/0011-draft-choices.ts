import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How the draft results of a closed wave are made coarser, and how they were when figures of them were looked at. */
export const draftChoices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('draft_choice')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('remedies', 'text', (c) => c.notNull())
      .addColumn('seen', 'text', (c) => c.notNull())
      .execute();
  },
};
