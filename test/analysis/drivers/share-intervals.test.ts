import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { driverData, shareIntervals } from '../../../analysis/index.ts';
import { seededRandom } from '../../seed.ts';

const options = { level: 0.95, rounds: 60, seed: 3 };

/** Made-up answers of so many: one driver goes with the outcome, the other a little. */
function answersOf(count: number) {
  const random = seededRandom();
  const point = () => 1 + Math.floor(5 * random());
  const drivers = [Array.from({ length: count }, point), Array.from({ length: count }, point)] as const;
  const outcome = drivers[0].map((value, index) => 2 * value + (drivers[1][index] ?? 0) + point());
  return { outcome, drivers };
}

test('intervals are the same in whatever order the cases come, however many', () => {
  for (const count of [60, 700]) {
    const { outcome, drivers } = answersOf(count);
    const forward = shareIntervals(driverData(outcome, drivers), options);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...outcome.keys()], { minLength: count, maxLength: count }),
        (order) => {
          const pick = (values: readonly number[]) => order.map((index) => values[index] ?? 0);
          const shuffled = driverData(
            pick(outcome),
            drivers.map((own) => pick(own)),
          );
          for (const [place, { lower, upper }] of shareIntervals(shuffled, options).entries()) {
            expect(lower).toBeCloseTo(forward[place]?.lower ?? 9, 9);
            expect(upper).toBeCloseTo(forward[place]?.upper ?? 9, 9);
          }
        },
      ),
      { numRuns: 4 },
    );
  }
});

test('grouping more than two hundred cases leaves intervals about as wide as theirs', () => {
  const widthOf = (count: number): number => {
    const { outcome, drivers } = answersOf(count);
    const [first] = shareIntervals(driverData(outcome, drivers), { ...options, rounds: 400 });
    return (first?.upper ?? 0) - (first?.lower ?? 0);
  };
  // Four times the cases: half the width.
  const ratio = widthOf(180) / widthOf(720);
  expect(ratio).toBeGreaterThan(1.5);
  expect(ratio).toBeLessThan(2.7);
});
