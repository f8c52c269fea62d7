import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What makes the topics of free texts, by the place of a questionnaire where they are written; and what was decided
 * about single published texts by hand. Every version is a row, so that each can be looked at and taken up again.
 */
export const topics: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('topic_book')
      .addColumn('questionnaire', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('topic_book_key', ['questionnaire', 'version', 'place', 'revision'])
      .execute();
    await db.schema
      .createTable('topic_correction')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('corrections', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('topic_correction_key', ['wave', 'place', 'revision'])
      .execute();
  },
};
