import { studentUpperTail } from '../numeric/student-upper-tail.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import type { Estimate } from './estimate-difference.ts';

/**
 * How far an estimate is from its target in standard errors, and how easily chance alone would put it there.
 *
 * Shape    df: degrees of freedom of the standard error (a mean: respondents less one), Infinity for the normal
 *          distribution. pBelow: one-sided, small where the estimate is below the target; pAbove: where it is above.
 * Unit     gap: that of the estimate, estimate - target.
 * Missing  not_estimable where the standard error is 0: a census is compared as it stands (targetStatus).
 * Throws   "targetTest requires finite values".
 * Source   R's t.test(mu = target, alternative = "less") and "greater".
 * @example targetTest({ value: 7.263, standardError: 0.0765 }, 7.5, { df: 763 }).pBelow // => 0.0010
 */
export function targetTest(
  { value, standardError }: Estimate,
  target: number,
  { df }: { df: number },
): Estimated<{ gap: number; t: number; pBelow: number; pAbove: number }> {
  requireFinite([value, standardError, target, df === Infinity ? 0 : df], 'targetTest');
  if (!(standardError > 0) || !(df > 0)) return notEstimable;
  const gap = value - target;
  const t = gap / standardError;
  return { gap, t, pBelow: studentUpperTail(-t, df), pAbove: studentUpperTail(t, df) };
}
