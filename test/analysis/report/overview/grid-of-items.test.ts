import { expect, it } from 'vitest';
import { gridGroups, gridOfItems, itemGrids } from '../../../../analysis/report/overview/grid-of-items.ts';
import { at } from '../../../../analysis/numeric/at.ts';
import { tableViewOf } from '../../../../analysis/report/view-of.ts';
import { published } from './overview-samples.ts';

const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
const overview = published([
  [
    'work',
    [
      [300, 100],
      [60, 40],
    ],
  ],
  ['rest', [[100, 300], hidden]],
]);
const grid = at(itemGrids(overview, 'ja'), 0);

it('items with the same answers stand in one table, attributes and other scales apart', () => {
  expect(itemGrids(overview, 'ja').map(({ stubs }) => stubs)).toEqual([['work', 'rest']]);
  const items = overview.items.map((item) => ({ ...item, isAttribute: item.stub === 'rest' }));
  expect(itemGrids({ ...overview, items }, 'ja')).toEqual([]);
  const tables = overview.tables.map((table) =>
    table.stub === 'rest' ? { ...table, categories: table.categories.toReversed() } : table,
  );
  expect(itemGrids({ ...overview, tables }, 'ja')).toEqual([]);
});

it('each row is the row of its own table, for everybody and for every group; hidden stays hidden', () => {
  const groups = gridGroups(overview, 'ja');
  expect(groups.map(({ by, group }) => [by, group])).toEqual([
    [null, 'total'],
    ['grade', '1'],
    ['grade', '2'],
  ]);
  for (const of of groups) {
    const view = gridOfItems(overview, { grid, of, basis: 'asked' }, 'ja');
    for (const { code, cells } of view.rows) {
      const table = overview.tables.find(({ id }) => id === code);
      if (table === undefined) throw new Error(code);
      const own = tableViewOf({ ...table, kind: 'cross-tab' }, { unit: 'percent', basis: 'asked' }, 'ja');
      expect(cells).toEqual(own.rows.find((row) => row.code === of.group)?.cells);
    }
  }
  const last = gridOfItems(overview, { grid, of: at(groups, 2), basis: 'asked' }, 'ja');
  expect(new Set(last.rows[1]?.cells.map(({ text }) => text))).toEqual(new Set(['X']));
  expect(last.notes[0]?.text).toContain('X：');
});

it('a breakdown that was left out is hidden, a group that a table does not have is not', () => {
  const of = { by: 'grade', group: '2' };
  const rowsWith = (keep: (place: number) => boolean): (string | undefined)[] => {
    const tables = overview.tables.map((table) =>
      table.id === 'rest*grade'
        ? { ...table, points: table.points.filter((_, place) => keep(place)) }
        : table,
    );
    const { rows } = gridOfItems({ ...overview, tables }, { grid, of, basis: 'asked' }, 'ja');
    return rows.map(({ cells }) => cells[0]?.text);
  };
  expect(rowsWith((place) => place === 0)).toEqual(['100', 'X']);
  expect(rowsWith((place) => place < 2)).toEqual(['100', '—']);
});
