import type { CaseFile } from '../codebook/case-file.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { adjustedPValues } from '../multiplicity/adjusted-p-values.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import { isEstimated, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Table } from '../tabulate/table.ts';
import { raoScottTest, type RaoScottTest } from '../weight/rao-scott-test.ts';
import type { Comparison, Standout } from './group-comparison.ts';
import { shownGroupOf } from './shown-group-of.ts';

const endless = { stratumOf: null, populations: null };

/**
 * Whether the groups of a weighted table differ: Rao and Scott's test of the item by group; of several answers one an
 * option, with Holm. Who stands out is tested the same way, a category against the rest in a group against the others.
 *
 * Shape    a table as shown, the case file it was made of, one weight a case.      Base  answered, of shown groups.
 * Missing  null where nothing varies, or the banner is of another kind.
 * Throws   "case file has no item …"; "weightedComparison requires counts of 0 or more" for weights.
 * Source   raoScottTest; Holm 1979. Cases outside the table have weight 0, so that the variance is that of the whole.
 * @example weightedComparison(crossTab(exampleCaseFile, 'tools', { item: 'grade' }), { caseFile: exampleCaseFile, weights: [1, 1, 2, 2, 2, 1] }).test // => 'rao-scott-options'
 */
export function weightedComparison(
  table: Table,
  { caseFile, weights }: { caseFile: CaseFile; weights: ArrayLike<number> },
): Comparison | null {
  requireCounts(weights, 'weightedComparison');
  const shown = shownGroupOf(table, caseFile);
  if (shown === null) return null;
  const { column } = itemColumn(caseFile, table.stub);
  const isIn = (index: number, category: number): boolean =>
    column.kind === 'multiple'
      ? ((at(column.masks, index) >>> category) & 1) === 1
      : at(column.outcomes, index) === firstCategory + category;
  const own = Float64Array.from(column.outcomes, (outcome, index) =>
    outcome >= firstCategory && at(shown.groupOf, index) >= 0 ? at(weights, index) : 0,
  );
  const columnOf = shown.groupOf.map((group) => Math.max(0, group));
  const test = (rowOf: readonly number[], groupOf: readonly number[]): Estimated<RaoScottTest> =>
    raoScottTest({ rowOf, columnOf: groupOf }, own, endless);
  const rowsOf = (category: number): number[] => columnOf.map((_, index) => Number(isIn(index, category)));
  const effectOf = ({ chiSquare, weightedCounts }: RaoScottTest): number => {
    const least = Math.min(weightedCounts.length, at(weightedCounts, 0).length) - 1;
    return Math.sqrt(chiSquare / (own.filter((weight) => weight > 0).length * least));
  };
  const standouts = standoutsOf(table, { groups: shown.groups, columnOf, rowsOf, test });
  if (column.kind === 'multiple') {
    const options = table.categories.flatMap((_, category) => {
      const result = test(rowsOf(category), columnOf);
      return isEstimated(result) ? [result] : [];
    });
    const adjusted = adjustedPValues(
      options.map(({ p }) => p),
      'holm',
    );
    const [first] = options
      .map((result, place) => ({ effect: effectOf(result), p: Number(at(adjusted, place)) }))
      .toSorted((a, b) => a.p - b.p || b.effect - a.effect);
    return first === undefined
      ? null
      : { kind: 'comparison', test: 'rao-scott-options', ...first, tableCount: 1, standouts };
  }
  const result = test(
    Array.from(column.outcomes, (outcome) => Math.max(0, outcome - firstCategory)),
    columnOf,
  );
  if (!isEstimated(result)) return null;
  return {
    kind: 'comparison',
    test: 'rao-scott',
    p: result.p,
    tableCount: 1,
    effect: effectOf(result),
    standouts,
  };
}

interface Tested {
  groups: readonly { code: string }[];
  columnOf: readonly number[];
  rowsOf: (category: number) => number[];
  test: (rowOf: readonly number[], groupOf: readonly number[]) => Estimated<RaoScottTest>;
}

/** As standoutCells: each fact once. */
function standoutsOf(table: Table, { groups, columnOf, rowsOf, test }: Tested): Standout[] {
  const { categories, stubKind } = table;
  const told = stubKind === 'single' && categories.length === 2 ? categories.slice(0, 1) : categories;
  const cells = told.flatMap((category, row) =>
    groups.flatMap(({ code }, group): Standout[] => {
      const result = test(
        rowsOf(row),
        columnOf.map((own) => Number(own === group)),
      );
      if (!isEstimated(result)) return [];
      const [without, within] = [0, 1].map((place) =>
        result.weightedCounts.map((counts) => at(counts, place)),
      );
      const isHigher = shareOf(within ?? []) > shareOf(without ?? []);
      return groups.length === 2 && !isHigher ? [] : [{ group: code, category, isHigher, p: result.p }];
    }),
  );
  const adjusted = adjustedPValues(
    cells.map(({ p }) => p),
    'holm',
  );
  return cells
    .map((cell, place) => ({ ...cell, p: Number(at(adjusted, place)) }))
    .toSorted((a, b) => a.p - b.p);
}

/** Of no and yes, the share of yes. */
function shareOf(counts: readonly number[]): number {
  return at(counts, 1) / (at(counts, 0) + at(counts, 1));
}
