import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laminarParents } from '../../../analysis/suppress/laminar-parents.ts';
import { pinnedGroups, type CountedEdge } from '../../../analysis/suppress/pinned-groups.ts';

const [rowCount, columnCount] = [3, 3];
const places = Array.from({ length: rowCount * columnCount }, (_, place) => place);
const rowOf = (place: number): number => Math.floor(place / columnCount);
const columnOf = (place: number): number => place % columnCount;

/** A table with all its margins printed: rows are nodes 0 to 2, columns 3 to 5, everybody 6. */
function edgesOf(counts: readonly number[], hidden: readonly boolean[]): CountedEdge[] {
  const sum = (isIn: (place: number) => boolean): number =>
    places.reduce((all, place) => all + (isIn(place) ? (counts[place] ?? 0) : 0), 0);
  return [
    ...places.map((place) => ({
      from: rowOf(place),
      to: rowCount + columnOf(place),
      count: counts[place] ?? 0,
      isKnown: hidden[place] !== true,
    })),
    ...[0, 1, 2].flatMap((index) => [
      { from: 6, to: index, count: sum((place) => rowOf(place) === index), isKnown: true },
      { from: rowCount + index, to: 6, count: sum((place) => columnOf(place) === index), isKnown: true },
    ]),
  ];
}

const margins = (counts: readonly number[]): string =>
  edgesOf(counts, [])
    .slice(places.length)
    .map(({ count }) => count)
    .join(' ');

/** Every table of whole numbers that looks the same from outside; no hidden count is above 4 here. */
function alike(counts: readonly number[], hidden: readonly boolean[]): number[][] {
  const filled = places.reduce<number[][]>(
    (tables, place) =>
      tables.flatMap((table) =>
        hidden[place] === true
          ? [0, 1, 2, 3, 4].map((count) => [...table, count])
          : [[...table, counts[place] ?? 0]],
      ),
    [[]],
  );
  return filled.filter((table) => margins(table) === margins(counts));
}

describe('counts that follow from printed ones', () => {
  test('two hidden groups beside their sum: neither; where the other cannot hold any, both', () => {
    const counts = [2, 1, 0, 1, 2, 0, 0, 0, 0];
    const square = [true, true, false, true, true, false, false, false, false];
    expect(pinnedGroups(edgesOf(counts, square), places)).toEqual([]);
    // Nothing can move to the second row.
    expect(pinnedGroups(edgesOf([2, 1, 0, 0, 0, 0, 0, 0, 0], square), places)).toEqual([0, 1]);
  });

  test('are those that all tables with the same printed numbers share, and no others', () => {
    let pinnedCount = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.nat(2)), { minLength: 9, maxLength: 9 }),
        fc.subarray(places, { maxLength: 5 }),
        (counts, chosen) => {
          const hidden = places.map((place) => chosen.includes(place));
          const tables = alike(counts, hidden);
          const expected = places.filter(
            (place) =>
              hidden[place] === true &&
              counts[place] !== 0 &&
              tables.every((table) => table[place] === counts[place]),
          );
          const found = pinnedGroups(edgesOf(counts, hidden), places);
          expect(found).toEqual(expected);
          pinnedCount += found.length;
        },
      ),
      { numRuns: 150 },
    );
    expect(pinnedCount).toBeGreaterThan(30);
  });
});

test('sets one within the other have each its next larger one; sets that overlap have none', () => {
  const sets = [[1, 2, 3, 4], [1, 2], [3, 4], [2], [1, 2]].map((members) => new Set(members));
  expect(laminarParents(sets)).toEqual([-1, 0, 0, 4, 1]);
  expect(laminarParents([...sets, new Set([2, 3])])).toBeNull();
  expect(laminarParents([])).toEqual([]);
});
