import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../../analysis/report/published-table.ts';
import { addQuestionnaire } from '../../../../server/authoring/add-questionnaire.ts';
import type {
  Contract,
  NewWave,
  PublicWave,
  WaveDetail,
} from '../../../../server/contract/fieldwork/waves.ts';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { caseFileOfWave } from '../../../../server/publishing/case-file/case-file-of-wave.ts';
import { publishTables } from '../../../../server/publishing/release/publish-tables.ts';
import { questionnaireByHash } from '../../../../server/store/authoring/questionnaires.queries.ts';
import { findWave } from '../../../../server/store/fieldwork/waves.queries.ts';
import {
  closeNested,
  headsByDepartment,
  nestedQuestionnaire,
  nestedTablePlan,
  nestedWave,
} from '../../nested-world.ts';
import { testApp, type TestApp } from '../../test-app.ts';

const wave = '/api/manage/waves/departments';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
beforeEach(async () => {
  world = await testApp();
  manager = await world.as('survey-manager');
});
afterEach(async () => {
  await world.dependencies.drafts.close();
  await world.dispose();
});

const read = async <T>(path: string): Promise<T> => (await (await manager('GET', path)).json()) as T;
const statedBy = (rate: PublishedResponseRate) =>
  rate.rows.map(({ code, eligibleCount, responseCount }) => [code, eligibleCount, responseCount]);

/** Of 70, 70 and 103 sheets in this order every 29th leaves the department blank, and every 31st. */
const byDepartment = [
  ['general', 100, 65],
  ['citizens', 90, 66],
  ['welfare', 155, 96],
  ['not_stated', null, 16],
  ['total', 345, 243],
];

async function make(headCounts: NonNullable<NewWave['headCounts']>) {
  await addQuestionnaire(world.dependencies.db, nestedQuestionnaire, nestedTablePlan);
  return manager('POST', '/api/manage/waves', { ...nestedWave(world.dependencies.now()), headCounts });
}

test('head counts by another attribute are of the same people, all of them, once each', async () => {
  const codesOf = async (headCounts: NonNullable<NewWave['headCounts']>): Promise<string[]> => {
    const refused = await make(headCounts);
    expect(refused.status).toBe(422);
    const { issues } = (await refused.json()) as {
      issues: { code: string; path: unknown[]; words: string }[];
    };
    expect(issues.every(({ words }) => words !== '')).toBe(true);
    return issues.map(({ code, path }) => `${path.join('.')} ${code}`);
  };
  const whole = headsByDepartment(100, 90, 155);
  expect(await codesOf(headsByDepartment(100, 90, 154))).toEqual(['headCounts.0 head-counts-differ']);
  expect(await codesOf([...whole, ...whole])).toEqual(['headCounts.1 attribute-counted-twice']);
  const people = whole[0]?.population ?? [];
  expect(
    await codesOf([
      { item: 'grade', population: people },
      { item: 'stay', population: people },
    ]),
  ).toEqual(['headCounts.0 not-another-attribute', 'headCounts.1 not-another-attribute']);
  expect(await codesOf([{ item: 'department', population: people.slice(1) }])).toEqual([
    'headCounts.0.population missing-group',
  ]);
});

test('they are kept with the draft, change with it, and the contract says by what rates will be published', async () => {
  expect((await make(headsByDepartment(100, 90, 155))).status).toBe(201);
  const { headCounts, countedBy } = await read<WaveDetail>(wave);
  expect(headCounts).toEqual(headsByDepartment(100, 90, 155));
  expect(countedBy).toMatchObject([
    {
      label: { ja: '部門' },
      groups: [{ eligibleCount: 100 }, { eligibleCount: 90 }, { eligibleCount: 155 }],
    },
  ]);
  const { code: _code, ...rest } = nestedWave(world.dependencies.now());
  const changed = await manager('PUT', wave, { ...rest, headCounts: headsByDepartment(101, 89, 155) });
  expect(changed.status).toBe(200);
  expect((await manager('POST', `${wave}/open`)).status).toBe(200);
  const { contract } = await read<PublicWave & { contract: Contract }>('/api/waves/departments');
  expect(contract.ratesBy).toEqual([{ code: 'department', label: { ja: '部門', en: 'department' } }]);
});

