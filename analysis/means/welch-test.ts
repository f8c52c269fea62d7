import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { fUpperTail } from '../numeric/f-upper-tail.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { groupMoments } from './group-moments.ts';
import type { OrderedCounts } from './ordered-counts.ts';

/**
 * Welch's analysis of variance (ウェルチの分散分析): whether means differ between groups of unequal size and spread.
 *
 * Shape    leftOut: positions of groups with fewer than two cases, which take no part.
 * Missing  not_estimable with fewer than two groups left, or where one of them does not vary.
 * Throws   what groupMoments throws.
 * Source   Welch 1951; R's oneway.test(var.equal = FALSE).
 * @example welchTest(orderedCounts([[1, 2, 3], [2, 3, 4], [5, 6, 8]])).f // => 7.2821
 */
export function welchTest(
  scale: OrderedCounts,
): Estimated<{ f: number; df1: number; df2: number; p: number; leftOut: number[] }> {
  const moments = groupMoments(scale);
  const leftOut = moments.flatMap(({ base }, group) => (base < 2 ? group : []));
  const groups = moments.filter(({ base }) => base >= 2);
  if (groups.length < 2 || groups.some(({ variance }) => variance <= 0)) return notEstimable;
  const weights = groups.map(({ base, variance }) => base / variance);
  const all = sum(weights);
  const centre = sum(groups.map(({ mean }, index) => mean * at(weights, index))) / all;
  const df1 = groups.length - 1;
  const between = sum(groups.map(({ mean }, index) => at(weights, index) * (mean - centre) ** 2)) / df1;
  const unevenness = sum(groups.map(({ base }, index) => (1 - at(weights, index) / all) ** 2 / (base - 1)));
  const scaled = unevenness / (groups.length ** 2 - 1);
  const f = between / (1 + 2 * (groups.length - 2) * scaled);
  const df2 = 1 / (3 * scaled);
  return { f, df1, df2, p: fUpperTail(f, df1, df2), leftOut };
}
