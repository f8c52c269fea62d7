import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What waves do by themselves on which day, the words they put into their questionnaire, the response rate that HR aims
 * at, and series of waves. Waves of before have none of it: nothing of theirs happens by itself.
 */
export const calendar: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('planned_moment')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('is_on', 'integer', (c) => c.notNull())
      .addColumn('mail', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'text')
      .addColumn('trouble', 'text')
      .addPrimaryKeyConstraint('planned_moment_key', ['wave', 'kind', 'day'])
      .execute();
    await db.schema
      .createTable('series')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('is_on', 'integer', (c) => c.notNull())
      .addColumn('made_count', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.alterTable('wave').addColumn('terms', 'text').execute();
    await db.schema.alterTable('wave').addColumn('target_rate', 'real').execute();
    await db.schema.alterTable('wave').addColumn('series', 'text').execute();
    await db.schema.alterTable('wave').addColumn('round', 'integer').execute();
  },
};
