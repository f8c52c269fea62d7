import { expect, test } from 'vitest';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import { codebook } from '../../../analysis/index.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

const text = { ja: '本文' };

test('items in order; open-ended left out; options outside the substance are no categories', () => {
  const questionnaire: Questionnaire = {
    format: 'kotae-questionnaire/1',
    code: 'survey',
    version: 1,
    title: text,
    purpose: text,
    languages: ['ja'],
    estimatedMinutes: 5,
    sections: [
      {
        code: 'a',
        title: text,
        items: [
          { type: 'rating-scale', code: 'score', text, min: 0, max: 10, topBoxCount: 2, bottomBoxCount: 7 },
          { type: 'open-ended', code: 'why', text, maxLength: 400 },
        ],
      },
      {
        code: 'b',
        title: text,
        items: [
          {
            type: 'multiple-response',
            code: 'ways',
            text,
            isSensitive: true,
            options: [
              { code: 'x', label: text },
              { code: 'none', label: text, isExclusive: true },
              { code: 'dk', label: text, isExclusive: true, isSubstantive: false },
            ],
          },
          {
            type: 'single-response',
            code: 'grade',
            text,
            isAttribute: true,
            options: [
              { code: 'g1', label: text },
              { code: 'g2', label: text },
              { code: 'refused', label: text, isSubstantive: false },
            ],
          },
        ],
      },
    ],
  };
  expect(codebook(asTabulated(questionnaire))).toEqual([
    { code: 'score', kind: 'scale', min: 0, max: 10, topBoxCount: 2, bottomBoxCount: 7 },
    {
      code: 'ways',
      kind: 'multiple',
      categories: ['x', 'none'],
      exclusive: ['none'],
      outside: ['dk'],
      isSensitive: true,
    },
    { code: 'grade', kind: 'single', categories: ['g1', 'g2'], isAttribute: true, outside: ['refused'] },
  ]);
});
