import { at } from '../numeric/at.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { studentizedRangeUpperTail } from '../numeric/studentized-range-upper-tail.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { adjustedPValues, type Adjustment } from '../multiplicity/adjusted-p-values.ts';
import { dunnPairs, type DunnPair } from './dunn-pairs.ts';
import { groupMoments } from './group-moments.ts';
import type { OrderedCounts } from './ordered-counts.ts';
import { welchDifference } from './welch-difference.ts';

export interface MeanPair extends DunnPair {
  /** Mean of the first less mean of the second. */
  difference: Figure;
  welchT: Figure;
  welchDf: Figure;
  pWelch: Figure;
  pWelchAdjusted: Figure;
  /** Games-Howell: studentized range with Welch's degrees of freedom; adjusted for the number of groups by itself. */
  pGamesHowell: Figure;
}

/**
 * Every pair of groups of a scale compared: by Welch's t and Games-Howell (follow-ups of welchTest), and by Dunn's
 * test (follow-up of kruskalWallisTest). The family of the adjustments is all pairs.
 *
 * Missing  Welch and Games-Howell: not_estimable where a group has fewer than two cases or neither varies.
 * Throws   what groupMoments throws.
 * Source   Games & Howell 1976; Dunn 1964 with the variance corrected for ties.
 * @example pairwiseMeans(orderedCounts([[1, 2, 3], [2, 3, 4], [5, 6, 8]]), 'holm')[0].difference // => -1.0000
 */
export function pairwiseMeans(scale: OrderedCounts, adjustment: Adjustment): MeanPair[] {
  const moments = groupMoments(scale);
  const groupCount = moments.filter(({ base }) => base > 0).length;
  const pairs = dunnPairs(scale, adjustment).map((dunn) => {
    const [first, second] = [at(moments, dunn.pair[0]), at(moments, dunn.pair[1])];
    const isEmpty = first.base === 0 || second.base === 0;
    const welch = welchDifference(first, second, { level: 0.95 });
    const hasWelch = !('status' in welch);
    return {
      ...dunn,
      difference: isEmpty ? notEstimable : first.mean - second.mean,
      welchT: hasWelch ? welch.t : notEstimable,
      welchDf: hasWelch ? welch.df : notEstimable,
      pWelch: hasWelch ? studentTwoSided(welch.t, welch.df) : notEstimable,
      // The studentized range is not defined below two degrees of freedom.
      pGamesHowell:
        hasWelch && welch.df >= 2
          ? studentizedRangeUpperTail(Math.abs(welch.t) * Math.SQRT2, groupCount, welch.df)
          : notEstimable,
    };
  });
  const welchAdjusted = adjustedPValues(
    pairs.map(({ pWelch }) => (typeof pWelch === 'number' ? pWelch : null)),
    adjustment,
  );
  return pairs.map((pair, index) => ({ ...pair, pWelchAdjusted: welchAdjusted[index] ?? notEstimable }));
}
