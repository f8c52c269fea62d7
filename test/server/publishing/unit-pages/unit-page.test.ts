import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../../../analysis/report/unit-page/published-unit-page.ts';
import type { Remedies } from '../../../../server/contract/publishing/remedies.ts';
import type { UnitStandingList, UnitWaveList } from '../../../../server/contract/publishing/unit-pages.ts';
import { publishedTables } from '../../../../server/store/publishing/publications.queries.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { closeUnitWave, publishTwoYears, publishUnits, unitItems, unitsOf2026 } from '../../unit-world.ts';

let world: TestApp;
let manager: Awaited<ReturnType<TestApp['as']>>;
let chief: Awaited<ReturnType<TestApp['as']>>;
const json = async <T>(response: Response | Promise<Response>): Promise<T> =>
  (await (await response).json()) as T;
const pageAddress = (unit: string, wave = 'units'): string => `/api/manage/waves/${wave}/units/${unit}`;
const assign = async (units: string[]): Promise<number> =>
  (await manager('PUT', '/api/manage/organisation/2026/readers', { email: 'unit-reader@example.jp', units }))
    .status;

beforeAll(async () => {
  world = await testApp();
  await publishUnits(world.dependencies);
  manager = await world.as('survey-manager');
  chief = await world.as('unit-reader');
});
afterAll(() => world.dispose());

describe('which units have a page', () => {
  it('is said in public terms, for HR of all of them', async () => {
    const { units } = await json<UnitStandingList>(manager('GET', '/api/manage/waves/units/units'));
    expect(units.map(({ code, level, responseCount, noPage }) => [code, level, responseCount, noPage]))
      .toMatchInlineSnapshot(`
      [
        [
          "general",
          0,
          99,
          null,
        ],
        [
          "general_own",
          1,
          10,
          null,
        ],
        [
          "affairs",
          1,
          49,
          null,
        ],
        [
          "secretaries",
          2,
          6,
          "few-answers",
        ],
        [
          "staff",
          2,
          24,
          null,
        ],
        [
          "rules",
          2,
          19,
          "near-small",
        ],
        [
          "money",
          1,
          40,
          null,
        ],
        [
          "budget",
          2,
          23,
          null,
        ],
        [
          "assets",
          2,
          17,
          null,
        ],
        [
          "citizens",
          0,
          72,
          null,
        ],
        [
          "desk",
          1,
          54,
          null,
        ],
        [
          "register",
          2,
          33,
          null,
        ],
        [
          "pensions",
          2,
          21,
          null,
        ],
        [
          "towns",
          1,
          18,
          null,
        ],
        [
          "branch",
          2,
          18,
          null,
        ],
      ]
    `);
  });
});

describe('the page of a unit', () => {
  it('holds columns of published tables as they are published, and no others', async () => {
    const page = await json<PublishedUnitPage>(manager('GET', pageAddress('affairs')));
    const published = await publishedTables(world.dependencies.db, 'units');
    expect(page.tables.length).toBeGreaterThan(7);
    for (const { finding: _finding, ...table } of page.tables) {
      const own = published.find(({ id }) => id === table.id) as PublishedTable;
      expect(table.points.map(({ code }) => code)).toEqual(
        own.points
          .map(({ code }) => code)
          .filter((code) => ['total', 'general', 'affairs', 'secretaries', 'staff', 'rules'].includes(code)),
      );
      for (const point of table.points) expect(own.points).toContainEqual(point);
    }
    expect(page).toMatchObject({ group: 'affairs', parent: 'general', unit: { label: { ja: '総務部' } } });
  });

  it('has no word of other units', async () => {
    const text = JSON.stringify(await json(manager('GET', pageAddress('affairs'))));
    for (const { name, code } of unitsOf2026) {
      const isNear = ['general', 'affairs', 'secretaries', 'staff', 'rules'].includes(code);
      expect([code, text.includes(`"${name.ja}"`)]).toEqual([code, isNear]);
    }
  });
});

