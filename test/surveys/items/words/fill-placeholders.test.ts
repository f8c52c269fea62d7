import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillPlaceholders } from '../../../../surveys/items/words/fill-placeholders.ts';
import type { Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import { questionnaire } from '../../planted-questionnaire.ts';

const own: Questionnaire = {
  ...questionnaire(),
  title: { ja: '[組織名]の調査 [その他]', en: 'Survey of [organisation] and [others]' },
  purpose: { ja: '[組織名]・[計画]', en: '[plan]' },
  placeholders: [
    { code: 'organisation', label: { ja: '組織名', en: 'organisation' } },
    { code: 'plan', label: { ja: '計画', en: 'plan' } },
  ],
};

it('puts a wave’s words into texts only, and leaves brackets that mean nothing', () => {
  const filled = fillPlaceholders(own, {
    organisation: { ja: '枚方市' },
    plan: { ja: '計画X', en: 'plan X' },
  });
  expect(filled.title).toEqual({ ja: '枚方市の調査 [その他]', en: 'Survey of 枚方市 and [others]' });
  expect(filled.purpose).toEqual({ ja: '枚方市・計画X', en: 'plan X' });
  expect(filled).not.toHaveProperty('placeholders');
  expect(filled.sections).toEqual(own.sections);
});

it('keeps what nobody has words for', () => {
  const filled = fillPlaceholders(own, { organisation: { ja: '枚方市' } });
  expect(filled.placeholders?.map(({ code }) => code)).toEqual(['plan']);
  expect(filled.purpose.ja).toBe('枚方市・[計画]');
});

it('words that look like a placeholder or a pattern are put as they are, once', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('[計画]', '$&', '$1', '[組織名]')), (words) => {
      const filled = fillPlaceholders(own, { organisation: { ja: words }, plan: { ja: 'P' } });
      expect(filled.purpose.ja).toBe(`${words}・P`);
    }),
  );
});
