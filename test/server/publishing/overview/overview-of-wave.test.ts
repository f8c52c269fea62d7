import { afterAll, beforeAll, expect, it } from 'vitest';
import { outsiderAudit, overviewViews } from '../../../../analysis/index.ts';
import { absent, plainText } from '../../../../analysis/report/cells.ts';
import type { Comparison } from '../../../../analysis/report/overview/compared-view.ts';
import { gridGroups, itemGrids } from '../../../../analysis/report/overview/grid-of-items.ts';
import type {
  EarlierWaveTable,
  PublishedOverview,
} from '../../../../analysis/report/overview/published-overview.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../../analysis/report/published-table.ts';
import { isAbsent, isFigure } from '../../../../analysis/report/table-view.ts';
import { auditedPublication } from '../../../../server/publishing/audit/audited-publication.ts';
import { gridViews, outputsOfGrids } from '../../../../server/publishing/audit/outputs-of-grids.ts';
import { outputsOfOverview } from '../../../../server/publishing/audit/outputs-of-overview.ts';
import {
  comparisonsOfTable,
  outputsOfComparisons,
} from '../../../../server/publishing/audit/outputs-of-comparisons.ts';
import { comparedTables } from '../../../../server/publishing/overview/earlier-of-table.ts';
import { findWaveOrFail } from '../../../../server/fieldwork/waves/find-wave-or-fail.ts';
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

const earlierAddress = (wave: string, table: string): string =>
  `/api/manage/waves/${wave}/tables/${encodeURIComponent(table)}/earlier`;

it('brings beside each table, by groups too, what it was in the wave before', async () => {
  const planner = await world.as('planner');
  const ask = async (wave: string, table: string): Promise<{ earlier: EarlierWaveTable | null }> =>
    (await planner('GET', earlierAddress(wave, table))).json();
  expect((await ask('w2024', 'attainment1')).earlier).toBeNull();
  expect((await ask('w2027', 'proactive*grade')).earlier).toMatchObject({
    wave: 'w2024',
    change: 'none',
    table: { id: 'attainment2*grade' },
  });
  expect((await ask('w2027', 'attainment3')).earlier?.change).toBe('scale');
  expect((await planner('GET', earlierAddress('w2027', 'nothing'))).status).toBe(404);
  expect((await planner('GET', earlierAddress('w2027', 'response-rate'))).status).toBe(404);
});

it('saves a table with what it was in the wave before, as its page has it, and never alone in a tidy file', async () => {
  const planner = await world.as('planner');
  const file = async (wave: string, table: string, format: string): Promise<string> => {
    const tableAddress = `/api/manage/waves/${wave}/tables/${encodeURIComponent(table)}?format=${format}`;
    return (await planner('GET', tableAddress)).text();
  };
  expect(await file('w2024', 'attainment1', 'csv')).not.toContain('前回');
  for (const id of ['proactive', 'proactive*grade']) {
    const table = second.tables.find((own) => own.id === id);
    const { earlier } = (await (await planner('GET', earlierAddress('w2027', id))).json()) as {
      earlier: EarlierWaveTable;
    };
    if (table === undefined) throw new Error(`no ${id}`);
    const [usual] = comparisonsOfTable({ table, earlier });
    const shown = usual?.lines.flatMap(({ change }) => (isFigure(change) ? [plainText(change)] : [])) ?? [];
    const [csv, tidy] = await Promise.all([file('w2027', id, 'csv'), file('w2027', id, 'tidy')]);
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(csv).toMatch(new RegExp(`,${text},[▲▼]?\r?$`, 'm'));
    expect(csv).toContain('今回,前回,増減,印');
    expect(tidy).not.toContain('前回');
  }
});

it('says nothing of a hidden group by what it was and how it changed, and the audit finds a twin that does', async () => {
  const wave = await findWaveOrFail(world.dependencies.db, 'w2027');
  const served = JSON.parse(JSON.stringify(second.tables)) as PublishedTable[];
  const compared = await comparedTables(world.dependencies, wave, {
    catalogue: second.catalogue,
    tables: served,
  });
  const known = (spoil: (line: Comparison) => Comparison) => {
    const outputs = compared.map((own) =>
      outputsOfComparisons(
        own,
        comparisonsOfTable(own).map((each) => ({ ...each, lines: each.lines.map(spoil) })),
      ),
    );
    return outsiderAudit(auditedPublication(served, { outputs }), solver).flatMap((found) =>
      found.known.filter(({ follows }) => follows === 'printed'),
    );
  };
  expect(compared.some(({ table }) => table.banner === 'grade')).toBe(true);
  expect(known((line) => line)).toEqual([]);
  let isDone = false;
  const spoilt = known((line) => {
    const isHidden = isAbsent(line.now) && line.now.reason === 'suppressed';
    if (isDone || !isHidden || line.figure.kind !== 'mean') return line;
    isDone = true;
    const figure = (value: number, kind: 'earlier' | 'change') => ({
      group: line.group,
      quantity: { kind: 'compared' as const, figure: kind },
      value,
      decimals: 2,
      text: value.toFixed(2),
    });
    return { ...line, earlier: figure(5.17, 'earlier'), change: figure(1, 'change') };
  });
  expect(spoilt.map(({ outputs }) => outputs)).toContainEqual(['compared-page']);
});

it('prints in grids of items what their tables print, and the audit finds a twin that prints more', () => {
  const known = (views: ReturnType<typeof gridViews>) => {
    const tables = JSON.parse(JSON.stringify(first.tables)) as PublishedTable[];
    const outputs = outputsOfGrids({ tables }, views);
    return outsiderAudit(auditedPublication(tables, { outputs }), solver).flatMap((found) =>
      found.known.filter(({ follows }) => follows === 'printed'),
    );
  };
  const views = gridViews(first);
  expect(views.length).toBeGreaterThan(2);
  expect(known(views)).toEqual([]);
  const spoilt = structuredClone(views);
  const groups = gridGroups(first, 'ja');
  const grids = itemGrids(first, 'ja').length;
  expect(spoilt.length).toBe(2 * grids * groups.length);
  const place = groups.findIndex(({ by, group }) =>
    first.tables.some(
      ({ id, banner, points }) =>
        id === 'attainment1*grade' &&
        banner === by &&
        points.some(({ code, column }) => code === group && column.status === 'suppressed'),
    ),
  );
  const own = spoilt.find(
    ({ rows }, at) =>
      Math.floor(at / 2) % groups.length === place && rows.some(({ code }) => code === 'attainment1*grade'),
  );
  const row = own?.rows.find(({ code }) => code === 'attainment1*grade');
  const group = groups[place]?.group;
  if (row === undefined || group === undefined) throw new Error('nothing is hidden');
  row.cells[0] = { group, quantity: { kind: 'mean' }, value: 6.17, decimals: 2, text: '6.17' };
  expect(known(spoilt).map(({ outputs }) => outputs)).toEqual([['grid-page']]);
});
