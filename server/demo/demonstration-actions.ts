import type { Action } from '../contract/publishing/actions.ts';

const written: Pick<Action, 'reason' | 'description'> = { reason: '', description: '' };

/** What a made-up city did after the wave of 2023: one thing is done, one is under way, one is not done for a reason. */
export const demonstrationActions: readonly Action[] = [
  {
    ...written,
    subject: { kind: 'table', table: 'attainment3' },
    title: '提案の場をつくる（架空）',
    state: 'done',
    owner: '人事課長',
    unit: '全庁',
    dueOn: '2024-06-30',
    publicWords: {
      ja: '若手の職員が企画を提案できる場を、年に2回つくりました。（架空）',
      en: 'Twice a year junior staff can now propose projects. (made up)',
    },
  },
  {
    ...written,
    subject: { kind: 'table', table: 'guideline', category: '6' },
    title: '行動指針を話し合う（架空）',
    state: 'in-progress',
    owner: '人事課長',
    unit: '全庁',
    dueOn: '2025-03-31',
    publicWords: {
      ja: '行動指針について、各課で話し合いを始めました。（架空）',
      en: 'Sections have begun to talk about the guidelines. (made up)',
    },
  },
  {
    ...written,
    subject: { kind: 'table', table: 'attainment1*grade', group: '1' },
    title: '部長級の研修（架空）',
    state: 'declined',
    reason: '回答が少なく、次の調査を見てから決める。（架空）',
    owner: '',
    unit: '',
    dueOn: '',
    publicWords: null,
  },
];
