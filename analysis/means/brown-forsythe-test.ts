import { at } from '../numeric/at.ts';
import type { Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { analysisOfVariance } from './analysis-of-variance.ts';
import { orderedCounts, type OrderedCounts } from './ordered-counts.ts';

/**
 * Whether the spread of a scale differs between groups: analysis of variance of the distances from each group's median.
 *
 * Missing  as analysisOfVariance.      Source  Brown & Forsythe 1974 (Levene's test by medians).
 * Throws   "brownForsytheTest requires finite values", "… whole numbers of 0 or more": cases, not weights.
 * @example brownForsytheTest(orderedCounts([[1, 2, 3], [0, 5, 10]])).f // => 2.4615
 */
export function brownForsytheTest({
  values,
  counts,
}: OrderedCounts): Estimated<{ f: number; df1: number; df2: number; p: number }> {
  requireFinite(values, 'brownForsytheTest');
  for (const row of counts) requireWhole(row, 'brownForsytheTest');
  const distances = counts.map((row) => {
    const cases = row.flatMap((count, index) => Array<number>(count).fill(at(values, index)));
    const middle = (cases.length - 1) / 2;
    const median = (at(cases, Math.floor(middle)) + at(cases, Math.ceil(middle))) / 2;
    return cases.map((value) => Math.abs(value - median));
  });
  const result = analysisOfVariance(orderedCounts(distances));
  if ('status' in result) return result;
  const { f, df1, df2, p } = result;
  return { f, df1, df2, p };
}
