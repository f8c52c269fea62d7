import { render } from 'lit';
import { expect, test } from 'vitest';
import { actionCard } from '../../../client/pages/actions/action-card.ts';
import { CrossTabTable } from '../../../client/tables/cross-tab-table.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { TableView } from '../../../analysis/report/table-view.ts';
import { usualBasis } from '../../../analysis/report/table-choice.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import { languages } from '../../../surveys/schema/local-text.ts';
import { hostileTexts } from '../../analysis/report/document/hostile-texts.ts';
import { mounted } from '../mounting.ts';
import { keptAction } from '../pages/actions/action-samples.ts';
import {
  frequencyTable,
  indexTable,
  multipleTable,
  nestedTable,
  overviewSample,
  scaleTable,
  singleTable,
} from '../published-tables.ts';

const tables = [
  frequencyTable,
  singleTable,
  scaleTable,
  multipleTable,
  nestedTable,
  indexTable,
  ...overviewSample.tables,
];
const views = (table: PublishedTable): TableView[] =>
  languages.flatMap((language) =>
    (['percent', 'count', 'both'] as const).map((unit) =>
      tableViewOf(table, { unit, basis: usualBasis(table.stubKind) }, language),
    ),
  );

/** What a reader finds in the cells, in their order. */
async function cellsIn(view: TableView): Promise<string[]> {
  const element = await mounted(new CrossTabTable(), { view });
  return [...element.querySelectorAll('td')].map((cell) => {
    for (const spoken of cell.querySelectorAll('.spoken')) spoken.remove();
    return (cell.textContent ?? '').trim();
  });
}
const printed = ({ rows }: TableView): string[] =>
  rows.flatMap(({ cells }) => cells.map(({ text }) => text.trim()));

test.each(tables.map((table, place) => [`${place + 1} ${table.id}`, table] as const))(
  'the page holds every figure of a table in its order, and no more (%s)',
  async (_, table) => {
    for (const view of views(table)) expect(await cellsIn(view)).toEqual(printed(view));
  },
);

test('a page with another figure in it is found out', async () => {
  const [view] = views(singleTable);
  if (view === undefined) throw new Error('no view');
  const changed = structuredClone(view);
  const cell = changed.rows[0]?.cells[0];
  if (cell !== undefined) cell.text = '9,999';
  expect(await cellsIn(changed)).not.toEqual(printed(view));
});

const hostile = Object.values(hostileTexts);
/** Elements that a text may not become. */
const foreign = 'script, img, iframe, object, embed, style, link, form';

test('texts of anybody’s choice are texts in the heads of a table', async () => {
  const table: PublishedTable = {
    ...singleTable,
    points: singleTable.points.map((point, place) => ({
      ...point,
      label: { ja: hostile[place] ?? point.label.ja },
    })),
    categories: singleTable.categories.map((category, place) => ({
      ...category,
      label: { ja: hostile[place + singleTable.points.length] ?? category.label.ja },
    })),
  };
  const view = tableViewOf(table, { unit: 'percent', basis: 'asked' }, 'ja');
  const element = await mounted(new CrossTabTable(), { view });
  const heads = [...element.querySelectorAll('th')].map((head) => head.textContent ?? '');
  for (const { label } of [...view.rows, ...view.columns])
    expect(heads.some((head) => head.includes(label))).toBe(true);
  expect(element.querySelector(foreign)).toBeNull();
});

test.each(hostile)('and in an action: %j', (text) => {
  const room = document.createElement('div');
  const kept = keptAction(1, {
    title: text,
    description: text,
    owner: text,
    unit: text,
    publicWords: { ja: text },
  });
  render(actionCard({ wave: 'w', kept, nextWave: null, language: 'ja', edit: () => undefined }), room);
  expect(room.querySelector('h3')?.textContent).toBe(text);
  expect(room.textContent.split(text).length - 1).toBeGreaterThanOrEqual(5);
  expect(room.querySelector(foreign)).toBeNull();
});
