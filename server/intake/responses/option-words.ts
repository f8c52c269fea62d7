import type { Item } from '../../../surveys/schema/item.ts';
import { plainWords } from '../plain-words.ts';

type ItemWithOptions = Extract<Item, { options: unknown }>;

/** What stands between options in one cell. */
const separators = /[;,、；，\n]/;
const ends = /[;；\n]/;

/** What LimeSurvey writes of the option beside which somebody wrote. */
const other = '-oth-';

/** By what words the options of an item are known: their codes, and their labels in every language. */
export interface OptionWords {
  exact: ReadonlySet<string>;
  codes: ReadonlyMap<string, string | null>;
  labels: ReadonlyMap<string, string | null>;
  /** The most separators that stand within one label. */
  mostSeparators: number;
}

export function optionWords({ options }: ItemWithOptions): OptionWords {
  const codes = new Map<string, string | null>();
  const labels = new Map<string, string | null>();
  let mostSeparators = 0;
  const add = (words: Map<string, string | null>, name: string, code: string): void => {
    const known = words.get(name);
    words.set(name, known === undefined || known === code ? code : null);
  };
  const [beside, another] = options.filter(({ takesText }) => takesText);
  if (beside !== undefined && another === undefined) add(codes, other, beside.code);
  for (const { code, label } of options) {
    add(codes, plainWords(code), code);
    for (const text of Object.values(label).map(String)) {
      add(labels, plainWords(text), code);
      mostSeparators = Math.max(mostSeparators, text.split(separators).length - 1);
    }
  }
  return { exact: new Set(options.map(({ code }) => code)), codes, labels, mostSeparators };
}

/** The option that a text names; undefined for none, and for one of two that only case or width tells apart. */
export function findOption(words: OptionWords, text: string): string | undefined {
  const trimmed = text.trim();
  if (words.exact.has(trimmed)) return trimmed;
  const plain = plainWords(trimmed);
  return words.codes.get(plain) ?? words.labels.get(plain) ?? undefined;
}

/**
 * The options that a cell names, in its order, and what in it is none; `meaningOf` knows words that somebody explained.
 * Labels may hold the mark that stands between them: of all readings from a place on, the longest that is known counts.
 * What is not known goes on to the next option, a semicolon or a line break.
 */
export function splitOptions(
  words: OptionWords,
  cell: string,
  meaningOf: (words: string) => string | undefined,
): { options: string[]; others: string[] } {
  const parts = partsOf(cell);
  const options: string[] = [];
  const others: string[] = [];
  let unread = '';
  const endUnread = (): void => {
    const text = withoutMark(unread);
    if (text !== '') others.push(text);
    unread = '';
  };
  for (let at = 0; at < parts.length;) {
    const known = knownFrom(words, parts.slice(at, at + words.mostSeparators + 1), meaningOf);
    if (known === null) {
      const { text = '', mark = '' } = parts[at] ?? {};
      unread += text + mark;
      if (ends.test(mark)) endUnread();
      at += 1;
    } else {
      endUnread();
      options.push(known.option);
      at += known.length;
    }
  }
  endUnread();
  return { options, others };
}

function knownFrom(
  words: OptionWords,
  parts: readonly Part[],
  meaningOf: (words: string) => string | undefined,
): { option: string; length: number } | null {
  for (let length = parts.length; length > 0; length -= 1) {
    const text = textOf(parts.slice(0, length));
    const option = text.trim() === '' ? undefined : (findOption(words, text) ?? meaningOf(text));
    if (option !== undefined) return { option, length };
  }
  return null;
}

interface Part {
  text: string;
  /** What stands behind it. */
  mark: string;
}

function partsOf(cell: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  for (const letter of cell) {
    if (separators.test(letter)) {
      parts.push({ text, mark: letter });
      text = '';
    } else text += letter;
  }
  return [...parts, { text, mark: '' }];
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text, mark }, index) => (index === parts.length - 1 ? text : text + mark)).join('');
}

function withoutMark(text: string): string {
  const trimmed = text.trim();
  return separators.test(trimmed.slice(-1)) ? trimmed.slice(0, -1).trim() : trimmed;
}
