import type { CodebookItem } from '../../codebook/case-file.ts';
import { bannerItems } from '../../tabulate/banner-code.ts';
import type { AuditedTable } from '../audited-table.ts';
import { conditionsOf, notStated, type Condition } from '../banner-parts.ts';

/** A group whose answers to an item can be read somewhere; no condition: everybody. */
export interface ShownGroup {
  conditions: readonly Condition[];
  /** The table in which it can be. */
  table: string;
}

/**
 * Every group whose answers to an item can be read: the shown columns of its tables, and the rows of tables that are
 * broken down by it, where these rows are groups that anybody could recognise, or the plan shows both directions. What is
 * shown of an item that is asked by the answer to this one counts for this one: its base is a count of these answers.
 *
 * Shape    items: of the codebook; stub: a code of them.
 * @example shownGroups([{ ...singleTable, stub: 'a', banner: null, points: singleTable.points.slice(0, 1) }], [], 'a').length // => 1
 */
export function shownGroups(
  tables: readonly AuditedTable[],
  items: readonly CodebookItem[],
  stub: string,
): ShownGroup[] {
  const own = tables.filter((table) => table.stub === stub);
  const followers = items.flatMap(({ code, routedOn }) => (routedOn?.includes(stub) === true ? [code] : []));
  const columns = [...own, ...tables.filter((table) => followers.includes(table.stub))].flatMap((table) =>
    table.points.flatMap((point): ShownGroup[] =>
      point.column.status === 'shown'
        ? [{ conditions: conditionsOf(table.banner, point), table: table.id }]
        : [],
    ),
  );
  const ownBanners = new Set(own.map(({ banner }) => banner));
  const isAttribute = (code: string): boolean =>
    items.some((item) => item.code === code && item.kind === 'single' && item.isAttribute);
  const rows = tables
    .filter(({ banner }) => banner !== null && bannerItems(banner).includes(stub))
    .filter((table) => isAttribute(table.stub) || ownBanners.has(table.stub))
    .flatMap((table) => readableRows(table));
  return [...columns, ...rows];
}

/** The rows of a table that some column beside the total shows; of a single response its base and its blanks too. */
function readableRows({ id, stub, stubKind, categories, points }: AuditedTable): ShownGroup[] {
  const shown = points.flatMap(({ kind, column }) =>
    kind !== 'total' && column.status === 'shown' ? [column] : [],
  );
  const groupOf = (options: readonly string[]): ShownGroup => ({
    conditions: [{ item: stub, options }],
    table: id,
  });
  const codes = categories.map(({ code }) => code);
  return [
    ...codes
      .filter((_, category) => shown.some(({ counts }) => typeof counts[category] === 'number'))
      .map((code) => groupOf([code])),
    ...(stubKind === 'single' && shown.length > 0 ? [groupOf(codes), groupOf([notStated])] : []),
  ];
}
