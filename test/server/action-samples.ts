import type { Action } from '../../server/contract/publishing/actions.ts';

/** An action about a published table, changed as a test wants it. */
export const actionOf = (changes: Partial<Action> = {}): Action => ({
  subject: { kind: 'table', table: 'attainment1*grade', group: '8' },
  title: '面談の回数を増やす',
  description: '半期に1回から四半期に1回へ',
  state: 'not-started',
  reason: '',
  owner: '人事課長',
  unit: '係員',
  dueOn: '2025-03-31',
  publicWords: null,
  ...changes,
});
