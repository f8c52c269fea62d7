import { isEstimated, notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { fisherExactTest } from './fisher-exact-test.ts';
import { independenceTest, type IndependenceTest } from './independence-test.ts';
import type { CountTable } from './margins.ts';
import { permutationTest } from './permutation-test.ts';

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
  { seed, rounds, workLimit }: { seed: number; rounds: number; workLimit: number },
): Estimated<IndependenceTest & { method: 'chi-square' | 'exact' | 'permutation' }> {
  requireWhole([seed, rounds, workLimit], 'sparseIndependence');
  const test = independenceTest(observed);
  if (!isEstimated(test)) return test;
  if (test.minimumExpected >= 1 && test.expectedBelowFiveProportion <= 0.2) {
    return { ...test, method: 'chi-square' };
  }
  const exact = fisherExactTest(observed, { workLimit });
  if (isEstimated(exact)) return { ...test, p: exact, method: 'exact' };
  const p = permutationTest(observed, { rounds, seed });
  return isEstimated(p) ? { ...test, p, method: 'permutation' } : notEstimable;
}
