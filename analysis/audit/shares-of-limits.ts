import { wilsonInterval } from '../proportions/wilson-interval.ts';
import { errorOf } from './facts/precision.ts';

/** Which counts and bases print the limits of a proportion: its share in percent, and its base where there is one only. */
export interface SharesOfLimits {
  lowest: number;
  highest: number;
  base: number | null;
}

/**
 * What the printed limits of a proportion give away without its value: every count that would print the same limits is
 * tried, on the printed base or, without it, on every base up to the number of responses.
 *
 * Shape    limits in percent; level: of the interval; populations: head counts that it may stand for, null for an
 *          endless one.
 * Missing  null where no count prints these limits.
 * @example sharesOfLimits({ lower: 23.7, upper: 76.3, decimals: 1 }, { level: 0.95, bases: [10], populations: [null] }) // => { lowest: 50, highest: 50, base: 10 }
 */
export function sharesOfLimits(
  limits: { lower: number; upper: number; decimals: number },
  {
    level,
    bases,
    populations,
  }: { level: number; bases: readonly number[]; populations: readonly (number | null)[] },
): SharesOfLimits | null {
  const error = errorOf(limits.decimals);
  const fitting = bases.flatMap((base) => {
    const counts = Array.from({ length: base + 1 }, (_, count) => count).filter(
      (count) => 100 * count >= base * (limits.lower - error) && 100 * count <= base * (limits.upper + error),
    );
    return counts.flatMap((count) => {
      const isFitting = populations.some((population) => {
        if (population !== null && population < base) return false;
        const { lower, upper } = wilsonInterval({ count, base }, { level, population });
        return Math.abs(100 * lower - limits.lower) <= error && Math.abs(100 * upper - limits.upper) <= error;
      });
      return isFitting ? [{ share: (100 * count) / base, base }] : [];
    });
  });
  if (fitting.length === 0) return null;
  const shares = fitting.map(({ share }) => share);
  const found = new Set(fitting.map(({ base }) => base));
  return {
    lowest: Math.min(...shares),
    highest: Math.max(...shares),
    base: found.size === 1 ? (fitting[0]?.base ?? null) : null,
  };
}
