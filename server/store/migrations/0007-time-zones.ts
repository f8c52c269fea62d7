import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The time zone in which a wave's days are meant; null for waves of before, which go by the server's. */
export const timeZones: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('wave').addColumn('time_zone', 'text').execute();
  },
};
