import { Matrix } from 'ml-matrix';
import { requireItemValues } from './require-item-values.ts';

/** One item's values, one a case; null where it was left blank. */
export type ItemValues = readonly (number | null)[];

/**
 * Covariances of items (n - 1).
 *
 * Shape    missing `listwise`: cases with every item answered; `pairwise`: for each pair those who answered both. The
 *          two differ, so there is no default. base: the listwise cases; leastBase: the fewest behind a covariance.
 * Throws   "itemCovariances requires items over the same cases", "… finite values".
 * @example itemCovariances([[1, 2, 3, null], [2, 4, 6, 1]], 'listwise').covariances.to2DArray() // => [[1, 2], [2, 4]]
 */
export function itemCovariances(
  items: readonly ItemValues[],
  missing: 'listwise' | 'pairwise',
): { base: number; leastBase: number; covariances: Matrix } {
  const [{ length: caseCount } = []] = items;
  requireItemValues(items, 'itemCovariances');
  const complete = Array.from({ length: caseCount }, (_, index) =>
    items.every((item) => typeof item[index] === 'number'),
  );
  const base = complete.filter(Boolean).length;
  let leastBase = missing === 'listwise' ? base : caseCount;
  const covariances = Matrix.zeros(items.length, items.length);
  for (const [j, first] of items.entries()) {
    for (const [k, second] of items.entries()) {
      if (k < j) continue;
      const pairs = first.flatMap((a, index) => {
        const b = second[index];
        if (typeof a !== 'number' || typeof b !== 'number') return [];
        return missing === 'pairwise' || complete[index] === true ? [[a, b] as const] : [];
      });
      leastBase = Math.min(leastBase, pairs.length);
      const value = covariance(pairs);
      covariances.set(j, k, value);
      covariances.set(k, j, value);
    }
  }
  return { base, leastBase, covariances };
}

function covariance(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2 || isConstant(pairs.map(([a]) => a)) || isConstant(pairs.map(([, b]) => b))) return 0;
  let [meanA, meanB] = [0, 0];
  for (const [a, b] of pairs) [meanA, meanB] = [meanA + a / pairs.length, meanB + b / pairs.length];
  let products = 0;
  for (const [a, b] of pairs) products += (a - meanA) * (b - meanB);
  return products / (pairs.length - 1);
}

/** Means by sums may be off in the last digit, and would make equal values look as if they varied. */
function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
