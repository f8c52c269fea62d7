import type { Action, ActionCounts, KeptAction } from '../../../../server/contract/publishing/actions.ts';

/** An action of the board, changed as a test wants it. */
export const keptAction = (number: number, changes: Partial<Action> = {}): KeptAction => ({
  number,
  revision: 1,
  subjectLabel: { ja: '仕事のやりがい（職別）／係員' },
  action: {
    subject: { kind: 'table', table: 'meaning*grade', group: '8' },
    title: `対応${number}`,
    description: '',
    state: 'not-started',
    reason: '',
    owner: '人事課長',
    unit: '全庁',
    dueOn: '2099-03-31',
    publicWords: null,
    ...changes,
  },
  followUp: null,
  history: [{ at: '2025-01-10T03:00:00.000Z', by: '企画 桜', state: 'not-started', fields: [] }],
});

export const actionCounts = (changes: Partial<ActionCounts> = {}): ActionCounts => ({
  wave: 'w2024',
  waveTitle: { ja: '到達度確認' },
  questionnaire: 'small',
  actionCount: 3,
  unansweredCount: 2,
  overdueCount: 1,
  dueSoonCount: 1,
  ...changes,
});
