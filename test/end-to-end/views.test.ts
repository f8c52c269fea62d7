import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../analysis/report/catalogue.ts';
import { chartOf } from '../../analysis/report/charts/chart-of.ts';
import type { IndicatorPlanSheet } from '../../analysis/report/indicator-plan-sheet.ts';
import { planViewOf } from '../../analysis/report/indicator-plans/plan-view-of.ts';
import type { PublishedResult, PublishedTable } from '../../analysis/report/published-table.ts';
import { driversView } from '../../analysis/report/drivers/drivers-view.ts';
import { requirementMatrix } from '../../analysis/report/requirement-matrix.ts';
import { responseRateView } from '../../analysis/report/response-rate-view.ts';
import { possibleBases } from '../../analysis/report/table-choice.ts';
import { textsView } from '../../analysis/report/texts-view.ts';
import { units, type TableView } from '../../analysis/report/table-view.ts';
import { gridGroups, gridOfItems, itemGrids } from '../../analysis/report/overview/grid-of-items.ts';
import { comparedView } from '../../analysis/report/overview/compared-view.ts';
import type { Choice } from '../../analysis/report/tables/chosen-table.ts';
import type {
  EarlierWaveTable,
  PublishedOverview,
} from '../../analysis/report/overview/published-overview.ts';
import { heatMapOfTable } from '../../analysis/report/overview/heat-map-of-table.ts';
import { tableViewOf } from '../../analysis/report/view-of.ts';
import { textsWords } from '../../client/strings/console/texts/texts-words.ts';
import { loadConsoleWords } from '../../client/strings/console/words.ts';
import { languages, type Language } from '../../surveys/schema/local-text.ts';
import { publishedWave } from '../../server/demo/demonstration.ts';
import {
  chartTexts,
  folded,
  heatMapFigures,
  listTexts,
  matrixTexts,
  planTexts,
  tableTexts,
} from '../analysis/report/view-texts.ts';
import { demonstrationServer } from './demonstration-server.ts';
import { watchedPage, type WatchedPage } from './watched-page.ts';

let server: Awaited<ReturnType<typeof demonstrationServer>>;
let reader: WatchedPage;
let catalogue: Catalogue;
const results = new Map<string, PublishedResult>();
/** What tables were in the wave before. */
const earlierOf = new Map<string, EarlierWaveTable>();
beforeAll(async () => {
  await loadConsoleWords('en');
  server = await demonstrationServer();
  reader = await watchedPage(server.browser, server.origin, { viewport: { width: 1280, height: 900 } });
  await server.signIn(reader.context);
  const address = `/api/manage/waves/${publishedWave.code}/tables`;
  catalogue = await served(address);
  for (const { id } of catalogue.entries)
    results.set(id, await served(`${address}/${encodeURIComponent(id)}`));
  for (const { id, kind } of results.values()) {
    if (kind !== 'frequency' && kind !== 'cross-tab') continue;
    const own = await served<{ earlier: EarlierWaveTable | null }>(
      `${address}/${encodeURIComponent(id)}/earlier`,
    );
    if (own.earlier !== null) earlierOf.set(id, own.earlier);
  }
});
afterAll(async () => {
  await reader.leave();
  await server.stop();
});

/** A table as its page has it: beside the wave before, where there is one. */
function pageView(table: PublishedTable, choice: Choice, language: Language): TableView {
  const view = tableViewOf(table, choice, language);
  const earlier = earlierOf.get(table.id);
  return earlier === undefined ? view : comparedView(view, { table, earlier }, language);
}

async function served<Answer>(path: string): Promise<Answer> {
  const response = await reader.context.request.get(server.origin + path);
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

async function open(path: string, language: Language, search = ''): Promise<Page> {
  await reader.page.goto(`${server.origin}${path}?${search}lang=${language}`);
  await reader.settled();
  return reader.page;
}

const pathOf = (id: string): string => `/results/${publishedWave.code}/${encodeURIComponent(id)}`;

/**
 * The texts that are seen in parts of a page, one a text node: without those that are only spoken or only used, and
 * without charts, which break their labels into lines.
 */
async function textsIn(page: Page, selector: string): Promise<string[]> {
  const texts = await page.evaluate((wanted) => {
    const unseen =
      '.spoken, .no-print, svg, .tag, .synthetic, .print-mark, nav, summary, dt, h1, h2, figure, .legend, text-topics';
    return [...document.querySelectorAll(wanted)].flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(unseen) === null) found.push(node.textContent ?? '');
      }
      return found;
    });
  }, selector);
  return folded(texts);
}

