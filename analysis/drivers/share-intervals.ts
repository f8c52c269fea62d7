import { Matrix } from 'ml-matrix';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { quantile } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { requireProbability } from '../numeric/require-probability.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Interval } from '../outcome/interval.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import type { DriverData } from './driver-data.ts';
import { explainedShares } from './explained-shares.ts';
import { weightsOfCorrelations } from './relative-weights.ts';

/** More cases than this are drawn in so many groups of cases: as good where cases are independent, and faster. */
const groupLimit = 200;

/**
 * Bootstrap intervals of what each driver explains of all that is explained.
 *
 * Shape    one interval a driver used; [0, 1] where no draw could be read. The same seed gives the same intervals,
 *          in whatever order the cases come.
 * Unit     proportion.
 * Throws   "shareIntervals requires a level or probability between 0 and 1", "… whole numbers of 0 or more" for rounds and seed.
 * Source   Efron & Tibshirani 1993, percentile intervals; draws without variation are left out.
 * @example shareIntervals(driverData([1, 2, 3, 5, 4], [[1, 2, 3, 4, 5]]), { level: 0.95, rounds: 20, seed: 1 }) // => [{ lower: 1, upper: 1 }]
 */
export function shareIntervals(
  { outcome, drivers }: DriverData,
  { level, rounds, seed }: { level: number; rounds: number; seed: number },
): Interval[] {
  requireProbability(level, 'shareIntervals');
  requireWhole([rounds, seed], 'shareIntervals');
  const random = xoroshiro128plus(seed);
  const columns = [...drivers, outcome].map(centred);
  const groups = groupMoments(columns, inChanceOrder(columns, random));
  const shares = drivers.map((): number[] => []);
  const sums = new Float64Array(at(groups, 0).length);
  for (let round = 0; round < rounds; round += 1) {
    sums.fill(0);
    for (let drawn = 0; drawn < groups.length; drawn += 1) {
      const chosen = at(groups, uniformInt(random, 0, groups.length - 1));
      for (let place = 0; place < sums.length; place += 1) sums[place] = at(sums, place) + at(chosen, place);
    }
    const all = correlationsOfMoments(sums, columns.length);
    const weights = all === null ? null : weightsOfCorrelations(all);
    if (weights === null || !isEstimated(weights)) continue;
    for (const [index, share] of explainedShares(weights).entries()) shares[index]?.push(share);
  }
  const tail = (1 - level) / 2;
  return shares.map((list) =>
    list.length === 0
      ? { lower: 0, upper: 1 }
      : { lower: quantile(list, tail), upper: quantile(list, 1 - tail) },
  );
}

/** Sums of squares keep their digits about the mean. */
function centred(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Float64Array.from(values, (value) => value - mean);
}

/** Cases by chance, and by nothing else: first by what they say, which the order they came in does not change. */
function inChanceOrder(columns: readonly Float64Array[], random: RandomGenerator): number[] {
  const order = [...at(columns, 0).keys()].toSorted((a, b) => {
    const telling = columns.find((column) => column[a] !== column[b]);
    return telling === undefined ? 0 : at(telling, a) - at(telling, b);
  });
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = uniformInt(random, 0, place);
    [order[place], order[other]] = [at(order, other), at(order, place)];
  }
  return order;
}

/** Of each group of cases: how many, their sums, and their products, each with each. */
function groupMoments(columns: readonly Float64Array[], order: readonly number[]): Float64Array[] {
  const width = columns.length;
  const groups = Array.from(
    { length: Math.min(groupLimit, order.length) },
    () => new Float64Array(1 + width + width * width),
  );
  for (const [place, index] of order.entries()) {
    const own = at(groups, place % groups.length);
    own[0] = at(own, 0) + 1;
    for (let j = 0; j < width; j += 1) {
      const value = at(at(columns, j), index);
      own[1 + j] = at(own, 1 + j) + value;
      for (let k = 0; k < width; k += 1) {
        const product = 1 + width + j * width + k;
        own[product] = at(own, product) + value * at(at(columns, k), index);
      }
    }
  }
  return groups;
}

/** null where one of them does not vary. */
function correlationsOfMoments(moments: Float64Array, width: number): Matrix | null {
  const count = at(moments, 0);
  const spread = (j: number, k: number): number =>
    at(moments, 1 + width + j * width + k) - (at(moments, 1 + j) * at(moments, 1 + k)) / count;
  const deviations = Array.from({ length: width }, (_, j) => Math.sqrt(Math.max(0, spread(j, j))));
  if (deviations.some((deviation) => deviation < 1e-9)) return null;
  return new Matrix(
    deviations.map((own, j) => deviations.map((other, k) => (j === k ? 1 : spread(j, k) / (own * other)))),
  );
}
