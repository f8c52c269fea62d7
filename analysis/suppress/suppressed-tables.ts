import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { plannedTables } from '../tabulate/planned-tables.ts';
import type { Column, SuppressionReason, Table } from '../tabulate/table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';
import { hiddenPlaces } from './hidden-places.ts';
import type { Place } from './published-groups.ts';
import type { Safeguards } from './safeguards.ts';

/**
 * suppressTables with the safeguards named: it alone and tests may import this, so that nothing is published without
 * one of them by mistake.
 *
 * Throws   "suppressTables requires every table of the plan, and no other".
 * @example suppressedTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { plan: { banners: [], crosses: [] }, minimumBase: 6, safeguards: { complementary: true, unanimity: true, routing: true, earlier: true, nesting: true } })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'below_minimum_base' }
 */
export function suppressedTables(
  caseFile: CaseFile,
  tables: Table[],
  {
    plan,
    minimumBase,
    earlier = [],
    safeguards,
  }: DisclosureRules & { plan: Pick<TablePlan, 'banners' | 'crosses'>; safeguards: Safeguards },
): Table[] {
  const planned = plannedTables(caseFile.items, plan).map((table) => table.id);
  if (
    planned.toSorted().join(' ') !==
    tables
      .map((table) => table.id)
      .toSorted()
      .join(' ')
  ) {
    throw new RangeError('suppressTables requires every table of the plan, and no other');
  }
  const hiddenOf = new Map<string, Set<string>>();
  // In questionnaire order: an item can only be routed on those before it, an index is made of them.
  const hidden = caseFile.items.flatMap((item) => {
    const { code } = item;
    const sources = [
      ...(safeguards.routing ? (item.routedOn ?? []) : []),
      // An index and all its items but one give that one: it is hidden wherever any of them is.
      ...(item.kind === 'index' ? item.items.map((scored) => scored.code) : []),
    ];
    const withheld = new Set(sources.flatMap((source) => [...(hiddenOf.get(source) ?? [])]));
    const { places, groups } = hiddenPlaces(caseFile, tables, {
      stub: code,
      minimumBase,
      safeguards,
      withheld,
      earlier: safeguards.earlier ? earlier : [],
    });
    hiddenOf.set(code, groups);
    return places;
  });
  return tables.map((table) => {
    const own = hidden.filter(({ place }) => place.table === table.id);
    return {
      ...table,
      points: table.points.map((point, index) => {
        const reasons = own.flatMap(({ place, reason }) => columnReason(place, index, reason));
        const rows = own.flatMap(({ place }) => (place.kind === 'row' && index > 0 ? place.category : []));
        return { ...point, column: suppressedColumn(point.column, reasons[0], rows) };
      }),
    };
  });
}

function columnReason(place: Place, point: number, reason: SuppressionReason): SuppressionReason[] {
  if (place.kind === 'column') return place.point === point ? [reason] : [];
  // The first column of every table is the total: it says how many chose a category, nothing about a group.
  return place.kind === 'bases' && point > 0 ? [reason] : [];
}

function suppressedColumn(column: Column, reason: SuppressionReason | undefined, rows: number[]): Column {
  // That nobody of a group was asked is an answer too where the item is routed on one.
  if (reason !== undefined) return { status: 'suppressed', reason };
  if (column.status !== 'shown') return column;
  if (rows.length === 0) return column;
  const { mentionCount: _, ...rest } = column;
  return {
    ...rest,
    counts: column.counts.map((count, category) =>
      rows.includes(category) ? { status: 'suppressed', reason: 'complementary' } : count,
    ),
  };
}