/** The figures of a table as they are seen, row by row. */
async function cellsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('cross-tab-table td')].map((cell) => {
      const seen = cell.cloneNode(true) as Element;
      for (const spoken of seen.querySelectorAll('.spoken')) spoken.remove();
      return (seen.textContent ?? '').trim();
    }),
  );
}

const cellsOf = ({ rows }: TableView): string[] => rows.flatMap(({ cells }) => cells.map(({ text }) => text));

/** Chooses the option at a place of a setting, and waits until the page shows it. */
async function choose(page: Page, name: 'unit' | 'basis', place: number): Promise<void> {
  await page.evaluate(
    async ([setting, index]) => {
      const radio = document.querySelectorAll<HTMLInputElement>(`input[name=${setting}]`)[index];
      radio?.click();
      const elements = document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>(
        'table-page, cross-tab-table, stacked-bars, horizontal-bars, heat-map-table',
      );
      for (const element of elements) await element.updateComplete;
    },
    [name, place] as const,
  );
}

/** What a chart prints of figures, and instead of them. */
async function chartFigures(page: Page): Promise<string[]> {
  return folded(
    await page.evaluate(() =>
      [...document.querySelectorAll('.chart-figure :is(.value, .bar-value, .absence, .heat-map td)')].map(
        ({ textContent }) => textContent ?? '',
      ),
    ),
  );
}

function choicesOf(table: PublishedTable) {
  const hasUnit = table.kind === 'cross-tab' && !table.index;
  return possibleBases(table.stubKind).flatMap((basis, basisPlace) =>
    units
      .slice(0, hasUnit ? units.length : 1)
      .map((unit, unitPlace) => ({ choice: { unit, basis }, basisPlace, unitPlace, hasUnit })),
  );
}

