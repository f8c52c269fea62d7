import canonicalize from 'canonicalize';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { contentHash } from '../../../server/content-hash.ts';
import { openDependencies } from '../../../server/open-dependencies.ts';
import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import { foundation } from '../../../server/store/migrations/0001-foundation.ts';
import { newSubmission } from '../hirakata-world.ts';
import { temporaryDirectory } from '../test-app.ts';

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

const questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'q',
  version: 1,
  languages: ['ja'],
  title: { ja: '調査' },
  purpose: { ja: '目的' },
  estimatedMinutes: 1,
  sections: [
    {
      code: 's',
      title: { ja: '質問' },
      items: [{ type: 'open-ended', code: 'a', text: { ja: '意見' }, maxLength: 10 }],
    },
  ],
};

/** As the first version promised it: before there were modes. */
const promised = {
  wave: 'old',
  questionnaireHash: contentHash(questionnaire),
  mode: 'open-link',
  storedItems: [{ code: 'a', label: { ja: '意見' } }],
  minimumBase: 10,
  closesOn: '2027-03-31',
  retainUntil: '2028-03-31',
};

it('a wave that opened under the first version goes on, under the promise that it made', async () => {
  const sqlite = new SQLite(`${directory.path}/kotae.sqlite`);
  const db = new Kysely<Record<string, Record<string, unknown>>>({
    dialect: new SqliteDialect({ database: sqlite }),
  });
  const provider = { getMigrations: async () => ({ '0001-foundation': foundation }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  expect(error).toBeUndefined();
  const { questionnaireHash: hash } = promised;
  const body = JSON.stringify(questionnaire);
  await db
    .insertInto('questionnaire')
    .values({ hash, code: 'q', version: 1, body, table_plan: '{}' })
    .execute();
  await db
    .insertInto('wave')
    .values({
      code: 'old',
      organisation: '{"ja":"市"}',
      title: '{"ja":"調査"}',
      questionnaire_hash: hash,
      state: 'open',
      is_synthetic: 0,
      opens_on: '2026-11-01',
      closes_on: '2027-03-31',
      retain_until: '2028-03-31',
      minimum_base: 10,
      merges: '[]',
      contract: canonicalize(promised),
    })
    .execute();
  await db.destroy();

  const dependencies = await openDependencies({
    dataDirectory: directory.path,
    publicUrl: 'http://localhost',
  });
  const app = createApp(dependencies);
  const wave = (await (await app.request('/api/waves/old')).json()) as PublicWave;
  expect(wave.contractFingerprint).toBe(contentHash(promised));
  expect(wave).toMatchObject({
    takesResponses: true,
    takesTickets: false,
    contract: { modes: ['open-link'], strata: [] },
  });
  const sent = await app.request('/api/waves/old/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ submission: newSubmission(), answers: { a: '意見' } }),
  });
  expect(sent.status).toBe(201);
  await dependencies.close();
});
