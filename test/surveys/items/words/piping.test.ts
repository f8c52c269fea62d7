import { expect, it } from 'vitest';
import { checkOrderAndPiping } from '../../../../surveys/check/check-order-and-piping.ts';
import { asTabulated } from '../../../../surveys/items/as-tabulated.ts';
import { withAnswers, withQuestionNumbers } from '../../../../surveys/items/words/piping.ts';
import type { AnswerSheet } from '../../../../surveys/items/answer.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'q',
  version: 1,
  title: { ja: '調査' },
  purpose: { ja: '調べる {place} {unknown}' },
  languages: ['ja', 'en'],
  estimatedMinutes: 1,
  sections: [
    {
      code: 'a',
      title: { ja: 'はじめに' },
      items: [
        {
          type: 'multiple-response',
          code: 'place',
          text: { ja: 'どこで働いていますか' },
          options: [
            { code: '1', label: { ja: '本庁', en: 'Head office' } },
            { code: '2', label: { ja: '支所', en: 'Branch' } },
            { code: '9', label: { ja: 'その他', en: 'Other' }, takesText: true },
          ],
        },
        {
          type: 'number',
          code: 'years',
          text: { ja: '何年ですか' },
          min: 0,
          max: 50,
          unit: { ja: '年', en: 'years' },
          bands: [],
        },
      ],
    },
    {
      code: 'b',
      title: { ja: '{place}について', en: 'About {place}' },
      items: [
        {
          type: 'open-ended',
          code: 'why',
          maxLength: 100,
          text: { ja: '{years}は長いですか', en: 'Are {years} long?' },
          help: { ja: '{years}・{nothing}' },
        },
      ],
    },
  ],
};
const textsWith = (answers: AnswerSheet['answers'], texts: AnswerSheet['texts'] = {}) => {
  const section = withAnswers(questionnaire, { answers, texts }).sections[1];
  return [section?.title, section?.items[0]?.type === 'open-ended' ? section.items[0].text : undefined];
};

it('repeats earlier answers in each language, as they were said', () => {
  expect(textsWith({ place: ['1', '2'], years: 3 })).toEqual([
    { ja: '本庁、支所について', en: 'About Head office, Branch' },
    { ja: '3年は長いですか', en: 'Are 3 years long?' },
  ]);
  expect(textsWith({ place: ['9'], years: 3 }, { 'place/9': '図書館' })[0]).toEqual({
    ja: '図書館について',
    en: 'About 図書館',
  });
});

it('names the question where there is no answer, in tables and on paper always', () => {
  const words = { ja: '［問1の回答］について', en: 'About [answer to Q1]' };
  expect(textsWith({})[0]).toEqual(words);
  expect(withQuestionNumbers(questionnaire).sections[1]?.title).toEqual(words);
  expect(asTabulated(questionnaire).sections[1]?.items[0]?.text.ja).toBe('［問2の回答］は長いですか');
});

it('braces around what is no item are left alone', () => {
  expect(withQuestionNumbers(questionnaire).purpose.ja).toBe('調べる ［問1の回答］ {unknown}');
});

it('an answer is repeated only after it has been given', () => {
  expect(checkOrderAndPiping(questionnaire)).toEqual([]);
  const [first, second] = questionnaire.sections;
  if (first === undefined || second === undefined) throw new Error('two sections');
  expect(checkOrderAndPiping({ ...questionnaire, sections: [second, first] })).toEqual([
    { code: 'piping-looks-ahead', path: ['sections', 0], facts: { item: 'place' } },
    { code: 'piping-looks-ahead', path: ['sections', 0, 'items', 0], facts: { item: 'years' } },
  ]);
});

it('questions that depend on each other cannot come in any order', () => {
  const [first, second] = questionnaire.sections;
  if (first === undefined || second === undefined) throw new Error('two sections');
  const merged = { ...first, itemOrder: 'random' as const, items: [...first.items, ...second.items] };
  expect(checkOrderAndPiping({ ...questionnaire, sections: [merged] })).toEqual([
    { code: 'order-hides-condition', path: ['sections', 0, 'itemOrder'], facts: { item: 'years' } },
  ]);
});
