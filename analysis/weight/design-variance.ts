import { Matrix } from 'ml-matrix';
import { at } from '../numeric/at.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { requireSurveyDesign } from './require-survey-design.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Covariances of figures from what each case contributes to them: within strata, (1 - f) n/(n - 1) times the sum of
 * squares about the stratum's mean.
 *
 * Shape    influences: one list a figure, one value a case (weighted, linearised); a square matrix, one row a figure.
 * Missing  a stratum with one case says nothing of its spread and adds nothing: see hasLoneCase.
 * Throws   "designVariance requires finite values"; what requireSurveyDesign throws.
 * Source   Cochran 1977; R's survey::svyrecvar for one stage.
 * @example designVariance([[1, 2, 3, 4]], { stratumOf: null, populations: null }).get(0, 0) // => 6.6667
 */
export function designVariance(influences: readonly ArrayLike<number>[], design: SurveyDesign): Matrix {
  requireSurveyDesign(design, 'designVariance');
  for (const influence of influences) requireFinite(influence, 'designVariance');
  const { stratumOf, populations } = design;
  const [{ length: caseCount } = []] = influences;
  const sizes = stratumSizes(caseCount, stratumOf);
  const factors = sizes.map((size, stratum) => {
    const people = populations?.[stratum];
    const left = people === undefined ? 1 : Math.max(0, 1 - size / people);
    return size < 2 ? 0 : (left * size) / (size - 1);
  });
  const centred = influences.map((influence) => {
    const sums = sizes.map(() => 0);
    for (let index = 0; index < caseCount; index += 1) {
      const stratum = stratumAt(stratumOf, index);
      sums[stratum] = at(sums, stratum) + at(influence, index);
    }
    return Float64Array.from({ length: caseCount }, (_, index) => {
      const stratum = stratumAt(stratumOf, index);
      return at(influence, index) - at(sums, stratum) / at(sizes, stratum);
    });
  });
  const result = Matrix.zeros(influences.length, influences.length);
  for (const [j, first] of centred.entries()) {
    for (const [k, second] of centred.entries()) {
      if (k < j) continue;
      let sum = 0;
      for (let index = 0; index < caseCount; index += 1) {
        sum += at(factors, stratumAt(stratumOf, index)) * at(first, index) * at(second, index);
      }
      result.set(j, k, sum);
      result.set(k, j, sum);
    }
  }
  return result;
}

/**
 * Whether a stratum has one case that stands for others too: its spread is not known, and no standard error is. Merge
 * it with a neighbour first. A stratum that is complete with one case has none to know.
 *
 * Throws   "hasLoneCase requires whole numbers of 0 or more"; what requireSurveyDesign throws.
 * Source   R's survey with lonely.psu = "fail".
 * @example hasLoneCase(3, { stratumOf: [0, 0, 1], populations: null }) // => true
 * @example hasLoneCase(3, { stratumOf: [0, 0, 1], populations: [9, 1] }) // => false
 */
export function hasLoneCase(caseCount: number, design: SurveyDesign): boolean {
  requireSurveyDesign(design, 'hasLoneCase');
  requireWhole([caseCount], 'hasLoneCase');
  const { stratumOf, populations } = design;
  return stratumSizes(caseCount, stratumOf).some(
    (size, stratum) => size === 1 && populations?.[stratum] !== 1,
  );
}

function stratumSizes(caseCount: number, stratumOf: SurveyDesign['stratumOf']): number[] {
  const strata = Array.from({ length: caseCount }, (_, index) => stratumAt(stratumOf, index));
  const sizes = Array.from({ length: Math.max(-1, ...new Set(strata)) + 1 }, () => 0);
  for (const stratum of strata) sizes[stratum] = at(sizes, stratum) + 1;
  return sizes;
}

/** Without strata all cases are in one. */
function stratumAt(stratumOf: SurveyDesign['stratumOf'], index: number): number {
  return stratumOf === null ? 0 : at(stratumOf, index);
}
