import { at } from '../numeric/at.ts';

const methods = {
  /** min(1, m p). */
  bonferroni: (ranked: number[]) => ranked.map((p) => p * ranked.length),
  /** Step down: the error rate of the family, with more power than Bonferroni. */
  holm: (ranked: number[]) => {
    let highest = 0;
    return ranked.map((p, rank) => (highest = Math.max(highest, p * (ranked.length - rank))));
  },
  /** Step up: the expected proportion of false findings among the findings. */
  bh: (ranked: number[]) => {
    let lowest = 1;
    return ranked
      .map((p, rank) => (p * ranked.length) / (rank + 1))
      .toReversed()
      .map((p) => (lowest = Math.min(lowest, p)))
      .toReversed();
  },
};

export type Adjustment = keyof typeof methods;

/**
 * P-values of a family of tests, adjusted for their number. What belongs to a family is the caller's to say and to
 * print: the pairs within one row for Holm, a whole page of questions for BH.
 *
 * Shape    in the order given; null (no test) stays null and does not count towards the family.
 * Unit     probability, at most 1.
 * Throws   "adjustedPValues knows bonferroni, holm and bh, not …", "… requires p-values between 0 and 1".
 * Source   Holm 1979; Benjamini & Hochberg 1995; R's p.adjust.
 * @example adjustedPValues([0.01, 0.04, null, 0.03], 'holm') // => [0.03, 0.06, null, 0.06]
 */
export function adjustedPValues(pValues: readonly (number | null)[], method: Adjustment): (number | null)[] {
  if (!Object.hasOwn(methods, method)) {
    throw new RangeError(`adjustedPValues knows bonferroni, holm and bh, not ${method}`);
  }
  if (!pValues.every((p) => p === null || (p >= 0 && p <= 1))) {
    throw new RangeError('adjustedPValues requires p-values between 0 and 1');
  }
  const tests = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  const ranked = tests.toSorted((a, b) => a.p - b.p);
  const adjusted = methods[method](ranked.map(({ p }) => p));
  const result: (number | null)[] = pValues.map(() => null);
  for (const [rank, { index }] of ranked.entries()) result[index] = Math.min(1, at(adjusted, rank));
  return result;
}
