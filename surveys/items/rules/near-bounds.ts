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
    'is' in leaf ? [] : [leaf.atLeast, leaf.atMost].filter((bound) => bound !== undefined),
  );
  const near = [min, max, ...bounds.flatMap((bound) => [bound - step, bound, bound + step])];
  const values = near.map((value) => Math.round(value / step) * step);
  return values.filter((value) => value >= min && value <= max);
}
