import { Matrix } from 'ml-matrix';

/** One item's values, one a case; null where it was left blank. */
export type ItemValues = readonly (number | null)[];

/**
 * Covariances of items (n - 1).
 *
 * Shape    missing `listwise`: cases with every item answered; `pairwise`: for each pair those who answered both. The
 *          two differ, so there is no default; `base` is that of the listwise cases.
 * Throws   "itemCovariances requires items over the same cases".
 * @example itemCovariances([[1, 2, 3, null], [2, 4, 6, 1]], 'listwise').covariances.to2DArray() // => [[1, 2], [2, 4]]
 */
export function itemCovariances(
  items: readonly ItemValues[],
  missing: 'listwise' | 'pairwise',
): { base: number; covariances: Matrix } {
  const caseCount = items[0]?.length ?? 0;
  if (items.some((item) => item.length !== caseCount)) {
    throw new RangeError('itemCovariances requires items over the same cases');
  }
  const complete = Array.from({ length: caseCount }, (_, index) =>
    items.every((item) => typeof item[index] === 'number'),
  );
  const base = complete.filter(Boolean).length;
  const covariances = Matrix.zeros(items.length, items.length);
  for (const [j, first] of items.entries()) {
    for (const [k, second] of items.entries()) {
      if (k < j) continue;
      const pairs = first.flatMap((a, index) => {
        const b = second[index];
        if (typeof a !== 'number' || typeof b !== 'number') return [];
        return missing === 'pairwise' || complete[index] === true ? [[a, b] as const] : [];
      });
      const value = covariance(pairs);
      covariances.set(j, k, value);
      covariances.set(k, j, value);
    }
  }
  return { base, covariances };
}

function covariance(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2) return 0;
  let [meanA, meanB] = [0, 0];
  for (const [a, b] of pairs) [meanA, meanB] = [meanA + a / pairs.length, meanB + b / pairs.length];
  let products = 0;
  for (const [a, b] of pairs) products += (a - meanA) * (b - meanB);
  return products / (pairs.length - 1);
}
