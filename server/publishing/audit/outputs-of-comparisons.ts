import { comparedNumbers, type PrintedOutput } from '../../../analysis/index.ts';
import { comparisonsOf, type Comparisons } from '../../../analysis/report/overview/compared-view.ts';
import type { EarlierWaveTable } from '../../../analysis/report/overview/published-overview.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { possibleBases } from '../../../analysis/report/table-choice.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';

/** A table of a wave and the same one in the wave before. */
export interface ComparedTable {
  table: PublishedTable;
  earlier: EarlierWaveTable;
}

/** All comparisons that the page of a table can show, whatever base is chosen; the unit changes no figure of them. */
export function comparisonsOfTable({ table, earlier }: ComparedTable): Comparisons[] {
  return possibleBases(table.stubKind).map((basis) =>
    comparisonsOf(tableViewOf(table, { unit: 'percent', basis }, 'ja'), { table, earlier }, 'ja'),
  );
}

/** What the page of a table prints of its wave beside the wave before. */
export function outputsOfComparisons(
  { table }: Pick<ComparedTable, 'table'>,
  comparisons: readonly Comparisons[],
): PrintedOutput {
  return { output: 'compared-page', table, numbers: comparisons.flatMap(comparedNumbers) };
}
