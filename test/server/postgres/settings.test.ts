import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../server/configuration.ts';
import { refusals, roleFaults, warnings } from '../../../server/store/dialect/settings-rules.ts';
import { serve } from '../../../server/serve.ts';
import { openDatabase } from '../../../server/store/database.ts';
import { settingsReport } from '../../../server/store/dialect/settings.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { Cluster } from './cluster.ts';

let cluster: Cluster;
let directory: ReturnType<typeof temporaryDirectory>;
beforeAll(async () => {
  cluster = await Cluster.start();
  await cluster.query('postgres', 'CREATE DATABASE kotae OWNER kotae');
});
afterAll(() => cluster.dispose());
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(async () => {
  await cluster.query('postgres', 'ALTER ROLE kotae RESET ALL');
  await cluster.query('postgres', 'ALTER ROLE kotae NOSUPERUSER NOBYPASSRLS NOREPLICATION');
  directory.dispose();
});

async function report(language: Language = 'en') {
  const db = await openDatabase(directory.path, cluster.urlOf('kotae'));
  try {
    return await settingsReport(db, language);
  } finally {
    await db.destroy();
  }
}

describe('a database', () => {
  it('as it is installed is taken, and what it keeps is told', async () => {
    const { refused, warned } = await report();
    expect(refused).toEqual([]);
    expect(warned.join('\n')).toMatch(/wal_recycle = 'on'[\s\S]*log_min_error_statement = 'error'/);
  });

  it.each([
    ['synchronous_commit = off', /^PostgreSQL: synchronous_commit = 'off': answers are acknowledged before/],
    ['log_statement = mod', /^PostgreSQL: log_statement = 'mod': its log would tell/],
    ['log_min_duration_statement = 0', /^PostgreSQL: log_min_duration_statement = '0': /],
    ['log_transaction_sample_rate = 0.5', /^PostgreSQL: log_transaction_sample_rate = '0.5': /],
    ['log_parameter_max_length_on_error = -1', /^PostgreSQL: log_parameter_max_length_on_error = '-1': /],
    ['debug_print_plan = on', /^PostgreSQL: debug_print_plan = 'on': /],
  ])('of which a superuser set %s is refused by name', async (setting, line) => {
    await cluster.query('postgres', `ALTER ROLE kotae SET ${setting}`);
    expect((await report()).refused).toEqual([expect.stringMatching(line)]);
  });

  it('is told of in Japanese too, each by its name', async () => {
    await cluster.query('postgres', 'ALTER ROLE kotae SET log_statement = "all"');
    expect((await report('ja')).refused).toEqual([
      "PostgreSQL: log_statement = 'all': 回答ごとに、届いた時刻がログに残ります。none または ddl にしてください。",
    ]);
    const words = [...refusals, ...warnings].map(({ does }) => does.ja);
    expect(
      [...words, ...Object.values(roleFaults).map(({ ja }) => ja)].filter((line) => !line.endsWith('。')),
    ).toEqual([]);
  });

  it.each(['SUPERUSER', 'BYPASSRLS', 'REPLICATION'])('whose role is %s is refused', async (right) => {
    await cluster.query('postgres', `ALTER ROLE kotae ${right}`);
    expect((await report()).refused).toEqual([expect.stringMatching(/a role of its own$/)]);
  });
});

describe('the server', () => {
  const start = (databaseUrl: string) =>
    serve(readConfiguration({ PORT: '0', KOTAE_DATA_DIR: directory.path, DATABASE_URL: databaseUrl }));

  it('does not start on such a database, with every reason', async () => {
    await cluster.query('postgres', 'ALTER ROLE kotae SET log_statement = "all"');
    await cluster.query('postgres', 'ALTER ROLE kotae SET synchronous_commit = local');
    await expect(start(cluster.urlOf('kotae'))).rejects.toThrow(
      /^PostgreSQL: synchronous_commit = .*\nPostgreSQL: log_statement = .*$/,
    );
  });

  it('says in one line, without the password, that there is no such database', async () => {
    const url = cluster.urlOf('nowhere').replace('kotae@', 'kotae:secret@');
    const failed = await start(url).catch((error: unknown) => error);
    expect(String(failed)).toMatch(
      /^Error: postgres:\/\/kotae@localhost\/nowhere\S*: database "nowhere" does not exist$/,
    );
  });
});
