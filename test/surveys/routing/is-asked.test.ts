import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAsked } from '../../../surveys/routing/is-asked.ts';
import type { Condition } from '../../../surveys/schema/condition.ts';

const answers = { grade: '2', guideline: ['2', '7'], attainment: 3, opinion: '2' };

it.each<[Condition | undefined, boolean]>([
  [undefined, true],
  [{ item: 'grade', is: ['1', '2'] }, true],
  [{ item: 'grade', is: ['1', '3'] }, false],
  [{ item: 'guideline', is: ['1', '7'] }, true],
  [{ item: 'guideline', is: ['1', '3'] }, false],
  [{ item: 'guideline', hasAll: ['2', '7'] }, true],
  [{ item: 'guideline', hasAll: ['2', '3'] }, false],
  [{ item: 'grade', hasAll: ['2'] }, true],
  [{ item: 'guideline', isAnswered: true }, true],
  [{ item: 'attainment', isAnswered: true }, true],
  [{ item: 'blank', isAnswered: true }, false],
  [{ not: { item: 'blank', isAnswered: true } }, true],
  [{ item: 'attainment', atLeast: 3 }, true],
  [{ item: 'attainment', atLeast: 4 }, false],
  [{ item: 'attainment', atMost: 3 }, true],
  [{ item: 'attainment', atMost: 2 }, false],
  [{ item: 'attainment', atLeast: 1, atMost: 2 }, false],
  [{ item: 'attainment', atLeast: 2, atMost: 4 }, true],
  [{ item: 'grade', atLeast: 1 }, false],
  [{ item: 'blank', is: ['1'] }, false],
  [{ item: 'blank', atMost: 100 }, false],
  [{ not: { item: 'blank', is: ['1'] } }, true],
  [{ item: 'constructor', is: ['1'] }, false],
  [
    {
      all: [
        { item: 'grade', is: ['2'] },
        { item: 'attainment', atLeast: 4 },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { item: 'grade', is: ['2'] },
        { item: 'attainment', atLeast: 4 },
      ],
    },
    true,
  ],
  [
    {
      not: {
        any: [
          { item: 'grade', is: ['1'] },
          { item: 'attainment', atLeast: 4 },
        ],
      },
    },
    true,
  ],
])('%j: %s', (condition, expected) => {
  expect(isAsked(condition, answers)).toBe(expected);
});

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    item: fc.constantFrom('grade', 'guideline', 'blank'),
    is: fc.subarray(['1', '2', '7'], { minLength: 1 }),
  }),
  fc.record({ item: fc.constantFrom('guideline', 'blank'), isAnswered: fc.constant(true as const) }),
  fc.record({ item: fc.constantFrom('attainment', 'grade'), atLeast: fc.integer({ min: 0, max: 5 }) }),
);

it('keeps the laws of logic', () => {
  fc.assert(
    fc.property(leaf, leaf, (a, b) => {
      expect(isAsked({ not: { all: [a, b] } }, answers)).toBe(
        isAsked({ any: [{ not: a }, { not: b }] }, answers),
      );
      expect(isAsked({ not: { not: a } }, answers)).toBe(isAsked(a, answers));
    }),
  );
});
