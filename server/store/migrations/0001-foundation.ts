import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Questionnaires, waves and their populations, publications, and the tables of better-auth 1.7. */
export const foundation: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('questionnaire')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('table_plan', 'text', (c) => c.notNull())
      .addUniqueConstraint('questionnaire_version', ['code', 'version'])
      .execute();

    await db.schema
      .createTable('wave')
      .addColumn('code', 'text', (c) => c.primaryKey())
      .addColumn('organisation', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('questionnaire_hash', 'text', (c) => c.notNull().references('questionnaire.hash'))
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('is_synthetic', 'integer', (c) => c.notNull())
      .addColumn('opens_on', 'text', (c) => c.notNull())
      .addColumn('closes_on', 'text', (c) => c.notNull())
      .addColumn('retain_until', 'text', (c) => c.notNull())
      .addColumn('minimum_base', 'integer', (c) => c.notNull())
      .addColumn('merges', 'text', (c) => c.notNull())
      .addColumn('contract', 'text')
      .addColumn('opened_at', 'text')
      .addColumn('closed_at', 'text')
      .addColumn('published_at', 'text')
      .execute();

    await db.schema
      .createTable('population')
      .addColumn('wave', 'text', (c) => c.notNull().references('wave.code').onDelete('cascade'))
      .addColumn('option', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('eligible_count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('population_key', ['wave', 'option'])
      .execute();

    await db.schema
      .createTable('publication')
      .addColumn('wave', 'text', (c) => c.primaryKey().references('wave.code'))
      .addColumn('catalogue', 'text', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('published_table')
      .addColumn('wave', 'text', (c) => c.notNull().references('publication.wave'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('published_table_key', ['wave', 'id'])
      .execute();

    await db.schema
      .createTable('user')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('emailVerified', 'integer', (c) => c.notNull())
      .addColumn('image', 'text')
      .addColumn('createdAt', 'date', (c) => c.notNull())
      .addColumn('updatedAt', 'date', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .execute();

    await db.schema
      .createTable('session')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey())
      .addColumn('expiresAt', 'date', (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('createdAt', 'date', (c) => c.notNull())
      .addColumn('updatedAt', 'date', (c) => c.notNull())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .execute();
    await db.schema.createIndex('session_userId_idx').on('session').column('userId').execute();

    await db.schema
      .createTable('account')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey())
      .addColumn('accountId', 'text', (c) => c.notNull())
      .addColumn('providerId', 'text', (c) => c.notNull())
      .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', 'date')
      .addColumn('refreshTokenExpiresAt', 'date')
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .addColumn('createdAt', 'date', (c) => c.notNull())
      .addColumn('updatedAt', 'date', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('account_userId_idx').on('account').column('userId').execute();

    await db.schema
      .createTable('verification')
      .addColumn('id', 'text', (c) => c.notNull().primaryKey())
      .addColumn('identifier', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('expiresAt', 'date', (c) => c.notNull())
      .addColumn('createdAt', 'date', (c) => c.notNull())
      .addColumn('updatedAt', 'date', (c) => c.notNull())
      .execute();
    await db.schema
      .createIndex('verification_identifier_idx')
      .on('verification')
      .column('identifier')
      .execute();
  },
};
