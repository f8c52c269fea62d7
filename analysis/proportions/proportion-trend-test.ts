import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireProportionCounts, type ProportionCounts } from './require-proportion-counts.ts';

/**
 * Whether a proportion rises or falls over ordered groups: grades, or waves (コクラン・アーミテージ検定).
 *
 * Shape    any number of groups; scores: the places of the groups, 1, 2, 3 … or years; one a group. slope: change of the
 *          proportion per unit of the scores, by the regression that the test is of.
 * Missing  not_estimable where the proportion is 0 or 1 everywhere, or where the groups that have cases are fewer than two
 *          or all of one score.
 * Throws   "proportionTrendTest requires one score per group"; what requireProportionCounts throws.
 * Source   Cochran 1954, Armitage 1955; R's prop.trend.test.
 * @example proportionTrendTest([{ count: 75, base: 185 }, { count: 87, base: 235 }, { count: 60, base: 269 }, { count: 45, base: 258 }], [1, 2, 3, 4]).chiSquare // => 39.6067
 */
export function proportionTrendTest(
  groups: readonly ProportionCounts[],
  scores: readonly number[],
): Estimated<{ chiSquare: number; p: number; slope: number }> {
  if (groups.length !== scores.length)
    throw new RangeError('proportionTrendTest requires one score per group');
  const filled = groups.flatMap((group, index) => {
    if (group.base === 0) return [];
    requireProportionCounts(group, 'proportionTrendTest');
    return { ...group, score: at(scores, index) };
  });
  requireFinite(scores, 'proportionTrendTest');
  // Scores that are equal have a mean by sums that may be off in the last digit, and would look as if they rose.
  if (new Set(filled.map(({ score }) => score)).size < 2) return notEstimable;
  const base = sum(filled.map((group) => group.base));
  const overall = sum(filled.map(({ count }) => count)) / base;
  const centre = sum(filled.map((group) => group.base * group.score)) / base;
  let [covariation, spread] = [0, 0];
  for (const group of filled) {
    const distance = group.score - centre;
    covariation += (group.count - group.base * overall) * distance;
    spread += group.base * distance ** 2;
  }
  const variance = overall * (1 - overall) * spread;
  if (!(variance > 0)) return notEstimable;
  const chiSquare = covariation ** 2 / variance;
  return { chiSquare, p: chiSquareUpperTail(chiSquare, 1), slope: covariation / spread };
}
