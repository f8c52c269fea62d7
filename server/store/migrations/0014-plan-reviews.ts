import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What a committee said and decided about a plan, and results that were printed before there was this installation: a
 * report as JSON, of a questionnaire whose items it is about, and of a wave where that was collected here too.
 */
export const planReviews: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('plan_note')
      .addColumn('plan', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('meeting_on', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('indicator', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('written_at', 'text', (c) => c.notNull())
      .addColumn('written_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('plan_note_key', ['plan', 'number'])
      .execute();
    await db.schema
      .createTable('printed_report')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('questionnaire', 'text', (c) => c.notNull())
      .addColumn('wave', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .execute();
  },
};
