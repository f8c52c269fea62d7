import { afterAll, beforeAll, expect, it } from 'vitest';
import { outsiderAudit, overviewViews } from '../../../../analysis/index.ts';
import { absent } from '../../../../analysis/report/cells.ts';
import type { PublishedOverview } from '../../../../analysis/report/overview/published-overview.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../../analysis/report/published-table.ts';
import { isAbsent } from '../../../../analysis/report/table-view.ts';
import { auditedPublication } from '../../../../server/publishing/audit/audited-publication.ts';
import { outputsOfOverview } from '../../../../server/publishing/audit/outputs-of-overview.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';

const address = (wave: string): string => `/api/manage/waves/${wave}/overview`;
const solver = await loadSolver();
let world: TestApp;
let first: PublishedOverview;
let second: PublishedOverview;
beforeAll(async () => {
  world = await plansWorld();
  await world.dependencies.db
    .updateTable('wave')
    .set({ opens_on: '2021-04-01' })
    .where('code', '=', 'w2024')
    .execute();
  const planner = await world.as('planner');
  [first, second] = (await Promise.all(
    ['w2024', 'w2027'].map(async (wave) => (await planner('GET', address(wave))).json()),
  )) as [PublishedOverview, PublishedOverview];
});
afterAll(() => world.dispose());

it('brings tables of everybody and by one attribute, in the order of the list, as they are published', async () => {
  const { catalogue, tables, rate } = second;
  const byItem = catalogue.entries.filter(
    ({ kind, banner }) => kind !== 'response-rate' && banner !== 'guideline',
  );
  expect(tables.map(({ id }) => id)).toEqual(
    byItem.filter(({ kind }) => kind !== 'texts').map(({ id }) => id),
  );
  expect(rate.kind).toBe('response-rate');
  const planner = await world.as('planner');
  for (const table of tables.slice(0, 3)) {
    const response = await planner('GET', `/api/manage/waves/w2027/tables/${encodeURIComponent(table.id)}`);
    expect(await response.json()).toEqual(table);
  }
});

it('follows items into the wave before, under whatever code, and says how they changed', () => {
  expect(first.earlier).toBeNull();
  expect(second.earlier?.wave).toBe('w2024');
  const followed = new Map(second.earlier?.tables.map(({ stub, ...rest }) => [stub, rest]));
  expect(followed.get('attainment1')?.change).toBe('wording');
  expect(followed.get('proactive')).toMatchObject({ change: 'none', table: { id: 'attainment2' } });
  expect(followed.get('attainment3')?.change).toBe('scale');
  expect(second.earlier?.tables.every(({ table }) => table.banner === null)).toBe(true);
});

it('is for readers, and of a wave that is not published only for HR', async () => {
  const call = async (role: 'planner' | 'survey-manager', wave: string): Promise<number> =>
    (await (await world.as(role))('GET', address(wave))).status;
  expect(await call('planner', 'w2029')).toBe(404);
  expect(await call('survey-manager', 'w2029')).toBe(409);
  expect((await world.call('GET', address('w2024'))).status).toBe(401);
});

/** What an outsider knows of hidden groups from everything published with the overview as these views show it. */
function knownWith(views: ReturnType<typeof overviewViews>) {
  const tables = JSON.parse(JSON.stringify(first.tables)) as (PublishedTable | PublishedResponseRate)[];
  const outputs = outputsOfOverview(first, views);
  return outsiderAudit(auditedPublication(tables, { outputs }), solver).flatMap(({ known, table, group }) =>
    known.filter(({ follows }) => follows === 'printed').map((fact) => ({ table, group, ...fact })),
  );
}

it('prints nothing of a hidden group, and the audit finds a twin that does', () => {
  const views = overviewViews(first);
  const isHidden = (cell: Parameters<typeof isAbsent>[0]): boolean =>
    isAbsent(cell) && cell.reason === absent('suppressed').reason;
  expect(
    views.heatMaps
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .some(({ cell }) => isHidden(cell)),
  ).toBe(true);
  expect(knownWith(views)).toEqual([]);
  const spoilt = structuredClone(views);
  const map = spoilt.heatMaps.find(({ rows }) => rows.some(({ table }) => table === 'attainment1*grade'));
  const row = map?.rows.find(({ table }) => table === 'attainment1*grade');
  const place = row?.cells.findIndex(({ cell }) => isHidden(cell)) ?? -1;
  const [cell, group] = [row?.cells[place], map?.columns[place]?.code];
  if (cell === undefined || group === undefined) throw new Error('nothing is hidden');
  cell.cell = { group, quantity: { kind: 'mean' }, value: 6.17, decimals: 2, text: '6.17' };
  expect(knownWith(spoilt)).toEqual([
    {
      table: 'attainment1*grade',
      group,
      category: 'mean',
      count: 6.17,
      outputs: ['overview-page'],
      follows: 'printed',
    },
  ]);
});
