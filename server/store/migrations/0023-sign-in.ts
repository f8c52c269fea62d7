import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * How people come in: tries are counted, a second step may be asked for, accounts are invited, and a session knows by
 * what it began.
 */
export const signIn: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('sign_in_attempt')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('failure_count', 'integer', (c) => c.notNull())
      .addColumn('blocked_until', 'bigint', (c) => c.notNull())
      .execute();

    await db.schema.alterTable('session').addColumn('method', 'text').execute();
    await db.schema
      .createTable('second_step')
      .addColumn('account', 'text', (c) => c.primaryKey().references('user.id').onDelete('cascade'))
      .addColumn('sealed_secret', 'text', (c) => c.notNull())
      .addColumn('recovery_hashes', 'text', (c) => c.notNull())
      .addColumn('last_period', 'bigint')
      .execute();
    await db.schema
      .createTable('second_step_role')
      .addColumn('role', 'text', (c) => c.primaryKey())
      .execute();

    await db.schema
      .createTable('account_invitation')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('invited_by', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute();
  },
};
