import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What words in people's files mean for a questionnaire, as somebody explained them once: titles of staff, headings and
 * values in files of responses.
 */
export const intakeWords: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('intake_word')
      .addColumn('questionnaire', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('meaning', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('intake_word_key', ['questionnaire', 'place', 'words'])
      .execute();
  },
};
