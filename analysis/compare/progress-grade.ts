import { at } from '../numeric/at.ts';
import { reachProbability, type UncertainEstimate } from './reach-probability.ts';

export interface ProgressGrade {
  /** Position among the limits. */
  place: number;
  /** That the figure of everybody has this grade, and no other. */
  probability: number | null;
  /** Which part of the way has been covered. */
  proportion: number;
}

/**
 * The grade of an indicator (5段階・A～D) by how much of the way it has covered, as plans of municipalities have them:
 * 80, 60, 40, 20 % of the way from the baseline to the target; or 100 and 60 % of what the year asks for.
 *
 * Shape    from, to: where the way begins and ends, the end being the target or where the path is this year; limits: the
 *          best first, as proportions of the way; null: whatever is below the others.
 * Unit     proportion of the way; probability as `reachProbability` says, of this limit less that of the one above.
 * Missing  null where the way has no length; probability null without an interval.
 * Throws   "progressGrade requires limits that end in null", what reachProbability throws.
 * Source   e.g. Tama City, 総合戦略の評価方法: 100 and 60 % of 20, 40, 60, 80, 100 % by year.
 * @example progressGrade({ estimate: 6.9, lower: 6.8, upper: 7, level: 0.95, hasInterval: true }, { from: 6, to: 7.5 }, [0.8, 0.6, 0.4, 0.2, null]).place // => 1
 */
export function progressGrade(
  figure: UncertainEstimate & { hasInterval: boolean },
  { from, to }: { from: number; to: number },
  limits: readonly (number | null)[],
): ProgressGrade | null {
  if (limits.at(-1) !== null) throw new RangeError('progressGrade requires limits that end in null');
  if (from === to) return null;
  const direction = to > from ? 'at_least' : 'at_most';
  const reached = limits.map((limit) =>
    limit === null ? 1 : reachProbability(figure, from + limit * (to - from), direction),
  );
  const proportion = (figure.estimate - from) / (to - from);
  const place = limits.findIndex((limit) => limit === null || proportion >= limit);
  const above = place === 0 ? 0 : at(reached, place - 1);
  const own = at(reached, place) - above;
  return { place, probability: figure.hasInterval ? own : null, proportion };
}
