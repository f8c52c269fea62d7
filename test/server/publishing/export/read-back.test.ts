import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completePlan } from '../../../../analysis/report/indicator-plans/complete-plan.ts';
import type { IndicatorPlanSheet } from '../../../../analysis/report/indicator-plan-sheet.ts';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type { PublishedResult } from '../../../../analysis/report/published-table.ts';
import type { TableView, TextsView } from '../../../../analysis/report/table-view.ts';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { publishedWave } from '../../../../server/demo/demonstration.ts';
import { writeDemonstration } from '../../../../server/demo/write-demonstration.ts';
import { languages } from '../../../../surveys/schema/local-text.ts';
import { testApp, type TestApp } from '../../test-app.ts';
import { expected, readBack, rendered } from './read-back.ts';

let world: TestApp;
const views: (TableView | TextsView)[] = [];
beforeAll(async () => {
  world = await testApp();
  await writeDemonstration(world.dependencies);
  const planner = await world.as('planner');
  const served = async <Answer>(path: string): Promise<Answer> =>
    (await (await planner('GET', path)).json()) as Answer;
  const address = `/api/manage/waves/${publishedWave.code}/tables`;
  const { entries } = await served<Catalogue>(address);
  for (const language of languages) {
    for (const { id } of entries) {
      const result = await served<PublishedResult>(`${address}/${encodeURIComponent(id)}`);
      views.push(completeView(result, language));
    }
    views.push(
      completePlan(await served<IndicatorPlanSheet>('/api/manage/indicator-plans/hr-development'), language),
    );
  }
});
afterAll(() => world.dispose());

describe.each(['csv', 'text', 'xlsx', 'ods'] as const)('%s', (format) => {
  const isReadable = (view: TableView | TextsView): boolean => format !== 'text' || view.kind === 'table';

  it('holds the view of every table of the demonstration and no more', async () => {
    const readable = views.filter(isReadable);
    expect(readable.length).toBeGreaterThan(30);
    for (const view of readable) {
      const file = await rendered[format](view);
      expect(await readBack[format](file)).toEqual(expected[format](view));
    }
  });

  const sabotages: [string, (view: TableView) => TableView][] = [
    ['changes a cell', (view) => withCells(view, ([cell, ...rest]) => [{ ...cell, text: '9' }, ...rest])],
    ['drops a cell', (view) => withCells(view, ([, ...rest]) => rest)],
    ['drops a row', (view) => ({ ...view, rows: view.rows.slice(1) })],
    ['drops a note', (view) => ({ ...view, notes: view.notes.slice(1) })],
    ['changes a head', (view) => ({ ...view, corner: ['?'] })],
  ];
  it.each(sabotages)('that %s is caught', async (_, sabotage) => {
    const view = views.find((one) => one.kind === 'table' && one.notes.length > 1);
    if (view?.kind !== 'table') throw new Error('no table');
    const file = await rendered[format](sabotage(view));
    expect(await readBack[format](file)).not.toEqual(expected[format](view));
  });
});

it('a list of texts for a terminal holds every text and no more', async () => {
  const lists = views.filter((view) => view.kind === 'texts');
  expect(lists.length).toBeGreaterThan(0);
  for (const view of lists) {
    const file = String(await rendered.text(view));
    const texts = file.split(/^- /m).slice(1);
    const [last = ''] = (texts.at(-1) ?? '').split('\n\n');
    const read = [...texts.slice(0, -1), last].map((text) => text.trim().replaceAll('\n  ', '\n'));
    expect(read).toEqual(view.texts);
    for (const { text } of [...view.heading, ...view.notes]) expect(file.split('\n')).toContain(text);
  }
});

/** The first row with other cells. */
function withCells(
  view: TableView,
  change: (cells: TableView['rows'][number]['cells']) => ({ text: string } | undefined)[],
): TableView {
  const [first, ...rest] = view.rows;
  if (first === undefined) throw new Error('no row');
  const cells = change(first.cells).map((cell) => ({ text: cell?.text ?? '' }));
  return { ...view, rows: [{ ...first, cells }, ...rest] };
}
