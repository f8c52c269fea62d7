import type { CaseFile } from '../codebook/case-file.ts';
import { categoryCodes } from '../codebook/category-codes.ts';
import { itemColumn } from '../codebook/item-column.ts';
import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import { isEstimated, noAnswers, type Estimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from '../tabulate/table.ts';
import { effectiveBase } from './effective-base.ts';
import type { SurveyDesign } from './survey-design.ts';
import { weightedMean } from './weighted-mean.ts';

export interface WeightedTable {
  stub: string;
  /** Respondents who answered; what suppression looks at. */
  base: number;
  weightedBase: number;
  effectiveBase: number;
  designEffect: number;
  categories: {
    code: string;
    count: number;
    proportion: number;
    weightedProportion: number;
    standardError: Figure;
  }[];
}

/**
 * One item weighted beside unweighted, with what the weights cost. For multiple response the proportions are of those
 * who ticked anything.
 *
 * Shape    one weight a case; 0 leaves a case out. Whoever did not answer is out of the figures, not out of the design.
 * Unit     proportions in [0, 1], not rounded.      Base  answered.
 * Missing  no_answers where nobody with a weight answered.
 * Throws   "weightedTable requires one weight per case", "… counts of 0 or more"; what requireSurveyDesign throws.
 * @example weightedTable(exampleCaseFile, 'grade', { weights: [1, 1, 2, 2, 2, 1], populations: null }).categories[0].weightedProportion // => 0.2500
 */
export function weightedTable(
  caseFile: CaseFile,
  stub: string,
  { weights, populations }: Pick<SurveyDesign, 'populations'> & { weights: ArrayLike<number> },
): Estimated<WeightedTable> {
  if (weights.length !== caseFile.caseCount)
    throw new RangeError('weightedTable requires one weight per case');
  requireCounts(weights, 'weightedTable');
  const { item, column } = itemColumn(caseFile, stub);
  const own = Float64Array.from(column.outcomes, (outcome, index) =>
    outcome >= firstCategory ? at(weights, index) : 0,
  );
  const bases = effectiveBase(own);
  if (!isEstimated(bases)) return noAnswers;
  const isIn = (index: number, category: number): number =>
    column.kind === 'multiple'
      ? (at(column.masks, index) >>> category) & 1
      : Number(column.outcomes[index] === firstCategory + category);
  const categories = categoryCodes(item).flatMap((code, category) => {
    const values = Float64Array.from(own, (_, index) => isIn(index, category));
    const weighted = weightedMean(values, own, { stratumOf: null, populations });
    if (!isEstimated(weighted)) return [];
    const count = values.reduce((sum, value, index) => sum + (at(own, index) > 0 ? value : 0), 0);
    return [
      {
        code,
        count,
        proportion: count / bases.base,
        weightedProportion: weighted.mean,
        standardError: weighted.standardError,
      },
    ];
  });
  return { stub, ...bases, categories };
}
