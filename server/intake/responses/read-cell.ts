import { numberOfText } from '../../../surveys/items/rules/number-of-text.ts';
import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import type { Item } from '../../../surveys/schema/item.ts';
import { plainWords } from '../plain-words.ts';
import { findOption, optionWords, splitOptions, type OptionWords } from './option-words.ts';

/** What somebody said that the words of a cell mean, by the words: a code, a number, or '' for no answer. */
export type ValueMeanings = ReadonlyMap<string, string>;

/** The words under which it is kept that whatever is no option is what was written beside one. */
export const anyOther = '*';

/** One item with all that its cells are read by. */
export interface CellReader {
  item: Item;
  words: OptionWords | null;
  meanings: ValueMeanings;
}

/** What a cell gives: a raw answer, words beside an option, and what in it names no option. */
export interface CellReading {
  raw: unknown;
  texts: Record<string, string>;
  unknown: string[];
}

export function cellReader(item: Item, meanings: ValueMeanings): CellReader {
  return { item, words: 'options' in item ? optionWords(item) : null, meanings };
}

/** The answer that a cell holds. What stands for nothing stays what it is: whoever checks the answer names it. */
export function readCell({ item, words, meanings }: CellReader, cell: string): CellReading {
  if (rulesOf(item).isFreeText) return { raw: cell, texts: {}, unknown: [] };
  const meaning = meanings.get(plainWords(cell));
  if (meaning === '') return { raw: undefined, texts: {}, unknown: [] };
  const text = meaning ?? cell;
  return words === null
    ? { raw: readValue(item, text), texts: {}, unknown: [] }
    : readOptions({ item, words, meanings }, text);
}

/** What is longer names no options: it is somebody's own words. */
const longestOptions = 5_000;

/** A tick of an option that has a column of its own: yes, no, or its own code or label; null for anything else. */
export function readTick({ words, meanings }: CellReader, option: string, cell: string): boolean | null {
  const plain = plainWords(cell);
  const meaning = meanings.get(plain);
  if (meaning === '') return false;
  if (ticked.has(plain)) return true;
  if (unticked.has(plain)) return false;
  return words !== null && findOption(words, meaning ?? cell) === option ? true : null;
}

const ticked = new Set([
  '1',
  'y',
  'yes',
  'true',
  'x',
  'はい',
  '○',
  '〇',
  '◯',
  '✓',
  '✔',
  '☑',
  'レ',
  'checked',
  'selected',
  '選択',
  'on',
]);
const unticked = new Set([
  '0',
  'n',
  'no',
  'false',
  'いいえ',
  '×',
  '☐',
  'unchecked',
  'notselected',
  '-',
  'off',
]);

function readOptions(
  { item, words, meanings }: CellReader & { words: OptionWords },
  text: string,
): CellReading {
  const isMany = item.type !== 'single-response';
  const whole = findOption(words, text);
  if (whole !== undefined) return { raw: isMany ? [whole] : whole, texts: {}, unknown: [] };
  // Tools of XLSForm part codes by spaces, which stand in labels as well.
  const parts = text.split(/\s+/);
  if (isMany && parts.every((part) => words.exact.has(part))) return { raw: parts, texts: {}, unknown: [] };
  if (text.length > longestOptions) return { raw: text, texts: {}, unknown: [] };
  const { options, others } = splitOptions(words, text, (part) => meanings.get(plainWords(part)));
  const beside = meanings.get(anyOther);
  const read: CellReading = { raw: undefined, texts: {}, unknown: [] };
  for (const other of others) {
    if (beside?.endsWith('/text') === true) {
      const option = beside.slice(0, -'/text'.length);
      options.push(option);
      read.texts[`${item.code}/${option}`] = other;
    } else if (beside !== undefined) options.push(beside);
    else read.unknown.push(other);
  }
  const known = options.filter((option) => option !== '');
  if (read.unknown.length > 0) return { ...read, raw: isMany ? [...known, ...read.unknown] : text };
  return { ...read, raw: isMany || known.length > 1 ? known : known[0] };
}

function readValue(item: Item, text: string): unknown {
  if (item.type !== 'date') return numberOfText(plainNumber(item, text));
  const day = text.replace(/[T ]\d{1,2}:\d\d(?::\d\d)?$/, '');
  return rulesOf(item).fromText(item, day, [day]);
}

/** A number without its unit, the commas of its thousands, and the zeros that a spreadsheet puts behind the point. */
function plainNumber(item: Item, text: string): string {
  const units =
    item.type === 'number' && item.unit !== undefined ? Object.values(item.unit).map(String) : ['点'];
  const plain = plainWords(text);
  const unit = units.map(plainWords).find((one) => one !== '' && plain.endsWith(one)) ?? '';
  return plain
    .slice(0, plain.length - unit.length)
    .replace(/^(-?\d{1,3}(?:,\d{3})+)(?=\.|$)/, (digits) => digits.replaceAll(',', ''))
    .replace(/^(-?\d+)\.0+$/, '$1');
}
