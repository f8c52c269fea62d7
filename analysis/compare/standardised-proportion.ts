import { at } from '../numeric/at.ts';
import { requireProportionCounts, type ProportionCounts } from '../proportions/require-proportion-counts.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';

/**
 * What a wave's proportion would be if its grades were as large as in the standard: two waves so weighted differ by
 * what people answer, not by who they are. Stands beside the raw change, never instead of it.
 *
 * Shape    groups and standard (people by group, of one wave or both) in the same order.      Unit  proportion.
 * Missing  not_estimable where a group of the standard has no answers.
 * Throws   "standardisedProportion requires one standard per group", "… counts of 0 or more"; what
 *          requireProportionCounts throws.
 * Source   direct standardisation, as in epidemiology.
 * @example standardisedProportion([{ count: 5, base: 10 }, { count: 9, base: 10 }], [30, 10]) // => 0.6000
 */
export function standardisedProportion(
  groups: readonly ProportionCounts[],
  standard: readonly number[],
): Figure {
  if (groups.length !== standard.length) {
    throw new RangeError('standardisedProportion requires one standard per group');
  }
  requireCounts(standard, 'standardisedProportion');
  let [sum, people] = [0, 0];
  for (const [index, group] of groups.entries()) {
    const { count, base } = group;
    const weight = at(standard, index);
    if (weight === 0) continue;
    if (base === 0) return notEstimable;
    requireProportionCounts(group, 'standardisedProportion');
    sum += (weight * count) / base;
    people += weight;
  }
  return people === 0 ? notEstimable : sum / people;
}
