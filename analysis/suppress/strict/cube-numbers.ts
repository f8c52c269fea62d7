import { at } from '../../numeric/at.ts';

/** A three-way table: counts by three variables. */
export type Cube = readonly (readonly (readonly number[])[])[];

/** One number of a cube: a cell, or a total over one, two or three of its variables (null). */
export interface CubeNumber {
  place: readonly [number | null, number | null, number | null];
  value: number;
}

/** All numbers of a cube with all its totals, and the equations between them. */
export interface CubeNumbers {
  numbers: CubeNumber[];
  /** Each total with the numbers that add up to it, by position. */
  equations: { total: number; parts: number[] }[];
}

/**
 * Everything that a published cube says: its cells, the three two-way tables, the three distributions and the total.
 *
 * Shape    cells first, in order; a 9 x 8 x 11 cube has 1,080 numbers.
 * Throws   "a cube has layers and rows of one length, with counts of 0 or more".
 * @example cubeNumbers([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]).numbers.length // => 27
 */
export function cubeNumbers(cube: Cube): CubeNumbers {
  const [firstLayer = []] = cube;
  const [firstRow = []] = firstLayer;
  const sizes = [cube.length, firstLayer.length, firstRow.length] as const;
  const isRegular = cube.every(
    (layer) =>
      layer.length === sizes[1] &&
      layer.every((row) => row.length === sizes[2] && row.every((count) => count >= 0 && count < Infinity)),
  );
  if (!isRegular) throw new RangeError('a cube has layers and rows of one length, with counts of 0 or more');
  const numbers: CubeNumber[] = [];
  const positions = new Map<string, number>();
  const equations: CubeNumbers['equations'] = [];
  const range = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
  for (const [a, layer] of cube.entries()) {
    for (const [b, row] of layer.entries()) {
      for (const [c, value] of row.entries()) add([a, b, c], value);
    }
  }
  // Totals over one variable are sums of cells; over two, of those; each is written once for every way to add it up.
  for (const summed of [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]) {
    const kept = [0, 1, 2].filter((axis) => !summed.includes(axis));
    for (const place of placesOf(kept)) {
      for (const axis of summed) {
        const parts = range(at(sizes, axis)).flatMap((index) => {
          const part = place.map((own, other) => (other === axis ? index : own));
          return positions.get(part.join(' ')) ?? [];
        });
        const total =
          positions.get(place.join(' ')) ??
          add(
            place,
            parts.reduce((sum, part) => sum + at(numbers, part).value, 0),
          );
        equations.push({ total, parts });
      }
    }
  }
  return { numbers, equations };

  function add(place: readonly (number | null)[], value: number): number {
    const [a = null, b = null, c = null] = place;
    positions.set(place.join(' '), numbers.length);
    return numbers.push({ place: [a, b, c], value }) - 1;
  }

  function placesOf(kept: number[]): (number | null)[][] {
    return kept.reduce<(number | null)[][]>(
      (places, axis) =>
        places.flatMap((place) =>
          range(at(sizes, axis)).map((index) => place.map((own, other) => (other === axis ? index : own))),
        ),
      [[null, null, null]],
    );
  }
}
