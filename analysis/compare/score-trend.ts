import { mean } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import type { Interval } from '../outcome/interval.ts';
import { studentQuantile } from '../numeric/student-quantile.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { notEstimable, zeroVariance, type Estimated } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';

export interface ScoreTrend {
  slope: number;
  standardError: Figure;
  t: Figure;
  p: Figure;
  rSquared: Figure;
  /** What the line says for `next`, and where a single new score is to be expected. */
  next: { fit: number; prediction: Estimated<Interval> };
}

/** With fewer waves a line is drawn, but nothing is said about chance. */
const wavesToTest = 4;

/**
 * Straight line through published scores over the years (推移).
 *
 * Shape    one score a wave and its place in time; next: the place to look ahead to.      Unit  score per unit of time.
 * Missing  not_estimable with fewer than two waves, or where all are of one time. Standard error, test and prediction:
 *          not_estimable with fewer than four waves; the test also where the line leaves nothing over. rSquared:
 *          zero_variance where all scores are equal.
 * Throws   "scoreTrend requires one place in time per score", "… finite values".
 * Source   least squares; R's lm and predict(interval = "prediction").
 * @example scoreTrend([0.5, 0.52, 0.55, 0.56], [2020, 2021, 2022, 2023], { level: 0.95, next: 2024 }).slope // => 0.0210
 */
export function scoreTrend(
  scores: readonly number[],
  times: readonly number[],
  { level, next }: { level: number; next: number },
): Estimated<ScoreTrend> {
  if (scores.length !== times.length) throw new RangeError('scoreTrend requires one place in time per score');
  requireFinite([...scores, ...times, next], 'scoreTrend');
  const count = scores.length;
  if (new Set(times).size < 2) return notEstimable;
  const isFlat = new Set(scores).size === 1;
  const [timeMean, scoreMean] = [mean([...times]), mean([...scores])];
  let [spread, together, scoreSpread] = [0, 0, 0];
  for (const [index, score] of scores.entries()) {
    const distance = at(times, index) - timeMean;
    spread += distance ** 2;
    together += distance * (score - scoreMean);
    scoreSpread += (score - scoreMean) ** 2;
  }
  const slope = isFlat ? 0 : together / spread;
  const residuals = scores.map((score, index) => score - scoreMean - slope * (at(times, index) - timeMean));
  const left = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const fit = scoreMean + slope * (next - timeMean);
  const rSquared = isFlat ? zeroVariance : 1 - left / scoreSpread;
  if (count < wavesToTest) {
    const untested = { standardError: notEstimable, t: notEstimable, p: notEstimable };
    return { slope, ...untested, rSquared, next: { fit, prediction: notEstimable } };
  }
  const variance = left / (count - 2);
  const standardError = Math.sqrt(variance / spread);
  // Rounding leaves something even of a perfect line (R warns of it).
  const isPerfect = isFlat || left <= 1e-28 * scoreSpread;
  const t = isPerfect ? notEstimable : slope / standardError;
  const half =
    studentQuantile((1 + level) / 2, count - 2) *
    Math.sqrt(variance * (1 + 1 / count + (next - timeMean) ** 2 / spread));
  return {
    slope,
    standardError,
    t,
    p: typeof t === 'number' ? studentTwoSided(t, count - 2) : notEstimable,
    rSquared,
    next: { fit, prediction: { lower: fit - half, upper: fit + half } },
  };
}
