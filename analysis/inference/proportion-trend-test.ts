import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { ProportionCounts } from './require-proportion-counts.ts';

/**
 * Whether a proportion rises or falls over ordered groups: grades, or waves (コクラン・アーミテージ検定).
 *
 * Shape    scores: the places of the groups, 1, 2, 3 … or years; one a group.
 * Missing  not_estimable where the proportion is 0 or 1 everywhere, or with fewer than two groups that have cases.
 * Throws   "proportionTrendTest requires one score per group".
 * Source   Cochran 1954, Armitage 1955; R's prop.trend.test.
 * @example proportionTrendTest([{ count: 75, base: 185 }, { count: 87, base: 235 }, { count: 60, base: 269 }, { count: 45, base: 258 }], [1, 2, 3, 4]).chiSquare // => 39.6067
 */
export function proportionTrendTest(
  groups: readonly ProportionCounts[],
  scores: readonly number[],
): Estimated<{ chiSquare: number; p: number; slope: number }> {
  if (groups.length !== scores.length)
    throw new RangeError('proportionTrendTest requires one score per group');
  const base = groups.reduce((sum, group) => sum + group.base, 0);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const overall = count / base;
  const centre = groups.reduce((sum, group, index) => sum + group.base * (scores[index] ?? 0), 0) / base;
  let [covariation, spread] = [0, 0];
  for (const [index, group] of groups.entries()) {
    const distance = (scores[index] ?? 0) - centre;
    covariation += (group.count - group.base * overall) * distance;
    spread += group.base * distance ** 2;
  }
  const variance = overall * (1 - overall) * spread;
  if (!(variance > 0)) return notEstimable;
  const chiSquare = covariation ** 2 / variance;
  return { chiSquare, p: chiSquareUpperTail(chiSquare, 1), slope: covariation / spread };
}
