import { betaQuantile } from '../numeric/beta-quantile.ts';
import { studentQuantile } from '../numeric/student-quantile.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { Interval } from '../outcome/interval.ts';
import { requireFinite } from '../outcome/require-finite.ts';

interface EstimatedProportion {
  proportion: number;
  /** Of the estimate: from weights, strata and finite populations. */
  variance: number;
  base: number;
}

const methods = {
  /** p ± t se. */
  mean: ({ proportion, variance }: EstimatedProportion, t: number) =>
    aroundOnScale(proportion, t * Math.sqrt(variance), (x) => x),
  /** On the log odds; stays within [0, 1]. */
  logit: ({ proportion, variance }: EstimatedProportion, t: number) =>
    aroundOnScale(
      Math.log(proportion / (1 - proportion)),
      (t * Math.sqrt(variance)) / (proportion * (1 - proportion)),
      (x) => 1 / (1 + Math.exp(-x)),
    ),
  /** On the arcsine of the root. */
  arcsine: ({ proportion, variance }: EstimatedProportion, t: number) =>
    aroundOnScale(
      Math.asin(Math.sqrt(proportion)),
      (t * Math.sqrt(variance)) / (2 * Math.sqrt(proportion * (1 - proportion))),
      (x) => Math.sin(x) ** 2,
    ),
  /** Korn & Graubard: the exact binomial interval with an effective base. */
  beta: (
    { proportion, variance, base }: EstimatedProportion,
    t: number,
    { level, df }: { level: number; df: number },
  ) => {
    const tail = (1 - level) / 2;
    const ofBase = studentQuantile(1 - tail, base - 1);
    const ofDesign = df === Infinity ? ofBase : t;
    const effective = ((proportion * (1 - proportion)) / variance) * (ofBase / ofDesign) ** 2;
    return {
      lower: betaQuantile(tail, effective * proportion, effective * (1 - proportion) + 1),
      upper: betaQuantile(1 - tail, effective * proportion + 1, effective * (1 - proportion)),
    };
  },
};

/**
 * Interval for a proportion whose variance comes from a survey design: weights, strata, a finite population.
 *
 * Shape    proportion in [0, 1]; df: degrees of freedom of the design (respondents less strata) or Infinity; for
 *          `beta` an infinite df means that of the base, base - 1.      Unit  proportion.
 * Missing  not_estimable at 0 and 1 except by `mean`, where the width is 0 (finiteExactInterval has one); without a
 *          degree of freedom. A variance of 0 (census) has no width.
 * Throws   "surveyProportionInterval knows mean, logit, arcsine and beta, not …"; "surveyProportionInterval requires
 *          a proportion between 0 and 1", "… finite values".
 * Source   R survey::svyciprop (methods mean, xlogit, asin, beta); Korn & Graubard 1998.
 * @example surveyProportionInterval({ proportion: 0.815, variance: 0.02707764 ** 2, base: 200 }, { level: 0.95, df: Infinity, method: 'logit' }).lower // => 0.7560
 */
export function surveyProportionInterval(
  estimate: EstimatedProportion,
  { level, df, method }: { level: number; df: number; method: keyof typeof methods },
): Estimated<Interval> {
  if (!Object.hasOwn(methods, method)) {
    throw new RangeError(`surveyProportionInterval knows mean, logit, arcsine and beta, not ${method}`);
  }
  const { proportion, variance, base } = estimate;
  if (!(proportion >= 0 && proportion <= 1)) {
    throw new RangeError('surveyProportionInterval requires a proportion between 0 and 1');
  }
  requireFinite([variance, base, df === Infinity ? 0 : df], 'surveyProportionInterval');
  const isAtEnd = proportion === 0 || proportion === 1;
  if ((isAtEnd && method !== 'mean') || !(df > 0) || (method === 'beta' && base < 2)) return notEstimable;
  if (variance === 0) return { lower: proportion, upper: proportion };
  return methods[method](estimate, studentQuantile((1 + level) / 2, df), { level, df });
}

function aroundOnScale(centre: number, half: number, back: (value: number) => number): Interval {
  return { lower: back(centre - half), upper: back(centre + half) };
}
