import { expect, it } from 'vitest';
import { itemCounts } from '../../../../server/fieldwork/waves/item-counts.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';

const when = { item: 'grade', is: ['1'] };
const options = [
  { code: '1', label: { ja: '係員' } },
  { code: '2', label: { ja: '係長' } },
];
const text = { ja: '？' };
const questionnaire: Questionnaire = {
  format: 'kotae-questionnaire/1',
  code: 'q',
  version: 1,
  title: text,
  purpose: text,
  languages: ['ja'],
  estimatedMinutes: 1,
  populationItem: 'grade',
  sections: [
    {
      code: 'a',
      title: text,
      items: [
        { type: 'single-response', code: 'grade', text, options },
        { type: 'text-block', code: 'words', text },
        {
          type: 'matrix',
          code: 'm',
          text,
          rows: [
            { code: 'r1', text },
            { code: 'r2', text },
            { code: 'r3', text, askedWhen: when },
          ],
          columns: { options },
        },
        { type: 'single-response', code: 'some', text, options, audience: when },
      ],
    },
    {
      code: 'b',
      title: text,
      askedWhen: when,
      items: [{ type: 'open-ended', code: 'c', text, maxLength: 9 }],
    },
  ],
};

it('rows of a matrix count one each, words none; what only some are asked makes a range', () => {
  expect(itemCounts(questionnaire, { modes: ['open-link'], mergedStrata: [] })).toEqual({
    itemCount: 6,
    leastItemCount: 3,
  });
});

it('whoever comes with a ticket is not asked for the group that it names', () => {
  const counts = { itemCount: 5, leastItemCount: 2 };
  expect(itemCounts(questionnaire, { modes: ['ticket', 'paper'], mergedStrata: [] })).toEqual(counts);
  expect(itemCounts(questionnaire, { modes: ['ticket', 'open-link'], mergedStrata: [] })).toEqual({
    itemCount: 6,
    leastItemCount: 2,
  });
});