test('while a wave is open only the population’s own groups are counted: two would tell who came since', async () => {
  await make(headsByDepartment(100, 90, 155));
  await manager('POST', `${wave}/open`);
  expect((await manager('GET', `${wave}/response-rate`)).status).toBe(200);
  expect((await manager('GET', `${wave}/response-rate?by=department`)).status).toBe(409);
  expect((await manager('GET', `${wave}/response-rate?by=stay`)).status).toBe(404);
});

test('once it is closed they stand on the page and in files, and are published as they stood', async () => {
  await closeNested(world.dependencies, [], { headCounts: headsByDepartment(100, 90, 155) });
  const before = await read<PublishedResponseRate>(`${wave}/response-rate?by=department`);
  expect(before.id).toBe('response-rate*department');
  expect(statedBy(before)).toEqual(byDepartment);
  await publishTables(world.dependencies, 'departments', 'test');
  const { entries } = await read<Catalogue>(`${wave}/tables`);
  expect(
    entries
      .filter(({ kind }) => kind === 'response-rate')
      .map(({ id, bannerLabel }) => [id, bannerLabel?.ja]),
  ).toEqual([
    ['response-rate', '職'],
    ['response-rate*department', '部門'],
  ]);
  const address = `${wave}/tables/${encodeURIComponent('response-rate*department')}`;
  expect(statedBy(await read(address))).toEqual(byDepartment);
  expect(statedBy(await read(`${wave}/response-rate?by=department`))).toEqual(byDepartment);
  const csv = await (await manager('GET', `${address}?format=csv`)).text();
  expect(csv).toContain('総務部,100,65,65.0');
  const workbook = await manager('GET', `${address}?format=xlsx`);
  expect(workbook.headers.get('content-type')).toContain('spreadsheet');
});

/** What everybody reads of the departments in a table. */
async function shownDepartments(table: string): Promise<string[]> {
  const { points } = await read<PublishedTable>(`${wave}/tables/${encodeURIComponent(table)}`);
  return points.flatMap(({ code, column }) => (column.status === 'shown' ? [code] : []));
}

test('a department that has fewer people than the minimum, or fewer than answered for it, is hidden', async () => {
  await closeNested(world.dependencies, [], { headCounts: headsByDepartment(9, 181, 155) });
  await publishTables(world.dependencies, 'departments', 'test');
  const shown = await shownDepartments('rewarding*department');
  expect(shown).not.toContain('general');
  expect(shown).toContain('total');
});

test('without head counts by department it would be shown', async () => {
  await closeNested(world.dependencies);
  await publishTables(world.dependencies, 'departments', 'test');
  expect(await shownDepartments('rewarding*department')).toContain('general');
});

test('the audit looks at rates by every attribute: tables made without them do not pass beside them', async () => {
  await closeNested(world.dependencies);
  await publishTables(world.dependencies, 'departments', 'test');
  const { entries } = await read<Catalogue>(`${wave}/tables`);
  const tables = await Promise.all(
    entries.map(({ id }) =>
      read<PublishedTable | PublishedResponseRate>(`${wave}/tables/${encodeURIComponent(id)}`),
    ),
  );
  const stored = await findWave(world.dependencies.db, 'departments');
  if (stored === undefined) throw new Error('no wave');
  const caseFile = await caseFileOfWave(
    world.dependencies,
    stored,
    await questionnaireByHash(world.dependencies.db, stored.questionnaireHash),
  );
  const judged = (beside: PublishedResponseRate[]) =>
    breakingTables({ tables: [...beside, ...tables], caseFile, minimumBase: 10 });
  expect(judged([])).toEqual([]);
  const [own] = tables;
  if (own?.kind !== 'response-rate') throw new Error('no rates');
  const few: PublishedResponseRate = {
    ...own,
    id: 'response-rate*department',
    item: 'department',
    rows: [9, 181, 155].map((eligibleCount, place) => ({
      code: ['general', 'citizens', 'welfare'][place] ?? '',
      kind: 'option',
      label: { ja: '' },
      eligibleCount,
      responseCount: 9,
      responseRate: null,
      exceedsPopulation: false,
    })),
  };
  expect(judged([few])).toContain('rewarding*department');
});