describe.each(languages)('in a browser, in %s', (language) => {
  it('the page of every table prints its view and no more, whatever is chosen', async () => {
    const tables = [...results.values()].filter(
      (one): one is PublishedTable => one.kind === 'frequency' || one.kind === 'cross-tab',
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const page = await open(pathOf(table.id), language);
      for (const { choice, basisPlace, unitPlace, hasUnit } of choicesOf(table)) {
        await choose(page, 'basis', basisPlace);
        if (hasUnit) await choose(page, 'unit', unitPlace);
        const told = `${table.id} ${choice.unit} ${choice.basis}`;
        const view = pageView(table, choice, language);
        expect([told, await textsIn(page, 'main')]).toEqual([told, tableTexts(view)]);
        expect([told, await cellsIn(page)]).toEqual([told, cellsOf(view)]);
        const heatMap = heatMapOfTable(table, choice, language);
        const figures =
          heatMap === null ? chartTexts(chartOf(table, choice, language)) : heatMapFigures(heatMap);
        const drawn = await chartFigures(page);
        expect(drawn.length).toBeGreaterThan(0);
        expect([told, drawn.filter((text) => !figures.includes(text))]).toEqual([told, []]);
      }
    }
  });

  it('so do response rates and what people wrote', async () => {
    for (const result of results.values()) {
      if (result.kind === 'response-rate') {
        const page = await open(pathOf(result.id), language);
        const view = responseRateView(result, language);
        expect(await textsIn(page, '.lead, response-rate-table')).toEqual(tableTexts(view));
      }
      if (result.kind === 'texts') {
        const page = await open(pathOf(result.id), language);
        const view = textsView(result, language);
        const noTexts = view.texts.length === 0 ? [textsWords(language).empty] : [];
        expect(await textsIn(page, 'main')).toEqual(folded([...listTexts(view), ...noTexts]));
      }
    }
  });

  it('so do maps of what goes with an outcome', async () => {
    const frequencies = [...results.values()].flatMap((result) =>
      result.kind === 'frequency' ? [result] : [],
    );
    expect(catalogue.drivers?.length).toBeGreaterThan(0);
    for (const own of catalogue.drivers ?? []) {
      const page = await open(`/results/${publishedWave.code}/drivers/${own.outcome}`, language);
      const view = driversView(own, frequencies, language);
      expect(view.rows.length).toBeGreaterThan(0);
      const cells = view.rows.map(({ importance, score, correlation }) =>
        [importance, score].map((figure) => `${figure?.text} ${figure?.intervalText}`).concat(correlation),
      );
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('driver-table tbody tr')].map((row) =>
          [...row.querySelectorAll('td')]
            .slice(1)
            .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
        ),
      );
      expect(seen).toEqual(cells);
      const numbers = await page.evaluate(() =>
        [...document.querySelectorAll('driver-map .dot-number')].map((dot) => Number(dot.textContent)),
      );
      const drawn = view.rows.filter(({ score }) => score !== null).map(({ number }) => number);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(drawn);
    }
  });

  it('so do grids of items side by side, for everybody and for every group', async () => {
    const overview = await served<PublishedOverview>(`/api/manage/waves/${publishedWave.code}/overview`);
    const grids = itemGrids(overview, language);
    const groups = gridGroups(overview, language);
    expect(Math.min(grids.length, groups.length - 1)).toBeGreaterThan(0);
    for (const grid of grids) {
      for (const of of [groups[0], groups.at(-1)]) {
        if (of === undefined) continue;
        const search = of.by === null ? '' : `by=${of.by}&group=${encodeURIComponent(of.group)}&`;
        const page = await open(`/results/${publishedWave.code}/grid/${grid.code}`, language, search);
        const view = gridOfItems(overview, { grid, of, basis: 'asked' }, language);
        expect(await textsIn(page, 'main cross-tab-table')).toEqual(tableTexts({ ...view, ending: [] }));
        expect(await cellsIn(page)).toEqual(cellsOf(view));
      }
    }
  });

  it('so do required-by-group matrices and indicator sheets', async () => {
    for (const requirement of catalogue.requirements ?? []) {
      const path = `/results/${publishedWave.code}/requirements/${requirement.code}`;
      const page = await open(path, language);
      const tables = requirement.rows.flatMap(({ item }) => {
        const table = results.get(`${item}*${requirement.attribute}`);
        return table?.kind === 'cross-tab' ? [table] : [];
      });
      const view = requirementMatrix(requirement, { tables, minimumBase: catalogue.minimumBase }, language);
      const seen = await page.evaluate(() => document.querySelectorAll('requirement-matrix dt').length);
      expect(seen).toBe(view.legend.length);
      const legend = view.legend.map(({ symbol }) => symbol);
      expect(folded([...(await textsIn(page, 'requirement-matrix')), ...legend])).toEqual(matrixTexts(view));
    }
    const { plans } = await served<{ plans: { code: string }[] }>('/api/manage/indicator-plans');
    expect(plans.length).toBeGreaterThan(0);
    for (const { code } of plans) {
      const sheet = await served<IndicatorPlanSheet>(`/api/manage/indicator-plans/${code}`);
      const page = await open(`/results/plans/${code}`, language);
      expect(await textsIn(page, '.indicators, .notes')).toEqual(planTexts(planViewOf(sheet, language)));
    }
  });
});

describe('a page that prints something else is caught', () => {
  it.each([
    ['a cell is changed', 'cross-tab-table td', (cell: Element) => (cell.textContent = '12.3')],
    ['a cell is gone', 'cross-tab-table td', (cell: Element) => cell.remove()],
    ['a note is gone', 'cross-tab-table li', (note: Element) => note.remove()],
    ['something is added', 'cross-tab-table', (table: Element) => table.append('99')],
    ['cells change places', 'cross-tab-table td', (cell: Element) => cell.nextElementSibling?.after(cell)],
  ])('%s', async (_, selector, sabotage) => {
    const table = [...results.values()].find((one) => one.kind === 'cross-tab');
    if (table === undefined || table.kind !== 'cross-tab') throw new Error('no cross-tab');
    const page = await open(pathOf(table.id), 'ja');
    const [first] = choicesOf(table);
    if (first === undefined) throw new Error('no choice');
    const view = pageView(table, first.choice, 'ja');
    const expected = [tableTexts(view), cellsOf(view)];
    expect([await textsIn(page, 'main'), await cellsIn(page)]).toEqual(expected);
    await page.locator(selector).first().evaluate(sabotage);
    expect([await textsIn(page, 'main'), await cellsIn(page)]).not.toEqual(expected);
  });
});
