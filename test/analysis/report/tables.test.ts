import { expect, it } from 'vitest';
import { at } from '../../../analysis/numeric/at.ts';
import {
  sortableColumns,
  sortedView,
  sortOrders,
  type SortOrder,
} from '../../../analysis/report/tables/sorted-view.ts';
import { outerGroupsOf, withinGroup } from '../../../analysis/report/tables/within-group.ts';
import { isFigure, type TableView } from '../../../analysis/report/table-view.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import { published } from './overview/overview-samples.ts';
import { frequencyTable, nestedTable, singleTable } from '../../client/published-tables.ts';

/** Groups of different figures, one of them hidden. */
const byGrade = at(
  published([['work', [[30, 10], { status: 'suppressed', reason: 'suppressed' }, [20, 60], [50, 50]]]])
    .tables,
  1,
);
const codes = ({ rows }: TableView): string[] => rows.map(({ code }) => code);

it('people and percent stand beside each other, each with its unit', () => {
  const view = tableViewOf(singleTable, { unit: 'both', basis: 'asked' }, 'ja');
  expect(view.columns.slice(1, 3).map(({ label }) => label)).toEqual(['感じる（人）', '感じる（％）']);
  const [people, share] = (['count', 'percent'] as const).map((unit) =>
    tableViewOf(singleTable, { unit, basis: 'asked' }, 'ja').rows.map(({ cells }) => cells[2]?.text),
  );
  expect(view.rows.map(({ cells }) => cells[3]?.text)).toEqual(people);
  expect(view.rows.map(({ cells }) => cells[4]?.text)).toEqual(share);
});

it('rows are sorted by printed figures; what is hidden comes last, in the order of the questionnaire', () => {
  const view = tableViewOf(singleTable, { unit: 'percent', basis: 'asked' }, 'ja');
  const sorted = sortedView(view, 'n', 'highest');
  expect(codes(sorted)).toEqual(['total', '3', '1', '2', '4']);
  expect(sortedView(sorted, 'nothing', 'highest')).toEqual(sorted);
  expect(sortableColumns(view)).toEqual([]);
});

it('the lowest first is the highest first the other way round, but for rows without a figure', () => {
  const view = tableViewOf(byGrade, { unit: 'percent', basis: 'asked' }, 'ja');
  const place = 1;
  const { code } = at(view.columns, place);
  const figures = (order: SortOrder) =>
    sortedView(view, code, order)
      .rows.filter(({ role }) => role === 'group')
      .map(({ cells }) => cells[place])
      .map((cell) => (cell !== undefined && isFigure(cell) ? cell.value : null));
  const highest = figures('highest').filter((value) => value !== null);
  expect(new Set(highest).size).toBeGreaterThan(1);
  expect(figures('lowest').filter((value) => value !== null)).toEqual(highest.toReversed());
  expect(figures('lowest').lastIndexOf(null)).toBe(figures('highest').lastIndexOf(null));
});

it('what is behind a hidden cell does not move a row', () => {
  const view = tableViewOf(singleTable, { unit: 'percent', basis: 'asked' }, 'ja');
  for (const { code } of view.columns) {
    for (const order of sortOrders) {
      const { rows } = sortedView(view, code, order);
      const hidden = rows.filter(({ role, cells }) => role === 'group' && !cells.some(isFigure));
      expect(codes({ ...view, rows: hidden })).toEqual(['1', '2', '4']);
      expect(rows.slice(-hidden.length)).toEqual(hidden);
    }
  }
});

it('answers of a table of everybody are sorted without what is no answer', () => {
  const view = tableViewOf(frequencyTable, { unit: 'percent', basis: 'asked' }, 'ja');
  const turned = { ...view, rows: [...view.rows.slice(0, 3).toReversed(), ...view.rows.slice(3)] };
  expect(codes(sortedView(turned, 'count', 'highest'))).toEqual(codes(view));
});

it('one group of those around others is what the table says of it, and no more', () => {
  const [first] = outerGroupsOf(nestedTable, 'ja');
  const own = withinGroup(nestedTable, first?.code ?? null);
  expect(own.points.length).toBeLessThan(nestedTable.points.length);
  expect(nestedTable.points).toEqual(expect.arrayContaining(own.points));
  expect(withinGroup(nestedTable, 'nowhere')).toBe(nestedTable);
  expect(outerGroupsOf(singleTable, 'ja')).toEqual([]);
  const view = tableViewOf(nestedTable, { unit: 'percent', basis: 'asked' }, 'ja');
  const outers = ({ rows }: TableView) => rows.map(({ levels }) => levels?.outer);
  expect(outers(sortedView(view, 'n', 'lowest'))).toEqual(outers(view));
});
