import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { fisherExactTest } from './fisher-exact-test.ts';
import { independenceTest, type IndependenceTest } from './independence-test.ts';
import type { CountTable } from './margins.ts';
import { permutationTest } from './permutation-test.ts';

/** How a p-value was had without a distribution that holds for many cases only. */
export type CountedMethod = 'exact' | 'permutation';

/** After so many rounds a p-value above this one needs no more: it supports no claim, and its digits matter to nobody. */
const screeningRounds = 999;
const settledAbove = 0.05;

/** Seed and rounds of a permutation test, and how many steps an exact one may take. */
export interface CountingLimits {
  seed: number;
  rounds: number;
  workLimit: number;
}

/**
 * The test of independence with a p-value that holds for small counts too: chi-square where its distribution can be
 * relied on, else exact, else by permutation; `method` says which, and is printed.
 *
 * Shape    seed and rounds for the permutation; workLimit for the exact test.
 * Missing  not_estimable with fewer than two rows or columns.
 * Throws   "sparseIndependence requires whole numbers of 0 or more"; what margins throws.
 * Source   Cochran 1954: no expected count below 1 and at most a fifth below 5.
 * @example sparseIndependence([[3, 1], [1, 3]], { seed: 1, rounds: 999, workLimit: 1e5 }).method // => 'exact'
 */
export function sparseIndependence(
  observed: CountTable,
  limits: CountingLimits,
): Estimated<IndependenceTest & { method: 'chi-square' | CountedMethod }> {
  requireWhole([limits.seed, limits.rounds, limits.workLimit], 'sparseIndependence');
  const test = independenceTest(observed);
  if (!isEstimated(test)) return test;
  if (test.minimumExpected >= 1 && test.expectedBelowFiveProportion <= 0.2) {
    return { ...test, method: 'chi-square' };
  }
  const counted = countedIndependence(observed, limits);
  return isEstimated(counted) ? { ...test, ...counted } : counted;
}

/**
 * The p-value of independence by counting tables: all of them, or where those are too many, tables drawn by chance.
 *
 * Shape    as sparseIndependence; many rounds are only spent where a few have not settled that p is above 0.05.
 * Missing  not_estimable with fewer than two rows or columns.
 * Throws   "countedIndependence requires whole numbers of 0 or more"; what fisherExactTest throws.
 * @example countedIndependence([[3, 1], [1, 3]], { seed: 1, rounds: 999, workLimit: 1e5 }).p // => 0.4857
 */
export function countedIndependence(
  observed: CountTable,
  { seed, rounds, workLimit }: CountingLimits,
): Estimated<{ p: number; method: CountedMethod }> {
  requireWhole([seed, rounds, workLimit], 'countedIndependence');
  const exact = fisherExactTest(observed, { workLimit });
  if (isEstimated(exact)) return { p: exact, method: 'exact' };
  const few = permutationTest(observed, { rounds: Math.min(rounds, screeningRounds), seed });
  const isSettled = rounds <= screeningRounds || (isEstimated(few) && few > settledAbove);
  const p = isSettled ? few : permutationTest(observed, { rounds, seed: seed + 1 });
  return isEstimated(p) ? { p, method: 'permutation' } : notEstimable;
}
