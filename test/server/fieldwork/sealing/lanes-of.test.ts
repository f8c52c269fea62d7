import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../../../server/fieldwork/sealing/lanes-of.ts';
import { optionTextMaxLength } from '../../../../surveys/items/option-text.ts';
import { questionnaireItems } from '../../../../surveys/items/questionnaire-items.ts';
import { questionnaireSchema, type Questionnaire } from '../../../../surveys/schema/questionnaire.ts';
import type { Item } from '../../../../surveys/schema/item.ts';
import { padSheet } from '../../../../surveys/sealing/sheet.ts';

const shipped = globSync('surveys/definitions/*/questionnaire.v*.json').map(
  (path) => [path, questionnaireSchema.parse(JSON.parse(readFileSync(path, 'utf8')))] as const,
);

/** The longest that can be answered, three bytes a letter. */
function longest(item: Item): unknown {
  if ('options' in item) {
    const codes = item.options.map(({ code }) => code);
    return item.type === 'single-response'
      ? codes.toSorted((one, other) => other.length - one.length)[0]
      : codes;
  }
  if (item.type === 'open-ended') return '答'.repeat(item.maxLength);
  return item.type === 'date' ? '2025-11-30' : 1234567.125;
}

function longestSheet(questionnaire: Questionnaire, code: string, items: readonly string[]): unknown {
  const own = questionnaireItems(questionnaire).filter((item) => items.includes(item.code));
  if (code !== 'beside') return Object.fromEntries(own.map((item) => [item.code, longest(item)]));
  const texts = own.flatMap((item) =>
    'options' in item
      ? item.options
          .filter((option) => 'takesText' in option && option.takesText)
          .map((option) => [`${item.code}/${option.code}`, '他'.repeat(optionTextMaxLength)])
      : [],
  );
  return Object.fromEntries(texts);
}

describe('the lanes of a questionnaire', () => {
  it.each(shipped)('have room for the longest answers of %s, and not much more', (_path, questionnaire) => {
    for (const { code, items, sheetLength } of lanesOf(questionnaire)) {
      const sheet = longestSheet(questionnaire, code, items);
      expect(() => padSheet(sheet, sheetLength), code).not.toThrow();
      const needed = Buffer.byteLength(JSON.stringify(sheet)) + 4;
      expect(sheetLength, code).toBeLessThan(needed * 5 + 512);
      // What is one step shorter than the rounding must not be taken for enough of everything.
      expect(() => padSheet(sheet, needed - 1), code).toThrow('too long');
    }
  });

  it('keep every open question apart from codes and from each other, and hold every item', () => {
    for (const [, questionnaire] of shipped) {
      const lanes = lanesOf(questionnaire);
      const items = questionnaireItems(questionnaire);
      const [codes, ...texts] = lanes;
      expect(codes?.isByStratum).toBe(true);
      expect(texts.every(({ isByStratum }) => !isByStratum)).toBe(true);
      const open = items.filter(({ type }) => type === 'open-ended').map(({ code }) => code);
      expect(codes?.items).toEqual(items.map(({ code }) => code).filter((code) => !open.includes(code)));
      expect(texts.filter(({ code }) => code !== 'beside').map((lane) => lane.items)).toEqual(
        open.map((code) => [code]),
      );
      expect(new Set(lanes.map(({ code }) => code)).size).toBe(lanes.length);
    }
    // At least one shipped questionnaire has each kind of lane, else nothing was tried.
    const kinds = shipped.flatMap(([, questionnaire]) => lanesOf(questionnaire).map(({ code }) => code));
    expect(kinds).toContain('beside');
    expect(kinds).toContain('text-1');
  });
});
