import { mean } from 'simple-statistics';
import type { Interval } from '../inference/interval.ts';
import { studentQuantile } from '../numeric/student-quantile.ts';
import { studentTwoSided } from '../numeric/student-two-sided.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';

export interface ScoreTrend {
  slope: number;
  standardError: number;
  t: number;
  p: number;
  rSquared: number;
  /** What the line says for `next`, and where a single new score is to be expected. */
  next: { fit: number; prediction: Interval };
}

/**
 * Straight line through published scores over the years (推移).
 *
 * Shape    one score a wave and its place in time; next: the place to look ahead to.      Unit  score per unit of time.
 * Missing  not_estimable with fewer than four waves, or where they do not vary in time.
 * Throws   "scoreTrend requires one place in time per score".
 * Source   least squares; R's lm and predict(interval = "prediction").
 * @example scoreTrend([0.5, 0.52, 0.55, 0.56], [2020, 2021, 2022, 2023], { level: 0.95, next: 2024 }).slope // => 0.0210
 */
export function scoreTrend(
  scores: readonly number[],
  times: readonly number[],
  { level, next }: { level: number; next: number },
): Estimated<ScoreTrend> {
  if (scores.length !== times.length) throw new RangeError('scoreTrend requires one place in time per score');
  const count = scores.length;
  if (count < 4) return notEstimable;
  const [timeMean, scoreMean] = [mean([...times]), mean([...scores])];
  let [spread, together, scoreSpread] = [0, 0, 0];
  for (const [index, score] of scores.entries()) {
    const distance = (times[index] ?? 0) - timeMean;
    spread += distance ** 2;
    together += distance * (score - scoreMean);
    scoreSpread += (score - scoreMean) ** 2;
  }
  if (spread === 0) return notEstimable;
  const slope = together / spread;
  const residuals = scores.map(
    (score, index) => score - scoreMean - slope * ((times[index] ?? 0) - timeMean),
  );
  const left = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const variance = left / (count - 2);
  const standardError = Math.sqrt(variance / spread);
  const t = standardError > 0 ? slope / standardError : Infinity;
  const fit = scoreMean + slope * (next - timeMean);
  const half =
    studentQuantile((1 + level) / 2, count - 2) *
    Math.sqrt(variance * (1 + 1 / count + (next - timeMean) ** 2 / spread));
  return {
    slope,
    standardError,
    t,
    p: studentTwoSided(t, count - 2),
    rSquared: scoreSpread === 0 ? 1 : 1 - left / scoreSpread,
    next: { fit, prediction: { lower: fit - half, upper: fit + half } },
  };
}
