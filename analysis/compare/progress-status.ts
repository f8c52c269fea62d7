import { normalQuantile } from '../numeric/normal-quantile.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { reachProbability, type UncertainEstimate } from './reach-probability.ts';
import { targetPath, type PathPoint } from './target-path.ts';
import { targetStatus, type TargetStatus } from './target-status.ts';

/** 達成・未達・順調・遅れ・判定保留・目標年度前. */
export type ProgressStatus = 'met' | 'not_met' | 'on_course' | 'behind' | 'undecided' | 'before_target_year';

export interface Progress {
  status: ProgressStatus;
  /** That of what the status is about: of the target, or of where the path is this year. */
  probability: number | null;
  /** Estimate less target, not rounded. */
  gap: number;
  /** Before the target year, where there is one: where the path is, and estimate less path. */
  path: { value: number; gap: number } | null;
}

export interface ProgressRule {
  direction: 'at_least' | 'at_most';
  /** interval: by the probability; estimate: by the figure alone. */
  judgedBy: 'interval' | 'estimate';
  /** How probable something must be to be said; 0.975 asks for the whole of a 95 % interval. */
  certainty: number;
  /** wait: nothing is said before the target year but that it has been met. */
  beforeTargetYear: 'path' | 'wait';
}

/**
 * How far an indicator has come (達成・順調・遅れ・判定保留・目標年度前), by its plan's own rule. Met as soon as the
 * target is; not met in the target year and later only; before it on course or behind, held against the path to the
 * target; undecided where chance is not ruled out.
 *
 * Shape    path: the baseline, if there is one before this year, then the targets by year, the last of them the goal. estimate: without
 *          an interval (an index score) lower and upper equal it, and hasInterval is false.
 * Unit     that of the estimate; probability as `reachProbability` says.
 * Missing  before_target_year where no path leads to the year, and where the rule waits;
 *          probability null without an interval.
 * Throws   "progressStatus requires a target", "… whole numbers of 0 or more" for years, what reachProbability and targetPath throw.
 * Source   the usual reading of KPI sheets; rival: `targetStatus`, which knows no years.
 * @example progressStatus({ year: 2024, estimate: 6.9, lower: 6.8, upper: 7, level: 0.95, hasInterval: true }, [{ year: 2021, value: 6 }, { year: 2027, value: 7.5 }], { direction: 'at_least', judgedBy: 'interval', certainty: 0.975, beforeTargetYear: 'path' }).status // => 'on_course'
 */
export function progressStatus(
  figure: UncertainEstimate & { year: number; hasInterval: boolean },
  path: readonly PathPoint[],
  rule: ProgressRule,
): Progress {
  const goal = path.at(-1);
  if (goal === undefined) throw new RangeError('progressStatus requires a target');
  const { year, estimate, hasInterval } = figure;
  requireWhole([year, ...path.map((point) => point.year)], 'progressStatus');
  const gap = estimate - goal.value;
  const reached = judge(figure, goal.value, rule);
  const probability = (value: number) =>
    hasInterval ? reachProbability(figure, value, rule.direction) : null;
  const isDue = year >= goal.year;
  if (isDue || reached === 'met') {
    return { status: reached, probability: probability(goal.value), gap, path: null };
  }
  const value = targetPath(path, year);
  const waiting = { status: 'before_target_year' as const, probability: null, gap };
  if (value === null) return { ...waiting, path: null };
  const way = { value, gap: estimate - value };
  if (rule.beforeTargetYear === 'wait') return { ...waiting, path: way };
  const status = { met: 'on_course', not_met: 'behind', undecided: 'undecided' } as const;
  return { status: status[judge(figure, value, rule)], probability: probability(value), gap, path: way };
}

/** Whether a value is reached: by the limits within which the figure of everybody lies with the rule's certainty. */
function judge(
  { estimate, lower, upper, level }: UncertainEstimate,
  value: number,
  { direction, judgedBy, certainty }: ProgressRule,
): TargetStatus {
  const reach = certainty === 0.5 ? 0 : normalQuantile(certainty) / normalQuantile((1 + level) / 2);
  const limits = {
    lower: estimate - reach * (estimate - lower),
    upper: estimate + reach * (upper - estimate),
  };
  return targetStatus({ estimate, ...limits }, value, { direction, judgedBy }).status;
}
