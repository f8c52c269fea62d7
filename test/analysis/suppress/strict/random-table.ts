import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A table of grades (rows of very different size) by the points of a scale, as a wave of a few hundred gives. */
export function randomTable(seed: number, rowCount = 9, columnCount = 11): number[][] {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  return Array.from({ length: rowCount }, (_, row) => {
    const counts = Array<number>(columnCount).fill(0);
    const size = 10 + below(20 + 18 * row);
    const centre = below(columnCount);
    for (let person = 0; person < size; person += 1) {
      const spread = below(columnCount) - below(columnCount);
      const column = Math.min(columnCount - 1, Math.max(0, centre + Math.round(spread / 2)));
      counts[column] = (counts[column] ?? 0) + 1;
    }
    return counts;
  });
}
