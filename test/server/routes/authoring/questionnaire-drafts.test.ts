import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Forecast } from '../../../../server/contract/fieldwork/populations.ts';
import type { Draft, DraftState } from '../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../../surveys/schema/table-plan.ts';
import { hirakataAnswers, hirakataWave, openHirakata, sendAll } from '../../hirakata-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

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

describe('what nobody could have written', () => {
  const half = String.raw`\uD83D`;
  const deep = (levels: number): string =>
    `${'{"not":'.repeat(levels)}{"item":"grade","is":["1"]}${'}'.repeat(levels)}`;

  it.each<[string, string, string, string]>([
    ['half an emoji in a label', `"title": {"ja": "${half}"}`, 'broken-text', 'title.ja'],
    ['a condition a thousand deep', `"askedWhen": ${deep(1000)}`, 'too-deep', 'askedWhen.not.not'],
    ['one a hundred thousand deep', `"askedWhen": ${deep(100_000)}`, 'too-deep', 'askedWhen.not.not'],
  ])('%s is refused with its place', async (_, more, code, place) => {
    const whole = `{"code": "own", "questionnaire": ${JSON.stringify(text).slice(0, -1)}, ${more}}}`;
    const refused = await hr('POST', drafts, whole);
    expect(refused.status).toBe(422);
    const { issues = [] } = (await refused.json()) as Problem;
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]?.path.join('.')).toContain(`questionnaire.${place}`);
  });

  it('half an emoji is refused wherever something is kept', async () => {
    const refused = await hr('POST', '/api/manage/waves', {
      code: 'w',
      organisation: { ja: JSON.parse(`"${half}"`) as string },
    });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ issues: [{ code: 'broken-text' }] });
  });
});

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

  it('whose items were given other codes says what they were, and nothing else takes their place', async () => {
    await begin({ code: shipped.code, from: shipped });
    const changed = structuredClone(text);
    const [first, second, third] = changed.sections[0]?.items ?? [];
    if (first?.type !== 'rating-scale' || second?.type !== 'rating-scale' || third?.type !== 'rating-scale')
      throw new Error('no scale');
    const [old, gone] = [first.code, third.code];
    first.code = 'sincerity';
    first.continues = { version: 1, item: old, change: 'none' };
    second.code = old;
    // What it says to have been was never there.
    third.code = 'fresh';
    third.continues = { version: 1, item: 'nothing', change: 'none' };
    const indices = (changed.indices ?? []).map((index) => ({
      ...index,
      items: index.items.map((item) => (item === gone ? 'fresh' : item)),
    }));
    await hr('PUT', `${drafts}/${shipped.code}`, {
      questionnaire: { ...changed, ...(changed.indices && { indices }) },
      tablePlan: { format: 'kotae-table-plan/1', banners: [], crosses: [] },
      revision: 1,
    });
    const made = await hr('POST', `${drafts}/${shipped.code}/finalise`, { revision: 2 });
    expect(await made.json()).toMatchObject({ version: 2 });
    const version = await json<Questionnaire>(hr('GET', `/api/manage/questionnaires/${shipped.code}/2`));
    const [one, two, three] = version.sections[0]?.items ?? [];
    expect(one).toMatchObject({ code: 'sincerity', continues: { version: 1, item: old, change: 'none' } });
    expect(two).not.toHaveProperty('continues');
    expect(three).not.toHaveProperty('continues');
  });

  it('may be wrong, and says everything that is; only a right one becomes a version', async () => {
    await begin({ code: 'own', questionnaire: { code: 'own', sections: [] } });
    const broken = { ...text, code: 'elsewhere', title: { ja: '' }, populationItem: 'rank' };
    const state = await json<DraftState>(hr('PUT', `${drafts}/own`, { questionnaire: broken, revision: 1 }));
    expect(state.issues.map(({ path }) => path.join('.'))).toEqual(['title.ja']);
    expect(state.issues[0]?.words).toBe('書いてください。');
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

describe('the plan of the tables of a draft', () => {
  const withoutSecond = {
    ...text,
    sections: text.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ code }) => code !== 'attainment2'),
    })),
  };
  const planOf = async (code: string, version: number): Promise<TablePlan> =>
    json(hr('GET', `/api/manage/questionnaires/${code}/${version}/table-plan`));
  const finalise = async (code: string, revision: number): Promise<number> =>
    (await hr('POST', `${drafts}/${code}/finalise`, { revision })).status;

  it('is that of the version it began with, and stays where it is not sent', async () => {
    const plan = await planOf(shipped.code, 1);
    const draft = await begin({ code: 'own', from: shipped });
    expect(draft.tablePlan).toEqual({ ...plan, questionnaire: 'own', version: 1 });
    await hr('PUT', `${drafts}/own`, { questionnaire: text, revision: 1 });
    expect(await finalise('own', 2)).toBe(201);
    expect(await planOf('own', 1)).toEqual({ ...plan, questionnaire: 'own', version: 1 });
  });

  it('is every item by every attribute where nobody has written one', async () => {
    const draft = await begin({ code: 'own', questionnaire: text });
    expect(draft).toMatchObject({ tablePlan: null, issues: [] });
    expect(await finalise('own', 1)).toBe(201);
    expect(await planOf('own', 1)).toMatchObject({ banners: [{ item: 'grade' }], crosses: [] });
  });

  it('names what the questionnaire does not have any more, beside what else is wrong, until it is left out', async () => {
    const { tablePlan } = await begin({ code: shipped.code, from: shipped });
    const broken = { ...withoutSecond, populationItem: 'rank' };
    const state = await json<DraftState>(
      hr('PUT', `${drafts}/${shipped.code}`, { questionnaire: broken, revision: 1 }),
    );
    expect(state.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown-item', 'populationItem'],
      ['unknown-item', 'tablePlan.crosses.2.stub'],
    ]);
    expect(await finalise(shipped.code, 2)).toBe(422);
    const crosses = (tablePlan as TablePlan).crosses.filter(({ stub }) => stub !== 'attainment2');
    const put = await json<DraftState>(
      hr('PUT', `${drafts}/${shipped.code}`, {
        questionnaire: withoutSecond,
        // The names are the draft's own, whatever the JSON says.
        tablePlan: { ...(tablePlan as TablePlan), questionnaire: 'elsewhere', version: 9, crosses },
        revision: 2,
      }),
    );
    expect(put.issues).toEqual([]);
    expect(await finalise(shipped.code, 3)).toBe(201);
    expect(await planOf(shipped.code, 2)).toMatchObject({ version: 2, crosses });
  });

  it.each([
    [{ banners: [], crosses: 'none' }],
    [{ banners: [{ item: 'grade', nets: [{ code: 'n' }] }], crosses: [] }],
    ['plan'],
  ])('%j has not the shape of one', async (tablePlan) => {
    await begin({ code: 'own', from: shipped });
    const refused = await hr('PUT', `${drafts}/own`, { questionnaire: text, tablePlan, revision: 1 });
    expect(refused.status).toBe(422);
    expect((await hr('POST', drafts, { code: 'other', questionnaire: text, tablePlan })).status).toBe(422);
  });

  it('of a draft from before plans were kept with drafts is that of its version', async () => {
    await begin({ code: shipped.code, from: shipped });
    await world.dependencies.db
      .updateTable('questionnaire_draft')
      .set({ body: JSON.stringify({ ...text, version: 2 }) })
      .execute();
    const draft = await json<Draft>(hr('GET', `${drafts}/${shipped.code}`));
    expect(draft.tablePlan).toEqual({ ...(await planOf(shipped.code, 1)), version: 2 });
    expect(await finalise(shipped.code, 1)).toBe(201);
    expect((await planOf(shipped.code, 2)).crosses).toHaveLength(5);
  });

  it('makes the tables of a wave: banners with groups and nets, and crosses', async () => {
    await begin({ code: 'own', from: shipped });
    const banners = [
      {
        item: 'grade',
        merges: [{ code: 'm', label: { ja: '部次長級', en: 'Directors' }, options: ['1', '2'] }],
        nets: [{ code: 'n', label: { ja: '管理職', en: 'Managers' }, options: ['1', '2', '3'] }],
      },
    ];
    const tablePlan = {
      format: 'kotae-table-plan/1',
      banners,
      crosses: [{ stub: 'attainment1', banner: 'guideline' }],
    };
    await hr('PUT', `${drafts}/own`, { questionnaire: text, tablePlan, revision: 1 });
    expect(await finalise('own', 2)).toBe(201);
    const { population } = hirakataWave;
    const forecast = await json<Forecast>(
      hr('POST', '/api/manage/populations/forecast', {
        questionnaire: { code: 'own', version: 1 },
        population,
        minimumBase: 10,
        expectedRate: 0.32,
        merges: [],
      }),
    );
    expect(forecast.points.map(({ code, suppression }) => [code, suppression])).toEqual(
      ['m', '3', '4', '5', '6', '7', '8'].map((code) => [code, null]),
    );
    await openHirakata(world, { questionnaire: { code: 'own', version: 1 } });
    await sendAll(world, hirakataWave.code, hirakataAnswers.slice(0, 300));
    expect((await hr('POST', `/api/manage/waves/${hirakataWave.code}/close`)).status).toBe(200);
    const tables = `/api/manage/waves/${hirakataWave.code}/tables`;
    const { entries } = await json<Catalogue>(hr('GET', tables));
    const crossed = entries.filter(({ banner }) => banner === 'guideline').map(({ id }) => id);
    expect(crossed).toEqual(['attainment1*guideline']);
    const table = await json<PublishedTable>(
      hr('GET', `${tables}/${encodeURIComponent('attainment1*grade')}`),
    );
    const labels = table.points.map(({ label }) => label.ja);
    expect(labels).toEqual(expect.arrayContaining(['部次長級', '管理職']));
    expect(labels).not.toContain('部長級');
  });

  it('is for HR alone', async () => {
    const planner = await world.as('planner');
    const plan = `/api/manage/questionnaires/${shipped.code}/1/table-plan`;
    expect((await planner('GET', plan)).status).toBe(403);
    expect((await world.call('GET', plan)).status).toBe(401);
    expect((await hr('GET', `/api/manage/questionnaires/${shipped.code}/9/table-plan`)).status).toBe(404);
    expect(await json(hr('GET', '/api/manage/table-plan-schema'))).toMatchObject({
      $ref: '#/$defs/TablePlan',
    });
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
