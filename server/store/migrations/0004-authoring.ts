import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Drafts of questionnaires, one a code; and questionnaires of which a wave filled in the placeholders: these are kept
 * beside the version they were filled from, under a code of their own, so that a wave's hash is that of what was asked.
 */
export const authoring: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('questionnaire').addColumn('filled_from', 'text').execute();
    await db.schema
      .createTable('questionnaire_draft')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('base_version', 'integer')
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .execute();
  },
};
