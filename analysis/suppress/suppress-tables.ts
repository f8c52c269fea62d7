import type { TablePlan } from '../../surveys/schema/table-plan.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { plannedTables } from '../tabulate/planned-tables.ts';
import type { Column, SuppressionReason, Table } from '../tabulate/table.ts';
import type { DisclosureRules } from './disclosure-rules.ts';
import { hiddenPlaces } from './hidden-places.ts';
import type { Place } from './published-groups.ts';

/**
 * Disclosure control over all tables of a plan at once: what it returns may be published. For every stub the groups
 * it is broken down by (the total, the groups of every banner and cross) are taken together, and so many are hidden
 * that no sum or difference of those shown gives the answers of fewer than `minimumBase` respondents.
 *
 * Shape    tables: exactly those of the plan, complete. The order of cases does not matter. rules.earlier: tables of
 *          the same cases that were published before, as they were published; nothing new may be subtracted from them.
 * Base     unweighted respondents who answered the stub, not head counts.
 * Missing  a hidden column keeps its reason and no number; where a hidden group could be read from the reverse of a
 *          cross, that row is hidden too, and the columns lose their count of mentions.
 * Throws   "suppressTables requires every table of the plan, and no other". `complementary: false` and
 *          `without` leave something open: for demonstrating what it gives away, never for publication.
 * @example suppressTables(exampleCaseFile, tabulatePlan(exampleCaseFile, { banners: [], crosses: [] }), { banners: [], crosses: [] }, { minimumBase: 6, complementary: true })[1].points[0].column
 *   // => { status: 'suppressed', reason: 'below_minimum_base' }
 */
export function suppressTables(
  caseFile: CaseFile,
  tables: Table[],
  plan: Pick<TablePlan, 'banners' | 'crosses'>,
  rules: DisclosureRules & { earlier?: Table[] },
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
  const earlier = rules.without?.includes('earlier') === true ? [] : (rules.earlier ?? []);
  const hiddenOf = new Map<string, Set<string>>();
  // In questionnaire order: an item can only be routed on those before it, an index is made of them.
  const hidden = caseFile.items.flatMap((item) => {
    const { code } = item;
    const sources = [
      ...(rules.without?.includes('routing') === true ? [] : (item.routedOn ?? [])),
      // An index and all its items but one give that one: it is hidden wherever any of them is.
      ...(item.kind === 'index' ? item.items.map((scored) => scored.code) : []),
    ];
    const withheld = new Set(sources.flatMap((source) => [...(hiddenOf.get(source) ?? [])]));
    const { places, groups } = hiddenPlaces(caseFile, tables, code, rules, { withheld, earlier });
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
