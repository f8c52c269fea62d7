import { expect, test } from 'vitest';
import { indicatorChanges } from '../../../../server/publishing/indicator-plans/indicator-changes.ts';
import { indicatorOf } from '../../plan-samples.ts';

const target = { value: 7, fiscalYear: 2030, judgedBy: 'estimate' as const };

test('an eased target is a change, another order is none', () => {
  const before = [indicatorOf('a', { target }), indicatorOf('b')];
  const after = [indicatorOf('b'), indicatorOf('a', { target: { ...target, value: 6 } }), indicatorOf('c')];
  expect(indicatorChanges(before, after)).toEqual({ addedCount: 1, removedCount: 0, changedCount: 1 });
  expect(indicatorChanges(before, before.toReversed())).toEqual({
    addedCount: 0,
    removedCount: 0,
    changedCount: 0,
  });
});
