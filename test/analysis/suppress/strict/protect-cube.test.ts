import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cubeNumbers,
  protectCube,
  tightestIntervals,
  type LinearFact,
  type ProtectedCube,
} from '../../../../analysis/index.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { randomCube } from './random-cube.ts';

const solver = await loadSolver();
const quiet = { minimumCell: 5, solver, onProgress: () => undefined };

/** The small numbers held within less than five, worked out anew from what is shown. */
function exposed({
  numbers,
  equations,
  reasons,
}: Pick<ProtectedCube, 'numbers' | 'equations' | 'reasons'>): number[] {
  const facts = equations.map(({ total, parts }): LinearFact => {
    const sum = new Map(parts.map((part): [string, number] => [String(part), 1]));
    sum.set(String(total), -1);
    return { sum, lower: 0, upper: 0, from: 'equation' };
  });
  const shown = numbers.flatMap(({ value }, index): LinearFact[] =>
    reasons[index] === null
      ? [{ sum: new Map([[String(index), 1]]), lower: value, upper: value, from: 'shown' }]
      : [],
  );
  const small = [...reasons.keys()].filter((index) => reasons[index] === 'primary');
  const limits = tightestIntervals(
    [...facts, ...shown],
    small.map((index) => new Map([[String(index), 1]])),
    solver,
  );
  return small.filter((_, place) => (limits[place]?.upper ?? 0) - (limits[place]?.lower ?? 0) < 5 - 1e-6);
}

test('every total is the sum of its parts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
      const { numbers, equations } = cubeNumbers(randomCube(seed, [3, 2, 4]));
      expect(numbers).toHaveLength(4 * 3 * 5);
      for (const { total, parts } of equations) {
        const sum = parts.reduce((all, part) => all + (numbers[part]?.value ?? 0), 0);
        expect(numbers[total]?.value).toBe(sum);
      }
    }),
  );
});

test('no small number is held within less than five, and hiding them alone would not do', () => {
  for (let seed = 1; seed <= 12; seed += 1) {
    const cube = randomCube(seed, [4, 3, 5]);
    const result = protectCube(cube, quiet);
    expect(exposed(result)).toEqual([]);
    const alone = {
      ...result,
      reasons: result.reasons.map((reason) => (reason === 'primary' ? reason : null)),
    };
    expect(exposed(alone).length).toBeGreaterThan(0);
  }
});

test('progress counts up to the end', () => {
  const told: [number, number][] = [];
  protectCube(randomCube(3, [3, 3, 4]), { ...quiet, onProgress: (done, of) => told.push([done, of]) });
  const last = told.at(-1);
  expect(last?.[0]).toBe(last?.[1]);
  expect(told.map(([done]) => done)).toEqual(told.map((_, index) => index));
});
