import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Grades by departments by points of a scale, of very different size; the same seed, the same cube. */
export function randomCube(seed: number, sizes: readonly [number, number, number]): number[][][] {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  return Array.from({ length: sizes[0] }, (_, a) =>
    Array.from({ length: sizes[1] }, (__, b) => {
      const counts = Array<number>(sizes[2]).fill(0);
      const size = below(4 + 4 * a) + below(3 + 3 * b);
      const centre = below(sizes[2]);
      for (let person = 0; person < size; person += 1) {
        const point = Math.min(sizes[2] - 1, Math.max(0, centre + below(5) - 2));
        counts[point] = (counts[point] ?? 0) + 1;
      }
      return counts;
    }),
  );
}
