import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft, DraftState } from '../../../server/routes/questionnaire-drafts.schema.ts';
import type { Problem } from '../../../server/routes/problem.schema.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { hirakataWave } from '../hirakata-world.ts';
import { testApp, type TestApp } from '../test-app.ts';

const drafts = '/api/manage/questionnaire-drafts';
const shipped = { code: 'hirakata-attainment', version: 1 };
const text = JSON.parse(
  readFileSync('surveys/definitions/hirakata-attainment/questionnaire.v1.json', 'utf8'),
) as Questionnaire;

let world: TestApp;
let hr: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  world = await testApp();
  hr = await world.as('survey-manager');
});
afterEach(() => world.dispose());

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;

async function begin(source: unknown): Promise<Draft> {
  const response = await hr('POST', drafts, source);
  expect(response.status).toBe(201);
  return (await response.json()) as Draft;
}

describe('a draft', () => {
  it('begins with a version, as its next one, and becomes that version', async () => {
    const draft = await begin({ code: shipped.code, from: shipped });
    expect(draft).toMatchObject({ baseVersion: 1, revision: 1, issues: [], questionnaire: { version: 2 } });
    const changed = structuredClone(text);
    changed.version = 9;
    const [first, , third] = changed.sections[0]?.items ?? [];
    if (first?.type !== 'rating-scale' || third?.type !== 'rating-scale') throw new Error('no scale');
    first.text.ja += '（改）';
    third.max = 5;
    const state = await json<DraftState>(
      hr('PUT', `${drafts}/${shipped.code}`, { questionnaire: changed, revision: 1 }),
    );
    expect(state).toMatchObject({ revision: 2, issues: [] });
    const made = await hr('POST', `${drafts}/${shipped.code}/finalise`, { revision: 2 });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({ code: shipped.code, version: 2, waves: [] });

    const version = await json<Questionnaire>(hr('GET', `/api/manage/questionnaires/${shipped.code}/2`));
    expect(version.version).toBe(2);
    const items = version.sections.flatMap((section) => section.items);
    expect(items.map((item) => ('continues' in item ? item.continues?.change : undefined))).toEqual([
      'wording',
      'none',
      'scale',
      'none',
      'none',
      'none',
    ]);
    expect((await hr('GET', `${drafts}/${shipped.code}`)).status).toBe(404);
  });

  it('keeps the crosses of the version before as far as they fit', async () => {
    await begin({ code: shipped.code, from: shipped });
    const without = structuredClone(text);
    without.sections = without.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ code }) => code !== 'attainment2'),
    }));
    await hr('PUT', `${drafts}/${shipped.code}`, { questionnaire: without, revision: 1 });
    expect((await hr('POST', `${drafts}/${shipped.code}/finalise`, { revision: 2 })).status).toBe(201);
    const row = await world.dependencies.db
      .selectFrom('questionnaire')
      .select('table_plan')
      .where('version', '=', 2)
      .executeTakeFirstOrThrow();
    const { crosses } = JSON.parse(row.table_plan) as { crosses: { stub: string; banner: string }[] };
    expect(crosses.map(({ stub, banner }) => `${stub}*${banner}`)).toEqual([
      'guideline*guideline',
      'attainment1*guideline',
      'attainment3*guideline',
      'measure*guideline',
    ]);
  });

  it('may be wrong, and says everything that is; only a right one becomes a version', async () => {
    await begin({ code: 'own', questionnaire: { code: 'own', sections: [] } });
    const broken = { ...text, code: 'elsewhere', title: { ja: '' }, populationItem: 'rank' };
    const state = await json<DraftState>(hr('PUT', `${drafts}/own`, { questionnaire: broken, revision: 1 }));
    expect(state.issues.map(({ path }) => path.join('.'))).toEqual(['title.ja']);
    expect(state.issues[0]?.words).toMatch(/^小さすぎるか/);
    const refused = await hr('POST', `${drafts}/own/finalise`, { revision: 2 });
    expect(refused.status).toBe(422);
    expect(await json<Problem>(Promise.resolve(refused))).toMatchObject({ code: 'invalid-questionnaire' });
    // The code is the draft's, whatever the JSON says.
    expect((await json<Draft>(hr('GET', `${drafts}/own`))).questionnaire).toMatchObject({
      code: 'own',
      version: 1,
    });
  });

  it('is not overwritten unseen by a second window', async () => {
    await begin({ code: 'own', from: shipped });
    expect((await hr('PUT', `${drafts}/own`, { questionnaire: text, revision: 1 })).status).toBe(200);
    const second = await hr('PUT', `${drafts}/own`, { questionnaire: text, revision: 1 });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'draft-changed' });
    expect((await hr('POST', `${drafts}/own/finalise`, { revision: 1 })).status).toBe(409);
  });

  it.each([
    [{ code: 'own', questionnaire: 'text' }, 422],
    [{ code: 'own', questionnaire: { code: 'own', sections: [{ items: [1] }] } }, 422],
    [{ code: 'own', from: { code: 'nothing', version: 1 } }, 404],
    [{ code: 'Own Code', from: shipped }, 422],
    [{ code: 'own' }, 422],
  ])('%j is refused with %i', async (source, status) => {
    expect((await hr('POST', drafts, source)).status).toBe(status);
    expect(await json(hr('GET', drafts))).toEqual({ drafts: [] });
  });

  it('is one a code, listed, and can be thrown away', async () => {
    await begin({ code: 'own', from: shipped });
    expect((await hr('POST', drafts, { code: 'own', from: shipped })).status).toBe(409);
    expect(await json(hr('GET', drafts))).toMatchObject({
      drafts: [{ code: 'own', version: 1, baseVersion: null, title: { ja: text.title.ja } }],
    });
    expect((await hr('DELETE', `${drafts}/own`)).status).toBe(204);
    expect((await hr('DELETE', `${drafts}/own`)).status).toBe(404);
  });

  it('is nothing for planners or strangers', async () => {
    const planner = await world.as('planner');
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await planner(method, `${drafts}/own`, method === 'PUT' ? {} : undefined)).status).toBe(403);
    expect((await planner('GET', drafts)).status).toBe(403);
    expect((await world.call('GET', drafts)).status).toBe(401);
  });
});

