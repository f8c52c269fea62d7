import { Matrix } from 'ml-matrix';
import { itemCovariances } from '../reliability/item-covariances.ts';

/**
 * Correlations of lists of values, each with each.
 *
 * Shape    lists over the same cases, none constant; a square matrix.
 * @example correlations([[1, 2, 3], [3, 2, 1]]).get(0, 1) // => -1.0000
 */
export function correlations(lists: readonly (readonly number[])[]): Matrix {
  const { covariances } = itemCovariances(lists, 'listwise');
  const scale = Matrix.diag(covariances.diagonal().map((variance) => 1 / Math.sqrt(variance)));
  return scale.mmul(covariances).mmul(scale);
}
