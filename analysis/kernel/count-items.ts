import type { CaseFile } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import type { Grouping, Partition } from '../tabulate/grouping.ts';
import { addPlanes, type ClusteredCases } from './clustered-cases.ts';
import { countClustered, isOfPlanes, wantedPlanes, type ColumnToCount } from './count-clustered.ts';
import { countColumn, type ColumnCounts } from './count-column.ts';
import { filteredGroups } from './filtered-groups.ts';
import { filterPlane, type OutcomeCondition } from './filter-plane.ts';
import { groupPlanes } from './group-planes.ts';
import { isNoRoom } from './kernel-memory.ts';
import {
  clusteredBefore,
  clusteredCases,
  dropPlanes,
  hasPlanes,
  isWorthSorting,
} from './planes-of-case-file.ts';
import { tallyTicks } from './tally-ticks.ts';

/** Who is counted: those whose outcome of an item is one of some codes (outcome/missing.ts). */
export interface ItemCondition {
  item: string;
  outcomes: readonly number[];
}

/** Below so many cases counting one by one is done before the module that counts planes is compiled. */
const fewestCases = 50_000;
/** Making planes costs some passes over the cases: it is worth it for so many items at once. */
const fewestItems = 3;

/**
 * Counts items over groups of cases: by bit planes where there are many cases, else one by one (countColumn); what comes
 * out is the same, number by number. Who does the counting is decided in here and nowhere else.
 *
 * Shape    items of the case file by code; groups over its cases; conditions that must all be met. A list an item, in it
 *          one result a group.
 * Missing  as countColumn.      Throws   as itemColumn and countColumn.
 * @example countItems(exampleCaseFile, ['grade'], { groups: { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) } })[0][0].counts // => [2, 3]
 */
export function countItems(
  caseFile: CaseFile,
  codes: readonly string[],
  { groups, filter = [] }: { groups: Grouping; filter?: readonly ItemCondition[] },
): ColumnCounts[][] {
  const columns = codes.map((code) => columnToCount(caseFile, code));
  const conditions = filter.map(({ item, outcomes }) => ({ ...columnToCount(caseFile, item), outcomes }));
  const isWorth =
    caseFile.caseCount >= fewestCases &&
    (columns.length >= fewestItems || hasPlanes(caseFile, groups, [...columns, ...conditions]));
  const byPlanes = isWorth ? countedByPlanes(caseFile, columns, { groups, conditions }) : null;
  return columns.map((column) => byPlanes?.get(column) ?? countPlainly(column, { groups, conditions }));
}

interface Counted {
  groups: Grouping;
  conditions: readonly OutcomeCondition[];
}

/**
 * The reference: one case after another.
 *
 * @example countPlainly(columnToCount(exampleCaseFile, 'grade'), { groups: { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) }, conditions: [] })[0].counts // => [2, 3]
 */
export function countPlainly(
  { column, categoryCount, outsideCount }: ColumnToCount,
  { groups, conditions }: Counted,
): ColumnCounts[] {
  const counted = conditions.length > 0 ? filteredGroups(groups, conditions) : groups;
  const outside = column.outside ? tallyTicks(column.outside, outsideCount, counted) : null;
  return countColumn(column, categoryCount, counted)
    .slice(0, groups.groupCount)
    .map((group, place) => (outside === null ? group : { ...group, outside: at(outside, place) }));
}

/** The columns that planes can hold; null where there are no planes to be had. */
function countedByPlanes(
  caseFile: CaseFile,
  columns: readonly ColumnToCount[],
  { groups, conditions }: Counted,
): Map<ColumnToCount, ColumnCounts[]> | null {
  if (!conditions.every(isOfPlanes)) return null;
  const isOwn = groups.kind === 'partition' && isWorthSorting(caseFile, groups);
  const cases = isOwn
    ? clusteredCases(caseFile, groups)
    : (clusteredBefore(caseFile) ?? clusteredCases(caseFile, everybody(caseFile)));
  if (cases === null) return null;
  const able = columns.filter(isOfPlanes);
  try {
    addPlanes(cases, [...able, ...conditions].flatMap(wantedPlanes));
    const { taken } = cases.kernel;
    const filter = isOwn && conditions.length > 0 ? filterPlane(cases, conditions) : null;
    const counts = isOwn
      ? countClustered(cases, able, { filter })
      : countByGroupPlanes(cases, able, { groups, conditions });
    cases.kernel.taken = taken;
    return new Map(able.map((column, index) => [column, at(counts, index)]));
  } catch (error) {
    dropPlanes();
    if (isNoRoom(error)) return null;
    throw error;
  }
}

/** Each group is a plane, and who is counted in it are those whose bit is set. */
function countByGroupPlanes(
  cases: ClusteredCases,
  columns: readonly ColumnToCount[],
  counted: Counted,
): ColumnCounts[][] {
  const byGroup: ColumnCounts[][][] = [];
  for (const filter of groupPlanes(cases, counted)) {
    byGroup.push(countClustered(cases, columns, { filter, areTogether: true }));
  }
  return columns.map((_, index) => byGroup.flatMap((counts) => at(counts, index)));
}

function everybody({ caseCount }: CaseFile): Partition {
  return { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(caseCount) };
}

/**
 * An item's column with what is counted of it.
 *
 * Throws   as itemColumn.
 * @example columnToCount(exampleCaseFile, 'grade').categoryCount // => 2
 */
export function columnToCount(caseFile: CaseFile, code: string): ColumnToCount {
  const { item, column } = itemColumn(caseFile, code);
  return {
    column,
    categoryCount: categoryCodes(item).length,
    outsideCount: (item.outside ?? []).length,
  };
}
