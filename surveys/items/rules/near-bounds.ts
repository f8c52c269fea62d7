import type { Leaf } from '../../schema/condition-items.ts';

/**
 * The ends of a scale and the numbers at and around the bounds that conditions set: one at least of every kind that
 * the conditions can tell apart.
 *
 * @example nearBounds({ min: 1, max: 9 }, [{ item: 'a', atLeast: 3 }], 1) // => [1, 9, 2, 3, 4]
 */
export function nearBounds(
  { min, max }: { min: number; max: number },
  leaves: readonly Leaf[],
  step: number,
): number[] {
  const bounds = leaves.flatMap((leaf) =>
    'atLeast' in leaf || 'atMost' in leaf
      ? [leaf.atLeast, leaf.atMost].filter((bound) => bound !== undefined)
      : [],
  );
  // Counted in steps: three tenths are 3 of 10, and not 0.1 three times.
  const steps = Math.round(1 / step);
  const ends = [Math.ceil(min * steps), Math.floor(max * steps)];
  const near = bounds.flatMap((bound) => [-1, 0, 1].map((more) => Math.round(bound * steps) + more));
  return [...ends, ...near].map((count) => count / steps).filter((value) => value >= min && value <= max);
}
