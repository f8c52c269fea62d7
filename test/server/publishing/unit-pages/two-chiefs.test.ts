import { afterAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../../../analysis/report/published-table.ts';
import type { PublishedUnitPage } from '../../../../analysis/report/unit-page/published-unit-page.ts';
import type { UnitStandingList } from '../../../../server/contract/publishing/unit-pages.ts';
import { unitsOfWave } from '../../../../server/publishing/unit-pages/readable-units.ts';
import { findWave } from '../../../../server/store/fieldwork/waves.queries.ts';
import { publishedTables } from '../../../../server/store/publishing/publications.queries.ts';
import { testApp, testPassword } from '../../test-app.ts';
import { publishUnits, unitsOf2026 } from '../../unit-world.ts';
import { smallRests } from './chiefs-arithmetic.ts';

const world = await testApp();
afterAll(() => world.dispose());
await publishUnits(world.dependencies);
const { db, accounts } = world.dependencies;
const hr = await world.as('survey-manager');
const wave = await findWave(db, 'units');
const units = wave === undefined ? null : await unitsOfWave(db, wave);
if (wave === undefined || units === null) throw new Error('the wave has units');
const { minimumBase } = wave;
const manage = '/api/manage/waves/units/units';

/** Somebody who reads units, signed in as people are, with every page that they can open. */
async function chiefOf(...own: string[]) {
  const email = `${own.join('-')}@example.jp`;
  await accounts.create({ name: email, email, password: testPassword, role: 'unit-reader' });
  await hr('PUT', '/api/manage/organisation/2026/readers', { email, units: own });
  const { cookies } = await accounts.signIn({ email, password: testPassword }, new Headers());
  const headers = { cookie: cookies[0]?.split(';')[0] ?? '' };
  const get = (path: string) => world.call('GET', path, undefined, headers);
  const list = (await (await get(manage)).json()) as UnitStandingList;
  // Every unit is tried, the listed ones and all others.
  const pages = await Promise.all(
    unitsOf2026.map(async ({ code }) => {
      const response = await get(`${manage}/${code}`);
      return response.status === 200 ? [(await response.json()) as PublishedUnitPage] : [];
    }),
  );
  return { listed: list.units.map(({ code }) => code), pages: pages.flat() };
}

/** What stands on pages, by table. */
function tablesOf(pages: readonly PublishedUnitPage[]): Map<string, PublishedTable[]> {
  return Map.groupBy(
    pages.flatMap(({ tables }) => tables),
    ({ id }) => id,
  );
}

const restsOf = (pages: readonly PublishedUnitPage[]): string[] =>
  [...tablesOf(pages).values()].flatMap((tables) => smallRests(tables, units.units, minimumBase));

describe('chiefs who put their pages on one table', async () => {
  const affairs = await chiefOf('affairs');
  const money = await chiefOf('money');
  const both = await chiefOf('affairs', 'desk');
  const general = await chiefOf('general');
  const citizens = await chiefOf('citizens');
  const together = [affairs, money, both, general, citizens].flatMap(({ pages }) => pages);
  const published = await publishedTables(db, 'units');

  it('have pages each, of the own branch alone', () => {
    expect(affairs.pages.map(({ unit }) => unit.code)).toEqual(['affairs', 'staff']);
    expect(affairs.listed).toEqual(['affairs', 'secretaries', 'staff', 'rules']);
    expect(both.listed).toEqual(['affairs', 'secretaries', 'staff', 'rules', 'desk', 'register', 'pensions']);
    expect(new Set(together.map(({ unit }) => unit.code)).size).toBeGreaterThan(8);
  });

  it('have columns of published tables and nothing else, whoever asks', () => {
    const columns = new Map(
      published.flatMap((table) =>
        'points' in table
          ? [[table.id, new Map(table.points.map((point) => [point.code, point]))] as const]
          : [],
      ),
    );
    for (const [id, tables] of tablesOf(together))
      for (const { points } of tables)
        for (const point of points) expect(point).toEqual(columns.get(id)?.get(point.code));
  });

  it('read the same of a unit whichever page it stands on', () => {
    const seen = new Map<string, string>();
    for (const [id, tables] of tablesOf(together))
      for (const point of tables.flatMap(({ points }) => points)) {
        const [key, text] = [`${id} ${point.code}`, JSON.stringify(point)];
        expect([key, seen.get(key) ?? text]).toEqual([key, text]);
        seen.set(key, text);
      }
  });

  it('work out no group of fewer than ten: two of neighbours, one of two units, all of them', () => {
    expect(restsOf([...affairs.pages, ...money.pages])).toEqual([]);
    expect(restsOf(both.pages)).toEqual([]);
    expect(restsOf([...affairs.pages, ...general.pages])).toEqual([]);
    expect(restsOf(together)).toEqual([]);
  });

  it('would, if one page showed what stands back for a small unit beside it', () => {
    // 法務課 stands back for 秘書課 (six answers): shown to its own chief alone, it gives it away to both.
    const [page] = affairs.pages;
    const shown = page?.tables
      .flatMap(({ points }) => points)
      .find(({ code, column }) => code === 'staff' && column.status === 'shown');
    if (page === undefined || shown?.column.status !== 'shown') throw new Error('no page');
    const column = { ...shown.column, answeredBase: 19 };
    const sabotaged: PublishedUnitPage = {
      ...page,
      tables: page.tables.map((table) => ({
        ...table,
        points: table.points.map((point) => (point.code === 'rules' ? { ...point, column } : point)),
      })),
    };
    expect(restsOf([sabotaged])).not.toEqual([]);
    // What two pages say of one column, the later one says here.
    expect(restsOf([...money.pages, ...general.pages, sabotaged])).not.toEqual([]);
  });
});
