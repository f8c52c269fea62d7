import { pointConditions } from '../../tabulate/point-conditions.ts';
import type { BannerPoint, Column, Table } from '../../tabulate/table.ts';
import type { StubTables } from './stub-tables.ts';

const suppressed = { status: 'suppressed', reason: 'suppressed' } as const;

/**
 * A table as it may be published: counted with whoever joined a group, without what is hidden in it for its own stub or
 * for one that it is broken down by, and without any group by an item that the stub must not be broken down by.
 *
 * @example shownTable(crossTab(exampleCaseFile, 'pride', { item: 'grade' }), new Map()).points.length // => 4
 */
export function shownTable(table: Table, answers: ReadonlyMap<string, StubTables>): Table {
  const places = [...answers.values()].flatMap((answer) =>
    answer.places.filter((place) => place.table === table.id),
  );
  const columns = new Set(places.flatMap((place) => (place.kind === 'column' ? [place.point] : [])));
  const rows = places.flatMap((place) => (place.kind === 'row' ? [place.category] : []));
  const hasBases = places.some(({ kind }) => kind === 'bases');
  const own = answers.get(table.stub);
  const { points, ...rest } = own?.recounted.get(table.id) ?? table;
  const isKept = (point: BannerPoint): boolean =>
    pointConditions(table.banner, point).every(({ item }) => own?.leftOut.has(item) !== true);
  return {
    ...rest,
    points: points.filter(isKept).map((point) => {
      const index = table.points.findIndex(({ code }, place) => code === point.code && place > 0);
      // The first column is the total: it says how many chose a category, nothing about a group.
      const place = point.kind === 'total' ? 0 : index;
      // A column that only who joined made has not been judged.
      const isNew = place < 0;
      const isHidden = isNew || columns.has(place) || (hasBases && place > 0);
      return { ...point, column: isHidden ? suppressed : shownColumn(point.column, place > 0 ? rows : []) };
    }),
  };
}

function shownColumn(column: Column, rows: readonly number[]): Column {
  if (column.status !== 'shown' || rows.length === 0) return column;
  const { mentionCount: _, ...rest } = column;
  return {
    ...rest,
    counts: column.counts.map((count, category) => (rows.includes(category) ? suppressed : count)),
  };
}
