import { expect, test } from 'vitest';
import { questionnaireOfStratum } from '../../../../../client/pages/respond/entry/questionnaire-of-stratum.ts';
import { inputOf, issuesOf } from '../../../../../client/pages/respond/ending/hand-in.ts';
import { ResponseInProgress } from '../../../../../client/pages/respond/response-in-progress.ts';
import type { Questionnaire } from '../../../../../surveys/schema/questionnaire.ts';

const option = (code: string) => ({ code, label: { ja: code } });
const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'q',
  version: 1,
  languages: ['ja'],
  title: { ja: '調査' },
  purpose: { ja: '目的' },
  estimatedMinutes: 1,
  populationItem: 'grade',
  sections: [
    {
      code: 'who',
      title: { ja: '職' },
      items: [
        { type: 'single-response', code: 'grade', text: { ja: '職' }, options: ['1', '2', '3'].map(option) },
      ],
    },
    {
      code: 'what',
      title: { ja: '中身' },
      items: [
        { type: 'single-response', code: 'a', text: { ja: 'a' }, options: ['1', '2'].map(option) },
        {
          type: 'single-response',
          code: 'led',
          text: { ja: '部下' },
          options: ['1', '2'].map(option),
          audience: { item: 'grade', is: ['1'] },
        },
      ],
    },
  ],
};
const stratum = (...options: string[]) => ({ code: 's', label: { ja: '区分' }, options, eligibleCount: 30 });
const itemsOf = (response: ResponseInProgress): string[] =>
  response.pages.flatMap(({ items }) => items.map(({ code }) => code));

test('what the ticket says is not asked, not sent, and decides who is asked what', () => {
  const first = questionnaireOfStratum(questionnaire, stratum('1'));
  const response = new ResponseInProgress(
    first.questionnaire,
    undefined,
    { answers: { led: '2' }, texts: {} },
    first.attested,
  );
  expect(itemsOf(response)).toEqual(['a', 'led']);
  expect(inputOf(response).answers).toEqual({ led: '2' });
  expect(issuesOf(response).size).toBe(0);
  const second = questionnaireOfStratum(questionnaire, stratum('2'));
  expect(
    itemsOf(new ResponseInProgress(second.questionnaire, undefined, undefined, second.attested)),
  ).toEqual(['a']);
});

test('of a stratum of several only its own options are offered', () => {
  const { questionnaire: own, attested } = questionnaireOfStratum(questionnaire, stratum('2', '3'));
  expect(attested).toEqual({});
  const item = own.sections[0]?.items[0];
  expect(item?.type === 'single-response' && item.options.map(({ code }) => code)).toEqual(['2', '3']);
});

test('without a ticket nothing changes', () => {
  expect(questionnaireOfStratum(questionnaire, null)).toEqual({ questionnaire, attested: {} });
});
