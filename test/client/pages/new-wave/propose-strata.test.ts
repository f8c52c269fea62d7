import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeStrata, strataOf } from '../../../../client/pages/new-wave/propose-strata.ts';
import { smallestStratum } from '../../../../surveys/tickets/smallest-stratum.ts';

const groups = (...counts: number[]) =>
  counts.map((eligibleCount, index) => ({
    option: String(index + 1),
    label: { ja: `級${index + 1}` },
    eligibleCount,
  }));
const parts = (...counts: number[]) => proposeStrata(groups(...counts))?.map(({ options }) => options);

test.each([
  [[20, 42], []],
  [[8, 42], [['1', '2']]],
  [[42, 8], [['1', '2']]],
  [[5, 6, 7, 8, 100], [['1', '2', '3', '4']]],
  [[100, 5, 6], [['1', '2', '3']]],
])('%j', (counts, expected) => {
  expect(parts(...counts)).toEqual(expected);
});

test('too few people in all cannot be helped', () => {
  expect(proposeStrata(groups(10, 9))).toBeNull();
});

test('everybody is in one stratum, neighbours stay neighbours, and none is small', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const all = groups(...counts);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const proposal = proposeStrata(all);
      if (proposal === null) return total < smallestStratum;
      const strata = strataOf(all, proposal);
      return (
        strata.every(({ eligibleCount }) => eligibleCount >= smallestStratum) &&
        strata.reduce((sum, { eligibleCount }) => sum + eligibleCount, 0) === total
      );
    }),
  );
});
