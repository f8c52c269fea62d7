import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The one list of a sealed wave: made when it closes, and never again. */
export const sealedList: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sealed_list')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code').onDelete('cascade'))
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
  },
};