describe('a section chief', () => {
  it('reads nothing before a unit is assigned', async () => {
    expect((await json<UnitWaveList>(chief('GET', '/api/manage/units'))).waves).toEqual([]);
    expect((await chief('GET', '/api/manage/waves/units/units')).status).toBe(404);
    expect((await chief('GET', pageAddress('affairs'))).status).toBe(404);
  });

  it('reads the own branch, and of everything else hears that there is nothing', async () => {
    expect(await assign(['affairs'])).toBe(200);
    const { waves } = await json<UnitWaveList>(chief('GET', '/api/manage/units'));
    expect(waves.map(({ wave, units }) => [wave, units.map(({ code }) => code)])).toEqual([
      ['units', ['affairs']],
    ]);
    const { units } = await json<UnitStandingList>(chief('GET', '/api/manage/waves/units/units'));
    expect(units.map(({ code, parent }) => [code, parent])).toEqual([
      ['affairs', null],
      ['secretaries', 'affairs'],
      ['staff', 'affairs'],
      ['rules', 'affairs'],
    ]);
    expect((await chief('GET', pageAddress('affairs'))).status).toBe(200);
    const refusalOf = async (address: string): Promise<string> => {
      const response = await chief('GET', address);
      return `${response.status} ${await response.text()}`;
    };
    // A unit that is not there, one that is foreign, and one without a page: byte by byte the same.
    const refused = await refusalOf(pageAddress('nothing'));
    expect(refused).toMatch(/^404 /);
    const foreign = ['general', 'money', 'budget', 'register', 'secretaries'];
    for (const unit of foreign) {
      expect([unit, await refusalOf(pageAddress(unit))]).toEqual([unit, refused]);
      expect([unit, await refusalOf(`${pageAddress(unit)}/handout`)]).toEqual([unit, refused]);
    }
  });

  it('of two units reads both branches, and no more', async () => {
    expect(await assign(['affairs', 'desk'])).toBe(200);
    const { units } = await json<UnitStandingList>(chief('GET', '/api/manage/waves/units/units'));
    expect(units.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual([
      'affairs',
      'desk',
    ]);
    expect((await chief('GET', pageAddress('general'))).status).toBe(404);
    expect(await assign([])).toBe(200);
    expect((await chief('GET', pageAddress('affairs'))).status).toBe(404);
  });

  it('does not read tables, reports or anything else of the wave', async () => {
    await assign(['affairs']);
    for (const path of ['tables', 'overview', 'report', 'actions', 'log']) {
      expect([path, (await chief('GET', `/api/manage/waves/units/${path}`)).status]).toEqual([path, 403]);
    }
  });
});

it('the sheet for the talk is one PDF', async () => {
  const response = await manager('GET', `${pageAddress('affairs')}/handout?lang=ja`);
  expect(response.status).toBe(200);
  expect(new TextDecoder('latin1').decode((await response.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
});

it('who is told to read a unit that the year does not have is told so', async () => {
  expect(await assign(['affairs', 'nothing', 'nobody'])).toBe(422);
});

describe('the year before', () => {
  let years: TestApp;
  let hr: typeof manager;
  const pageOf = async (unit: string) => json<PublishedUnitPage>(hr('GET', pageAddress(unit)));
  beforeAll(async () => {
    years = await testApp();
    await publishTwoYears(years.dependencies);
    hr = await years.as('survey-manager');
  });
  afterAll(() => years.dispose());

  it('stands beside the same unit, whatever it was called', async () => {
    const { earlier } = await pageOf('staff');
    expect(earlier?.waveTitle.ja).toBe('職場アンケート2025');
    const published = await publishedTables(years.dependencies.db, 'before');
    expect(earlier?.tables).toHaveLength(unitItems.length + 1);
    for (const { change, table } of earlier?.tables ?? []) {
      expect(change).toBe('none');
      const own = published.find(({ id }) => id === table.id) as PublishedTable;
      expect(table.points).toEqual(own.points.filter(({ code }) => code === 'personnel'));
    }
  });

  it('does not stand beside another unit that has its code', async () => {
    expect((await pageOf('budget')).earlier).toBeNull();
    expect((await pageOf('assets')).earlier).toBeNull();
    expect((await pageOf('affairs')).earlier).not.toBeNull();
  });

  it('is read by the chief of the same unit, and by nobody of another one', async () => {
    const own = await years.as('unit-reader');
    const assignIn = (year: number, units: string[]) =>
      hr('PUT', `/api/manage/organisation/${year}/readers`, { email: 'unit-reader@example.jp', units });
    const readIn = async () =>
      (await json<UnitWaveList>(own('GET', '/api/manage/units'))).waves.map(({ wave, units }) => [
        wave,
        units.map(({ code }) => code),
      ]);
    await assignIn(2025, ['personnel']);
    expect(await readIn()).toEqual([
      ['units', ['staff']],
      ['before', ['personnel']],
    ]);
    // The code stayed, the unit did not: whoever reads it now does not read what it was.
    await assignIn(2025, []);
    await assignIn(2026, ['budget']);
    expect(await readIn()).toEqual([['units', ['budget']]]);
    expect((await own('GET', pageAddress('budget', 'before'))).status).toBe(404);
  });
});

describe('before publication', () => {
  let closed: TestApp;
  beforeAll(async () => {
    closed = await testApp();
    await closeUnitWave(closed.dependencies, {
      code: 'units',
      units: unitsOf2026,
      fiscalYear: 2026,
      version: 1,
    });
  });
  afterAll(() => closed.dispose());

  it('HR sees which units would have a page, and a merge within one unit gives two of them one', async () => {
    const hr = await closed.as('survey-manager');
    const standingsOf = async () =>
      Object.fromEntries(
        (await json<UnitStandingList>(hr('GET', '/api/manage/waves/units/units'))).units.map((unit) => [
          unit.code,
          unit.noPage ?? unit.merged?.ja ?? 'page',
        ]),
      );
    expect(await standingsOf()).toMatchObject({
      secretaries: 'few-answers',
      rules: 'near-small',
      staff: 'page',
    });
    const { causes } = await json<Remedies>(hr('GET', '/api/manage/waves/units/remedies'));
    const merges = causes.flatMap(({ remedies }) =>
      remedies.flatMap(({ remedy }) => (remedy.kind === 'merge' ? [remedy.groups.join(' ')] : [])),
    );
    // Never across the edge of a unit: it would cost the page of the one around.
    expect([...new Set(merges)]).toEqual(['secretaries staff']);
    const remedy = { kind: 'merge', item: 'unit', groups: ['secretaries', 'staff'] };
    expect(
      (await hr('PUT', '/api/manage/waves/units/remedies', { remedies: [remedy], before: [] })).status,
    ).toBe(200);
    expect(await standingsOf()).toMatchObject({
      secretaries: '秘書課／人事課',
      staff: '秘書課／人事課',
      rules: 'page',
      affairs: 'page',
    });
  });

  it('nobody else hears of it, and there are no pages yet', async () => {
    for (const role of ['planner', 'unit-reader'] as const) {
      const call = await closed.as(role);
      expect((await json<UnitWaveList>(call('GET', '/api/manage/units'))).waves).toEqual([]);
      for (const address of ['/api/manage/waves/units/units', pageAddress('affairs')])
        expect([role, (await call('GET', address)).status]).toEqual([role, 404]);
    }
    const hr = await closed.as('survey-manager');
    expect((await hr('GET', pageAddress('affairs'))).status).toBe(404);
  });
});
