import {
  estimateDifference,
  isEstimated,
  proportionDifference,
  proportionStandardError,
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
  const [first, second] = [errorOf(before), errorOf(after)];
  if (first === null || second === null) return null;
  return estimateDifference(
    { value: before.value, standardError: first },
    { value: after.value, standardError: second },
    { level },
  ).interval;
}

/** Of a share that stands beside one of an old report, whose count is not known, from its own count. */
function errorOf({ standardError, count, base, population }: ShownFigure): number | null {
  if (standardError !== null || count === null) return standardError;
  const error = proportionStandardError({ count, base }, { population });
  return typeof error === 'number' ? error : null;
}

function verdictOf(interval: Interval | null): IndicatorChange['verdict'] {
  if (interval === null) return 'unknown';
  if (interval.lower > 0) return 'higher';
  return interval.upper < 0 ? 'lower' : 'unclear';
}
