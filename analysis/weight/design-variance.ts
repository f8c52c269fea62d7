import { Matrix } from 'ml-matrix';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Covariances of figures from what each case contributes to them: within strata, (1 - f) n/(n - 1) times the sum of
 * squares about the stratum's mean.
 *
 * Shape    influences: one list a figure, one value a case (weighted, linearised); a square matrix, one row a figure.
 * Missing  a stratum with one case adds nothing unless it is complete anyway; merge it first.
 * Source   Cochran 1977; R's survey::svyrecvar for one stage.
 * @example designVariance([[1, 2, 3, 4]], { stratumOf: null, populations: null }).get(0, 0) // => 6.6667
 */
export function designVariance(
  influences: readonly ArrayLike<number>[],
  { stratumOf, populations }: SurveyDesign,
): Matrix {
  const caseCount = influences[0]?.length ?? 0;
  const sizes: number[] = [];
  for (let index = 0; index < caseCount; index += 1) {
    const stratum = stratumOf?.[index] ?? 0;
    sizes[stratum] = (sizes[stratum] ?? 0) + 1;
  }
  const factors = sizes.map((size, stratum) => {
    const people = populations?.[stratum];
    const left = people === undefined ? 1 : Math.max(0, 1 - size / people);
    return size < 2 ? 0 : (left * size) / (size - 1);
  });
  const centred = influences.map((influence) => {
    const sums = sizes.map(() => 0);
    for (let index = 0; index < caseCount; index += 1) {
      const stratum = stratumOf?.[index] ?? 0;
      sums[stratum] = (sums[stratum] ?? 0) + (influence[index] ?? 0);
    }
    return Float64Array.from({ length: caseCount }, (_, index) => {
      const stratum = stratumOf?.[index] ?? 0;
      return (influence[index] ?? 0) - (sums[stratum] ?? 0) / (sizes[stratum] ?? 1);
    });
  });
  const result = Matrix.zeros(influences.length, influences.length);
  for (const [j, first] of centred.entries()) {
    for (const [k, second] of centred.entries()) {
      if (k < j) continue;
      let sum = 0;
      for (let index = 0; index < caseCount; index += 1) {
        sum += (factors[stratumOf?.[index] ?? 0] ?? 0) * (first[index] ?? 0) * (second[index] ?? 0);
      }
      result.set(j, k, sum);
      result.set(k, j, sum);
    }
  }
  return result;
}
