import { requireFinite } from '../outcome/require-finite.ts';
import type { Interval } from '../outcome/interval.ts';

const judges = {
  /** The limits of the interval: what chance may have done stays undecided. */
  interval: (_: number, { lower, upper }: Interval, target: number): TargetStatus => {
    if (lower >= target) return 'met';
    return upper < target ? 'not_met' : 'undecided';
  },
  /** The unrounded estimate alone: for a plan that says so, and for a census. */
  estimate: (estimate: number, _: Interval, target: number): TargetStatus =>
    estimate >= target ? 'met' : 'not_met',
};

export type TargetStatus = 'met' | 'not_met' | 'undecided';

/**
 * Whether an indicator has reached its target (目標値との比較), with the plain gap.
 *
 * Shape    direction `at_least` or `at_most`: which side is good; judgedBy: fixed in the plan before looking.
 * Unit     that of the estimate; gap: estimate - target, not rounded.
 * Throws   "targetStatus knows judging by interval and by estimate, not …", "… requires finite values".
 * Source   met: the limit on the bad side has reached the target; not_met: the limit on the good side has not.
 * @example targetStatus({ estimate: 0.815, lower: 0.7565, upper: 0.862 }, 0.8, { direction: 'at_least', judgedBy: 'interval' }).status // => 'undecided'
 */
export function targetStatus(
  { estimate, lower, upper }: Interval & { estimate: number },
  target: number,
  { direction, judgedBy }: { direction: 'at_least' | 'at_most'; judgedBy: keyof typeof judges },
): { status: TargetStatus; gap: number } {
  if (!Object.hasOwn(judges, judgedBy)) {
    throw new RangeError(`targetStatus knows judging by interval and by estimate, not ${judgedBy}`);
  }
  requireFinite([estimate, lower, upper, target], 'targetStatus');
  const judge = judges[judgedBy];
  const status =
    direction === 'at_least'
      ? judge(estimate, { lower, upper }, target)
      : judge(-estimate, { lower: -upper, upper: -lower }, -target);
  return { status, gap: estimate - target };
}
