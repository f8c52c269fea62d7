import { pointConditions } from '../../tabulate/point-conditions.ts';
import type { BannerPoint, Column, Table } from '../../tabulate/table.ts';
import type { Place } from '../published-groups.ts';
import type { StubTables } from './stub-tables.ts';

const suppressed = { status: 'suppressed', reason: 'suppressed' } as const;

/**
 * Tables as they may be published: counted with whoever joined a group, without what is hidden in them for their own stub
 * or for one that they are broken down by, and without any group by an item that the stub must not be broken down by.
 *
 * @example shownTables([crossTab(exampleCaseFile, 'pride', { item: 'grade' })], new Map())[0].points.length // => 4
 */
export function shownTables(tables: readonly Table[], answers: ReadonlyMap<string, StubTables>): Table[] {
  const places = Map.groupBy(
    [...answers.values()].flatMap((answer) => answer.places),
    (place) => place.table,
  );
  return tables.map((table) =>
    shownTable(table, { own: answers.get(table.stub), places: places.get(table.id) ?? [] }),
  );
}

function shownTable(
  table: Table,
  { own, places }: { own: StubTables | undefined; places: readonly Place[] },
): Table {
  const columns = new Set(places.flatMap((place) => (place.kind === 'column' ? [place.point] : [])));
  const rows = places.flatMap((place) => (place.kind === 'row' ? [place.category] : []));
  const hasBases = places.some(({ kind }) => kind === 'bases');
  const { points, ...rest } = own?.recounted.get(table.id) ?? table;
  const isKept = (point: BannerPoint): boolean =>
    pointConditions(table.banner, point).every(({ item }) => own?.leftOut.has(item) !== true);
  const placeOf = new Map<string, number>();
  for (const [place, { code }] of table.points.entries())
    if (place > 0 && !placeOf.has(code)) placeOf.set(code, place);
  return {
    ...rest,
    points: points.filter(isKept).map((point) => {
      // The first column is the total: it says how many chose a category, nothing about a group.
      const place = point.kind === 'total' ? 0 : (placeOf.get(point.code) ?? -1);
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
