import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  OrganisationList,
  OrganisationReading,
} from '../../../../server/contract/fieldwork/organisation.ts';
import type { Draft } from '../../../../server/contract/authoring/questionnaire-drafts.ts';
import type { Problem } from '../../../../server/contract/problem.ts';
import { questionnaireSchema } from '../../../../surveys/schema/questionnaire.ts';
import { checkTablePlan } from '../../../../surveys/check/check-table-plan.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { unitsOf2026 } from '../../unit-world.ts';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
const manage = '/api/manage';
const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;

beforeAll(async () => {
  world = await testApp();
  manager = await world.as('survey-manager');
});
afterAll(() => world.dispose());

describe('the organisation of a year', () => {
  it('is read, looked at and kept; the next year takes codes over', async () => {
    const table = { text: '部\t課\t職員数\n総務部\t人事課\t12\n\t法務課\t9' };
    const read = await json<OrganisationReading>(manager('POST', `${manage}/organisation/2026/read`, table));
    expect(read.units.map(({ code, level, allHeadCount }) => [code, level, allHeadCount])).toEqual([
      ['u1', 0, 21],
      ['u2', 1, 12],
      ['u3', 1, 9],
    ]);
    // Reading keeps nothing.
    expect((await json<OrganisationList>(manager('GET', `${manage}/organisation`))).versions).toEqual([]);
    const units = read.units.map(({ code, name, parent, headCount }) => ({
      code,
      name,
      parent,
      ...(headCount !== undefined && { headCount }),
    }));
    const kept = await json<OrganisationList>(manager('PUT', `${manage}/organisation/2026`, { units }));
    expect(kept.versions.map(({ fiscalYear, changedBy }) => [fiscalYear, changedBy])).toEqual([
      [2026, 'survey-manager'],
    ]);
    const next = { text: '部\t課\n総務部\t法務課\n\t広報課' };
    const later = await json<OrganisationReading>(manager('POST', `${manage}/organisation/2027/read`, next));
    expect(later.units.map(({ code }) => code)).toEqual(['u1', 'u3', 'u4']);
  });

  it('is refused with everything that is wrong, in words that name the unit', async () => {
    const response = await manager('PUT', `${manage}/organisation/2028`, {
      units: [
        { code: 'a', name: { ja: '総務課' }, parent: 'x' },
        { code: 'a', name: { ja: '財政課' }, parent: null, continues: ['nothing'] },
      ],
    });
    expect(response.status).toBe(422);
    expect((await json<Problem>(response)).issues?.map(({ code }) => code)).toEqual([
      'duplicate-code',
      'unknown-parent',
      'unknown-earlier-unit',
    ]);
    expect((await manager('PUT', `${manage}/organisation/1900`, { units: [] })).status).toBe(404);
    const planner = await world.as('planner');
    expect((await planner('GET', `${manage}/organisation`)).status).toBe(403);
  });

  it('is noted in the log', async () => {
    const administrator = await world.as('administrator');
    const auditor = await world.as('auditor');
    for (const call of [administrator, auditor]) {
      const { entries } = await json<{ entries: { action: string; facts: unknown }[] }>(
        call('GET', `${manage}/log`),
      );
      expect(entries).toContainEqual(
        expect.objectContaining({
          action: 'organisation-changed',
          facts: { fiscalYear: 2026, unitCount: 3 },
        }),
      );
    }
    expect((await auditor('GET', `${manage}/waves`)).status).toBe(403);
  });
});

it('goes into a questionnaire draft as options and nets, in place of those that were there', async () => {
  const year = `${manage}/organisation/2030`;
  await manager('PUT', year, { units: unitsOf2026 });
  const from = { code: 'hirakata-attainment', version: 1 };
  await manager('POST', `${manage}/questionnaire-drafts`, { code: from.code, from });
  const put = await json<{ revision: number }>(
    manager('POST', `${year}/drafts/${from.code}`, { item: 'unit', revision: 1 }),
  );
  const again = await manager('POST', `${year}/drafts/${from.code}`, {
    item: 'unit',
    revision: put.revision,
  });
  expect(again.status).toBe(200);
  const draft = await json<Draft>(manager('GET', `${manage}/questionnaire-drafts/${from.code}`));
  expect(draft.issues).toEqual([]);
  const questionnaire = questionnaireSchema.parse(draft.questionnaire);
  const [unit, ...others] = questionnaire.sections[0]?.items ?? [];
  expect(others.filter(({ code }) => code === 'unit')).toEqual([]);
  expect(unit?.type === 'single-response' && unit.options.map(({ code }) => code)).toEqual([
    'general_own',
    'secretaries',
    'staff',
    'rules',
    'budget',
    'assets',
    'register',
    'pensions',
    'branch',
  ]);
  const { plan, issues } = checkTablePlan(draft.tablePlan, questionnaire);
  expect(issues).toEqual([]);
  expect(plan?.banners.filter(({ item }) => item === 'unit')).toHaveLength(1);
  expect(plan?.banners[0]).toMatchObject({ item: 'unit', organisation: 2030 });
  expect(plan?.banners[0]?.nets?.map(({ code, options }) => [code, options.length])).toEqual([
    ['general', 6],
    ['affairs', 3],
    ['money', 2],
    ['citizens', 3],
    ['desk', 2],
    ['towns', 1],
  ]);
  // Somebody else has saved it since.
  expect((await manager('POST', `${year}/drafts/${from.code}`, { item: 'unit', revision: 1 })).status).toBe(
    409,
  );
});
