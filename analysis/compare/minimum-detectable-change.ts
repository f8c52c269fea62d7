import { normalQuantile } from '../numeric/normal-quantile.ts';

/**
 * Smallest change that a comparison would have found with the given power (検出力). Printed beside changes that are
 * not significant, so that "no change" is not read where nothing could have been seen.
 *
 * Shape    standardError of the difference.      Unit  that of the standard error.
 * Throws   "minimumDetectableChange requires a standard error of 0 or more"; for a level or power outside (0, 1).
 * Source   (z(1 - alpha/2) + z(power)) SE; 2.80 SE for 80 % at 5 %.
 * @example minimumDetectableChange(0.02308, { level: 0.95, power: 0.8 }) // => 0.0647
 */
export function minimumDetectableChange(
  standardError: number,
  { level, power }: { level: number; power: number },
): number {
  if (!(standardError >= 0 && standardError < Infinity)) {
    throw new RangeError('minimumDetectableChange requires a standard error of 0 or more');
  }
  return (normalQuantile((1 + level) / 2) + normalQuantile(power)) * standardError;
}
