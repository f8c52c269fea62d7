import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The log is also of plans: an entry is of a wave or of a plan, whose code stays when the plan is deleted. */
export const logOfPlans: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('audit_entry').addColumn('plan', 'text').execute();
  },
};
