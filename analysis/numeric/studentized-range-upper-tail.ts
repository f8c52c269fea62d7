import erfc from '@stdlib/math-base-special-erfc';
import gammaln from '@stdlib/math-base-special-gammaln';
import { requireFinite } from '../outcome/require-finite.ts';

/**
 * P(Q >= q) of the studentized range of `groupCount` means, for Games-Howell and Tukey, computed as the upper tail
 * itself.
 *
 * Shape    q >= 0; groupCount >= 2; df >= 2, need not be whole (Welch).      Unit  probability, relative error below 1e-9.
 * Throws   "studentizedRangeUpperTail requires finite values".
 * Rival    R's ptukey, which agrees to about 1e-9 and takes more than 25,000 degrees of freedom for infinitely many.
 * @example studentizedRangeUpperTail(3.8777, 3, 10) // => 0.0499
 */
export function studentizedRangeUpperTail(q: number, groupCount: number, df: number): number {
  requireFinite([q, groupCount, df], 'studentizedRangeUpperTail');
  if (q <= 0) return 1;
  // Over the logarithm of the estimated deviation. Starting where the far tail has its peak holds for every q.
  const logScale = Math.LN2 + (df / 2) * Math.log(df / 2) - gammaln(df / 2);
  const tail = integral(
    (x) => Math.exp(logScale + df * (x - Math.exp(2 * x) / 2)) * rangeUpperTail(q * Math.exp(x), groupCount),
    -Math.log1p((q * q) / (2 * df)) / 2,
    Math.min(0.12, 0.6 / Math.sqrt(2 * df)),
  );
  return Math.min(1, tail);
}

/**
 * P(range >= width) of so many standard normal variables: over the place z of the least of them, that not all others
 * lie within width of it. a^m - b^m is written as (a - b) times a sum, so that nothing cancels.
 */
function rangeUpperTail(width: number, count: number): number {
  return (
    integral(
      (z) => {
        const above = upperTail(z);
        const beyond = upperTail(z + width);
        let sum = 0;
        for (let i = 0; i < count - 1; i += 1) sum = sum * (above - beyond) + above ** i;
        return count * Math.exp((-z * z) / 2) * beyond * sum;
      },
      -width / 2,
      0.25,
    ) / Math.sqrt(2 * Math.PI)
  );
}

function upperTail(z: number): number {
  return erfc(z * Math.SQRT1_2) / 2;
}

/** Trapezoidal rule outwards from `start`: for one peak that dies away on both sides it is right to the last digits. */
function integral(integrand: (x: number) => number, start: number, step: number): number {
  let sum = integrand(start);
  for (const direction of [-step, step]) {
    let term = Infinity;
    for (let x = start + direction; term > 1e-17 * sum; x += direction) {
      term = integrand(x);
      sum += term;
    }
  }
  return step * sum;
}
