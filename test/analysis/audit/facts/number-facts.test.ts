import { describe, expect, test } from 'vitest';
import { numberFacts } from '../../../../analysis/audit/facts/number-facts.ts';
import type { AuditedTable, PrintedNumber } from '../../../../analysis/index.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { tightestIntervals } from '../../../../analysis/numeric/tightest-intervals.ts';

const solver = await loadSolver();
const hidden = { status: 'suppressed', reason: 'suppressed' } as const;
const table: AuditedTable = {
  id: 'mood*grade',
  stub: 'mood',
  stubKind: 'single',
  banner: 'grade',
  bannerKind: 'single',
  scale: null,
  categories: [{ code: 'calm' }, { code: 'busy' }],
  points: [
    { code: 'total', kind: 'total', column: hidden },
    { code: 'chief', kind: 'option', column: hidden },
    { code: 'staff', kind: 'merged', options: ['leader', 'clerk'], column: hidden },
  ],
};
const number = (
  group: string,
  quantity: PrintedNumber['quantity'],
  value: number,
  decimals = 0,
): PrintedNumber => ({ group, quantity, value, decimals });
const factsOf = (numbers: PrintedNumber[], own: AuditedTable = table) =>
  numberFacts({ output: 'page', table: own, numbers }, [{ banner: 'grade', parts: ['chief', 'leader'] }]);

/** What follows for those of a group who gave an answer. */
function limits(numbers: PrintedNumber[], name: string, own: AuditedTable = table) {
  const [found] = tightestIntervals(factsOf(numbers, own), [new Map([[`mood|grade|${name}`, 1]])], solver);
  return [found?.lower ?? NaN, found?.upper ?? NaN].map((limit) => Math.round(limit * 1000) / 1000);
}

describe('a printed number says', () => {
  test('how many chose something, of a merged group how many of all its options', () => {
    const [fact] = factsOf([number('staff', { kind: 'count', category: 'calm' }, 7)]);
    expect([...(fact?.sum ?? [])]).toEqual([
      ['mood|grade|leader|calm', 1],
      ['mood|grade|clerk|calm', 1],
    ]);
    expect(fact).toMatchObject({ lower: 7, upper: 7, from: 'page mood*grade: staff' });
  });

  test('of the total, how many of all groups of every split', () => {
    const [fact] = factsOf([number('total', { kind: 'nonresponse' }, 3)]);
    expect([...(fact?.sum.keys() ?? [])]).toEqual([
      'mood|grade|chief|*nonresponse',
      'mood|grade|leader|*nonresponse',
    ]);
  });

  test('as a share beside its base, a count as closely as it is rounded', () => {
    const share = number('chief', { kind: 'share', categories: ['calm'], of: 'asked' }, 33.3, 1);
    expect(limits([number('chief', { kind: 'asked' }, 12), share], 'chief|calm')).toEqual([3.99, 4.002]);
  });

  test('as a share without a base, how the counts are to each other', () => {
    const share = number('chief', { kind: 'share', categories: ['calm'], of: 'answered' }, 50, 0);
    const busy = number('chief', { kind: 'count', category: 'busy' }, 100);
    const [lower = 0, upper = 0] = limits([share, busy], 'chief|calm');
    expect(lower).toBeCloseTo(98.02, 2);
    expect(upper).toBeCloseTo(102.02, 2);
  });

  test('of ticks, nothing about their sum as people', () => {
    const multiple: AuditedTable = { ...table, stubKind: 'multiple' };
    const answered = [number('chief', { kind: 'answered' }, 5)];
    expect(
      limits([...answered, number('chief', { kind: 'count', category: 'calm' }, 5)], 'chief|busy', multiple),
    ).toEqual([0, Infinity]);
    expect(limits(answered, 'chief|calm')).toEqual([0, 5]);
  });

  test('blanks and answers outside the substance apart: neither is the other', () => {
    const numbers = [
      number('chief', { kind: 'asked' }, 20),
      number('chief', { kind: 'nonresponse' }, 2),
      number('chief', { kind: 'count', category: 'calm' }, 10),
    ];
    expect(limits(numbers, 'chief|busy')).toEqual([0, 8]);
    const all = [...numbers, number('chief', { kind: 'non-substantive' }, 1)];
    expect(limits(all, 'chief|busy')).toEqual([7, 7]);
  });

  test('nothing as a deviation, and an error where its group is not in the table', () => {
    expect(factsOf([number('nobody', { kind: 'median' }, 3)])).toEqual([]);
    expect(() => factsOf([number('nobody', { kind: 'asked' }, 3)])).toThrow('no group nobody');
  });
});