describe('a wave with placeholders', () => {
  const placeholders = [
    { code: 'organisation', label: { ja: '組織名', en: 'organisation' } },
    { code: 'plan', label: { ja: '計画名', en: 'plan' } },
  ];
  const written = {
    ...text,
    code: 'own',
    title: { ja: '[組織名]の職員アンケート', en: 'Staff survey of [organisation]' },
    purpose: { ja: '[計画名]のため', en: 'For [plan]' },
    placeholders,
  };
  const wave = { ...hirakataWave, questionnaire: { code: 'own', version: 1 }, code: 'filled' };

  beforeEach(async () => {
    const made = await hr('POST', '/api/manage/questionnaires', { questionnaire: written, tablePlan: null });
    expect(made.status).toBe(201);
  });

  it('asks in its own words, and promises the hash of these', async () => {
    const terms = { plan: { ja: '第3次計画', en: 'the third plan' } };
    expect((await hr('POST', '/api/manage/waves', { ...wave, terms })).status).toBe(201);
    expect((await hr('POST', '/api/manage/waves/filled/open')).status).toBe(200);
    const asked = await json<Questionnaire>(world.call('GET', '/api/waves/filled/questionnaire'));
    expect(asked.title).toEqual({
      ja: `${wave.organisation.ja}の職員アンケート`,
      en: `Staff survey of ${wave.organisation.en ?? ''}`,
    });
    expect(asked.purpose).toEqual({ ja: '第3次計画のため', en: 'For the third plan' });
    expect(asked).not.toHaveProperty('placeholders');
    const list = await json<{ questionnaires: { code: string; hash: string; waves: unknown[] }[] }>(
      hr('GET', '/api/manage/questionnaires'),
    );
    const own = list.questionnaires.filter(({ code }) => code.startsWith('own'));
    expect(own).toMatchObject([{ code: 'own', waves: [{ code: 'filled', state: 'open' }] }]);
    const { contract } = await json<{ contract: { questionnaireHash: string } }>(
      world.call('GET', '/api/waves/filled'),
    );
    expect(contract.questionnaireHash).not.toBe(own[0]?.hash);
  });

  it('says which words are missing', async () => {
    const refused = await hr('POST', '/api/manage/waves', wave);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      issues: [
        {
          code: 'missing-term',
          path: ['terms', 'plan'],
          words: '差し込み語「計画名」に入れる言葉を書いてください。',
        },
      ],
    });
  });
});
