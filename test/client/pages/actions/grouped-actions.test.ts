import { expect, test } from 'vitest';
import { groupedActions } from '../../../../client/pages/actions/grouped-actions.ts';
import { overdueDays } from '../../../../client/pages/actions/overdue-days.ts';
import { actionsWords } from '../../../../client/strings/console/actions/actions-words.ts';
import { keptAction } from './action-samples.ts';

const words = actionsWords('ja');
const actions = [
  keptAction(1, { owner: '', dueOn: '', state: 'declined', reason: '予算がない' }),
  keptAction(2, { dueOn: '2026-03-31', state: 'done' }),
  keptAction(3, { dueOn: '2025-03-31' }),
  keptAction(4, { owner: '総務課長', dueOn: '2025-06-30' }),
];
const shape = (grouping: Parameters<typeof groupedActions>[1]) =>
  groupedActions(actions, grouping, words).map(({ name, actions: grouped }) => [
    name,
    ...grouped.map(({ number }) => number),
  ]);

test('actions stand under whoever is in charge, the first to be due first, those of nobody last', () => {
  expect(shape('owner')).toEqual([
    ['人事課長', 3, 2],
    ['総務課長', 4],
    ['（書かれていません）', 1],
  ]);
  expect(shape('unit')).toEqual([['全庁', 3, 4, 2, 1]]);
  expect(shape('state')).toEqual([
    ['未着手', 3, 4],
    ['完了', 2],
    ['対応しない', 1],
  ]);
});

test('only what is still to be done can be late', () => {
  const days = (changes: Parameters<typeof keptAction>[1]) =>
    overdueDays(keptAction(1, changes).action, '2026-03-01');
  expect(days({ dueOn: '2026-02-27' })).toBe(2);
  expect(days({ dueOn: '2026-03-01' })).toBe(0);
  expect(days({ dueOn: '2026-03-02' })).toBeNull();
  expect(days({ dueOn: '2026-02-27', state: 'done' })).toBeNull();
  expect(days({ dueOn: '', state: 'in-progress' })).toBeNull();
});
