import { expect, test } from 'vitest';
import { pageTitle } from '../../../../client/pages/respond/page-title.ts';
import { ResponseInProgress } from '../../../../client/pages/respond/response-in-progress.ts';
import { questionnaire } from './questionnaire.ts';

const wave = {
  code: 'w',
  organisation: { ja: '市' },
  title: { ja: '小さな調査', en: 'Small survey' },
  purpose: { ja: '確かめるため' },
  state: 'open' as const,
  isSynthetic: false,
  languages: ['ja' as const, 'en' as const],
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  estimatedMinutes: 1,
  itemCount: 4,
  leastItemCount: 4,
  takesTickets: false,
  takesResponses: true,
  days: 'within' as const,
  contract: {
    wave: 'w',
    questionnaireHash: '',
    modes: ['open-link' as const],
    strata: [],
    opensOn: '2026-11-01',
    ticketsUntil: null,
    storedItems: [],
    minimumBase: 10,
    closesOn: '2026-11-30',
    retainUntil: '2029-03-31',
  },
  addenda: [],
  contractFingerprint: 'f00d',
};
const here = {
  language: 'ja' as const,
  standing: 'open' as const,
  wave,
  response: new ResponseInProgress(questionnaire),
  hasProblems: false,
};

test('where one is comes first, then the survey', () => {
  expect(pageTitle({ ...here, place: 'cover' })).toBe('小さな調査');
  expect(pageTitle({ ...here, place: 'section/last' })).toBe('2 / 2 さいごに | 小さな調査');
  expect(pageTitle({ ...here, place: 'review', language: 'en' })).toBe('Review your answers | Small survey');
  expect(pageTitle({ ...here, place: 'done', response: undefined })).toBe(
    '回答を受け取りました | 小さな調査',
  );
});

test('an error is named before everything', () => {
  expect(pageTitle({ ...here, place: 'section/work', hasProblems: true })).toBe(
    'エラー: 1 / 2 仕事 | 小さな調査',
  );
});

test('a wave that is not known has a title too', () => {
  expect(pageTitle({ ...here, standing: 'not-found', wave: undefined, place: 'cover' })).toBe(
    '調査が見つかりません | アンケート',
  );
});
