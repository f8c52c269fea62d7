import { itemsOfPart } from '../../../surveys/items/items-of-part.ts';
import type { Item, Matrix } from '../../../surveys/schema/item.ts';
import type { LocalText } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { plainWords } from '../plain-words.ts';
import { targetName, targetsOf, type Target } from './target.ts';

/** Names that lead to one target; null where they could be of two: then a person has to say. */
class Names {
  readonly #targets = new Map<string, Target | null>();

  add(name: string, target: Target): void {
    const other = this.#targets.get(name);
    const isSame = other !== undefined && other !== null && targetName(other) === targetName(target);
    if (!isSame) this.#targets.set(name, other === undefined ? target : null);
  }

  find(name: string): Target | null | undefined {
    return this.#targets.get(name);
  }
}

/** By what headings a questionnaire's columns are known, the surest first. */
export interface ColumnNames {
  /** `item`, `item/option`, as written. */
  exact: Names;
  /** The code of an item, whatever its case and width. */
  codes: Names;
  /** Options, places and texts as other tools spell them. */
  parts: Names;
  /** The questions themselves. */
  texts: Names;
  /** The line of a matrix alone, where a heading has it in brackets. */
  lines: Names;
}

/** What stands before the words of an option or of a line of a matrix, in headings of several tools. */
const joints: readonly [string, string][] = [
  ['[', ']'],
  ['-', ''],
  ['.', ''],
  [':', ''],
];

/** All names of all columns that a questionnaire can have. */
export function columnNames(questionnaire: Questionnaire): ColumnNames {
  const names: ColumnNames = {
    exact: new Names(),
    codes: new Names(),
    parts: new Names(),
    texts: new Names(),
    lines: new Names(),
  };
  for (const part of questionnaire.sections.flatMap(({ items }) => items)) {
    for (const { item } of itemsOfPart(part)) {
      const answer: Target = { kind: 'answer', item };
      names.exact.add(item.code, answer);
      names.codes.add(plainWords(item.code), answer);
      for (const target of targetsOf(item)) {
        names.exact.add(targetName(target), target);
        for (const code of codesOf(target)) names.parts.add(plainWords(code), target);
      }
      addTexts(names, item, [item.text, item.reportText]);
      if (part.type === 'matrix') addLine(names, part, answer);
    }
  }
  return names;
}

/** A line of a matrix under the question of all its lines. */
function addLine({ texts, parts }: ColumnNames, matrix: Matrix, answer: Target): void {
  const { item } = answer;
  for (const stem of wordsOf(matrix.text, matrix.reportText)) {
    for (const words of wordsOf(item.text, item.reportText)) {
      for (const joined of joinedBy(stem, words)) texts.add(joined, answer);
    }
  }
  for (const joined of joinedBy(plainWords(matrix.code), plainWords(item.code))) parts.add(joined, answer);
}

function addTexts(names: ColumnNames, item: Item, texts: (LocalText | undefined)[]): void {
  for (const words of wordsOf(...texts)) {
    names.texts.add(words, { kind: 'answer', item });
    names.lines.add(words, { kind: 'answer', item });
    for (const target of targetsOf(item)) {
      if (target.kind === 'answer' || !('options' in item)) continue;
      if (target.kind === 'place') {
        for (const joined of joinedBy(words, String(target.place))) names.texts.add(joined, target);
        continue;
      }
      const option = item.options.find(({ code }) => code === target.option);
      for (const label of wordsOf(option?.label)) {
        // An option that is called by a number is no other name for a place.
        if (target.kind === 'rank' && /^\d+$/.test(label)) continue;
        for (const joined of joinedBy(words, label)) {
          if (target.kind === 'tick' || target.kind === 'rank') names.texts.add(joined, target);
          else
            for (const end of ['text', '-text', '[text]', '[other]']) names.texts.add(joined + end, target);
        }
      }
    }
  }
}

/** `q/a`, `q[a]`, `q_a`, `q.a`; beside an option `q/a/text`, `q[a][text]`, `q[acomment]`, `q_a_text`, `q[other]`. */
function codesOf(target: Target): string[] {
  const { code } = target.item;
  if (target.kind === 'answer') return [];
  const part = target.kind === 'place' ? String(target.place) : target.option;
  const stems = [`${code}/${part}`, `${code}[${part}]`, `${code}_${part}`, `${code}.${part}`];
  // Without the word, options that are numbered would be places.
  if (target.kind === 'rank') return stems.map((stem) => `${stem}/place`);
  if (target.kind !== 'text') return stems;
  const isOnly = targetsOf(target.item).filter(({ kind }) => kind === 'text').length === 1;
  return [
    ...stems.flatMap((stem) => [`${stem}/text`, `${stem}_text`, `${stem}[text]`]),
    `${code}[${part}comment]`,
    ...(isOnly && !isOptionOf(target.item, 'other')
      ? [`${code}[other]`, `${code}_other`, `${code}/other`, `${code}_text`]
      : []),
  ];
}

function isOptionOf(item: Item, option: string): boolean {
  return 'options' in item && item.options.some(({ code }) => code === option);
}

function joinedBy(stem: string, part: string): string[] {
  return joints.map(([before, after]) => `${stem}${before}${part}${after}`);
}

function wordsOf(...texts: (LocalText | undefined)[]): string[] {
  const words = texts.flatMap((text) => (text === undefined ? [] : Object.values(text)));
  return [...new Set(words.map((text) => plainWords(String(text))))].filter((text) => text !== '');
}

/** A number or a mark that tools put before or behind a question. */
const numbering = /^(?:設問|問|q)?\d{1,3}[.:)、。-]?(?=.)/;
const required = /(?:\*|\(必須\)|\[必須\]|※必須|\(required\))$/;

/** The column that a heading names; null where it could be two, undefined where it is none that is known. */
export function findColumn(names: ColumnNames, heading: string): Target | null | undefined {
  const exact = names.exact.find(heading.trim());
  if (exact !== undefined) return exact;
  // A heading is as long as a question at most; what is longer is none.
  const plain = plainWords(heading.slice(0, 4_000));
  const bare = plain.replace(required, '');
  for (const words of new Set([plain, bare, bare.replace(numbering, '')])) {
    for (const kind of ['codes', 'parts', 'texts'] as const) {
      const found = names[kind].find(words);
      if (found !== undefined) return found;
    }
  }
  const code = codeBefore(bare);
  return names.codes.find(code) ?? names.parts.find(code) ?? names.lines.find(inBrackets(bare));
}

/** "Q1[a]. Which …": the code where a tool writes code and question into one heading. */
function codeBefore(words: string): string {
  return /^([a-z][\w/[\]-]*)[.:](?=.)/.exec(words)?.[1] ?? '';
}

/** "How much do you agree [My superior listens]": the line of a matrix. */
function inBrackets(words: string): string {
  const start = words.endsWith(']') ? words.lastIndexOf('[') : -1;
  return start <= 0 ? '' : words.slice(start + 1, -1);
}
