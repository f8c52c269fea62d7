import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { chiSquareUpperTail } from '../numeric/chi-square-upper-tail.ts';
import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { independenceTest } from './independence-test.ts';

export interface MentionsTest {
  /** Per option of those tested: chi-square of ticked or not by group, and its p-value without adjustment. */
  items: { option: number; chiSquare: number; p: number }[];
  /** Degrees of freedom of each: groups less one. */
  itemDf: number;
  /** Options that everybody or nobody ticked: nothing to compare. */
  leftOut: number[];
  /** Sum of the items' chi-squares, which has no chi-square distribution: one person, several ticks. */
  chiSquareSum: number;
  firstOrder: { df: number; p: number };
  /** Rao-Scott second order as published: eigenvalues of the groups' own covariances. */
  raoScott: { statistic: number; df: number; p: number; eigenvalueSum: number; eigenvalueSquareSum: number };
  /** The same from the correlations of all cases together: holds with nearly empty groups too; the one to print. */
  pooled: { statistic: number; df: number; p: number; correlationSquareSum: number };
}

/**
 * Whether groups differ in what they tick in a multiple-response item. The table of ticks must not be tested as if
 * it were one of cases: the test adds up one two-row table per option and corrects for their correlation.
 *
 * Shape    groups: cases of each group that ticked anything, and its co-mentions (options x options). "None" is no
 *          option here.
 * Missing  not_estimable with fewer than two groups, or where no option divides the cases.
 * Throws   "mentionsTest requires counts of 0 or more".
 * Source   Bilder, Loughin & Nettleton 2000, appendix A; Thomas & Decady 2004. No 0.5 is added to empty cells.
 * @example mentionsTest([{ base: 10, coMentions: [[8, 4], [4, 6]] }, { base: 10, coMentions: [[2, 1], [1, 5]] }]).items[0].chiSquare // => 7.2000
 */
export function mentionsTest(
  groups: readonly { base: number; coMentions: readonly (readonly number[])[] }[],
): Estimated<MentionsTest> {
  for (const { base, coMentions } of groups) requireCounts([base, ...coMentions.flat()], 'mentionsTest');
  const filled = groups.filter(({ base }) => base > 0);
  const total = sum(filled.map(({ base }) => base));
  const [{ coMentions: { length: optionCount } } = { coMentions: [] }] = filled;
  const together = (j: number, k: number): number =>
    sum(filled.map(({ coMentions }) => at(at(coMentions, j), k)));
  const items: MentionsTest['items'] = [];
  const leftOut: number[] = [];
  for (let option = 0; option < optionCount; option += 1) {
    const test = independenceTest(
      filled.map(({ base, coMentions }) => {
        const ticked = at(at(coMentions, option), option);
        return [ticked, base - ticked];
      }),
    );
    if (isEstimated(test)) items.push({ option, chiSquare: test.chiSquare, p: test.p });
    else leftOut.push(option);
  }
  const itemDf = filled.length - 1;
  if (itemDf < 1 || items.length === 0) return notEstimable;

  const chiSquareSum = sum(items.map(({ chiSquare }) => chiSquare));
  const df = itemDf * items.length;
  const eigenvalues = eigenvalueSums({ groups: filled, total, items, together });
  const statistic = (df * chiSquareSum) / eigenvalues.squareSum;
  const raoScottDf = df ** 2 / eigenvalues.squareSum;
  const correlationSquareSum = sum(
    items.flatMap(({ option: j }) =>
      items.map(({ option: k }) => {
        const [a, b] = [together(j, j) / total, together(k, k) / total];
        return (together(j, k) / total - a * b) ** 2 / (a * (1 - a) * b * (1 - b));
      }),
    ),
  );
  const pooledStatistic = (items.length * chiSquareSum) / correlationSquareSum;
  const pooledDf = (itemDf * items.length ** 2) / correlationSquareSum;
  return {
    items,
    itemDf,
    leftOut,
    chiSquareSum,
    firstOrder: { df, p: chiSquareUpperTail(chiSquareSum, df) },
    raoScott: {
      statistic,
      df: raoScottDf,
      p: chiSquareUpperTail(statistic, raoScottDf),
      eigenvalueSum: eigenvalues.sum,
      eigenvalueSquareSum: eigenvalues.squareSum,
    },
    pooled: {
      statistic: pooledStatistic,
      df: pooledDf,
      p: chiSquareUpperTail(pooledStatistic, pooledDf),
      correlationSquareSum,
    },
  };
}

/**
 * Trace of M and of M², M the covariance of the groups' deviations from the whole, in units of its variance without
 * differences: no eigenvalue itself is needed.
 */
function eigenvalueSums({
  groups,
  total,
  items,
  together,
}: {
  groups: readonly { base: number; coMentions: readonly (readonly number[])[] }[];
  total: number;
  items: readonly { option: number }[];
  together: (j: number, k: number) => number;
}): { sum: number; squareSum: number } {
  const spread = items.map(({ option }) => {
    const share = together(option, option) / total;
    return share * (1 - share);
  });
  const covariances = groups.map(({ base, coMentions }) =>
    items.map(({ option: j }) =>
      items.map(({ option: k }) => {
        const both = at(at(coMentions, j), k) / base;
        return both - (at(at(coMentions, j), j) / base) * (at(at(coMentions, k), k) / base);
      }),
    ),
  );
  const weights = groups.map(({ base }) => base / total);
  /** Covariance of the deviations of groups g and h in items j and k, times the root of their sizes. */
  const covariance = ([g, h]: [number, number], [j, k]: [number, number]): number => {
    let value = 0;
    for (const [index, matrix] of covariances.entries()) {
      const weight = at(weights, index);
      const own = (Number(index === g) - weight) * (Number(index === h) - weight);
      value += (own * at(at(matrix, j), k)) / weight;
    }
    return value * Math.sqrt(at(weights, g) * at(weights, h));
  };
  let [all, squares] = [0, 0];
  for (const g of groups.keys()) {
    for (const h of groups.keys()) {
      for (const j of items.keys()) {
        for (const k of items.keys()) {
          const scaled = covariance([g, h], [j, k]) ** 2 / (at(spread, j) * at(spread, k));
          squares += scaled;
          if (g === h && j === k) all += covariance([g, g], [j, j]) / at(spread, j);
        }
      }
    }
  }
  return { sum: all, squareSum: squares };
}
