import {
  estimateDifference,
  isEstimated,
  proportionDifference,
  type Interval,
} from '../../../analysis/index.ts';
import type { IndicatorChange, ShownFigure } from '../../../analysis/report/indicator-plan-sheet.ts';
import { level } from './indicator-figure.ts';

/** Compares two waves as if nobody answered both: somebody does, so that the interval is on the safe side. */
export function indicatorChange(before: ShownFigure, after: ShownFigure): IndicatorChange {
  const difference = after.value - before.value;
  const interval = intervalOf(before, after);
  return { difference, interval, verdict: verdictOf(interval) };
}

function intervalOf(before: ShownFigure, after: ShownFigure): Interval | null {
  if (before.count !== null && after.count !== null) {
    // Both with a population, or neither.
    const isFinite = before.population !== null && after.population !== null;
    const [first, second] = [before, after].map(({ count, base, population }) => ({
      count: count ?? 0,
      base,
      population: isFinite ? population : null,
    }));
    if (first === undefined || second === undefined) return null;
    const result = proportionDifference(first, second, { level });
    return isEstimated(result) ? result.newcombe : null;
  }
  if (before.standardError === null || after.standardError === null) return null;
  return estimateDifference(
    { value: before.value, standardError: before.standardError },
    { value: after.value, standardError: after.standardError },
    { level },
  ).interval;
}

function verdictOf(interval: Interval | null): IndicatorChange['verdict'] {
  if (interval === null) return 'unknown';
  if (interval.lower > 0) return 'higher';
  return interval.upper < 0 ? 'lower' : 'unclear';
}
