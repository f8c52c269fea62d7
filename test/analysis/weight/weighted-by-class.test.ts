import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEstimated, weightedByClass } from '../../../analysis/index.ts';

const group = fc.record({
  people: fc.integer({ min: 1, max: 400 }),
  counts: fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }),
});
const added = (lists: readonly (readonly number[])[]): number[] =>
  [0, 1, 2].map((index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0));
const size = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

test('all groups shown: every group has its share of the staff', () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
      const filled = groups.filter(({ counts }) => size(counts) > 0);
      const population = filled.reduce((sum, { people }) => sum + people, 0);
      const total = added(filled.map(({ counts }) => counts));
      const classes = filled.map(({ people, counts }) => ({ people, counts, base: size(counts) }));
      const result = weightedByClass({ base: size(total), counts: total }, classes, {
        population,
        notStatedBase: 0,
      });
      if (!isEstimated(result)) return;
      for (const category of [0, 1, 2]) {
        const expected = classes.reduce(
          (sum, { people, counts, base }) => sum + ((people / population) * (counts[category] ?? 0)) / base,
          0,
        );
        expect(result.proportions[category]).toBeCloseTo(expected, 9);
      }
      expect(result.designEffect).toBeGreaterThanOrEqual(1 - 1e-9);
    }),
  );
});

test('how the hidden ones answered among themselves changes nothing', () => {
  const shown = [
    { people: 300, base: 100, counts: [60, 30, 10] },
    { people: 100, base: 80, counts: [20, 40, 20] },
  ];
  const hidden = [
    [6, 0, 0],
    [4, 5, 5],
  ];
  const total = added([...shown.map(({ counts }) => counts), ...hidden]);
  const options = { population: 440, notStatedBase: 0 };
  const result = weightedByClass({ base: size(total), counts: total }, shown, options);
  const swapped = [
    [0, 3, 3],
    [10, 2, 2],
  ];
  const other = added([...shown.map(({ counts }) => counts), ...swapped]);
  expect(weightedByClass({ base: size(other), counts: other }, shown, options)).toEqual(result);
});

test('nobody, and people whom nobody is left to stand for', () => {
  expect(weightedByClass({ base: 0, counts: [0] }, [], { population: 10, notStatedBase: 0 })).toEqual({
    status: 'no_answers',
  });
  expect(
    weightedByClass({ base: 10, counts: [10] }, [{ people: 20, base: 10, counts: [10] }], {
      population: 90,
      notStatedBase: 0,
    }),
  ).toEqual({ status: 'not_estimable' });
});
