import { optionTextMaxLength } from '../../../surveys/items/option-text.ts';
import { questionnaireItems } from '../../../surveys/items/questionnaire-items.ts';
import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';

/** A part of a response that is mixed apart from the others. */
export interface PlannedLane {
  code: string;
  /** Whose answers lie in it. */
  items: string[];
  /** Codes are mixed by stratum; texts know none, so that nobody sees one beside a grade. */
  isByStratum: boolean;
  /** Bytes of a sheet: what the longest answers need. */
  sheetLength: number;
}

/** The one stratum of a lane that knows none. */
export const everybody = 'everybody';

/** A character of JSON has three bytes at most: pages take control characters out before sealing. */
const bytesPerLetter = 3;
/** Quotes, comma and colon around a value. */
const punctuation = 6;
/** A number or a date, written out. */
const longestNumber = 24;
const step = 256;

/**
 * The lanes of a questionnaire: all codes together; each open question alone; the words beside options together.
 * Shape    at least one; the code of an open question's lane says which one by its number.
 */
export function lanesOf(questionnaire: Questionnaire): PlannedLane[] {
  const items = questionnaireItems(questionnaire);
  const open = items.filter((item) => rulesOf(item).isFreeText);
  const coded = items.filter((item) => !rulesOf(item).isFreeText);
  const beside = coded.filter((item) => textOptions(item).length > 0);
  const lanes = [
    lane('codes', coded, { isByStratum: true, bytes: sum(coded, codedBytes) }),
    ...open.map((item, index) =>
      lane(`text-${index + 1}`, [item], { isByStratum: false, bytes: textBytes(item) }),
    ),
  ];
  const words = lane('beside', beside, { isByStratum: false, bytes: sum(beside, besideBytes) });
  return beside.length > 0 ? [...lanes, words] : lanes;
}

function lane(
  code: string,
  items: readonly Item[],
  { isByStratum, bytes }: { isByStratum: boolean; bytes: number },
): PlannedLane {
  const sheetLength = Math.ceil((bytes + step) / step) * step;
  return { code, items: items.map((item) => item.code), isByStratum, sheetLength };
}

function codedBytes(item: Item): number {
  const codes = 'options' in item ? item.options.map(({ code }) => code.length + punctuation) : [];
  const answer = item.type === 'single-response' ? Math.max(0, ...codes) : sum(codes, (length) => length);
  return item.code.length + punctuation + Math.max(answer, longestNumber);
}

function textBytes(item: Item): number {
  const letters = item.type === 'open-ended' ? item.maxLength : 0;
  return item.code.length + punctuation + letters * bytesPerLetter;
}

function besideBytes(item: Item): number {
  return sum(
    textOptions(item),
    (code) => item.code.length + code.length + punctuation + optionTextMaxLength * bytesPerLetter,
  );
}

function textOptions(item: Item): string[] {
  if (!('options' in item)) return [];
  return item.options.filter((option) => 'takesText' in option && option.takesText).map(({ code }) => code);
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
