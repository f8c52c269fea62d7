import type { RespondentLanguage } from './language.ts';
import type { TextPattern } from './text-pattern.ts';

/** Where something stands: keys and positions from the top of the input. */
export type Path = (string | number)[];

/**
 * A closed union by code: of a map from codes to the facts that the sentence of each needs, one form a code. A code
 * that is not in the map and a fact that is wrong or missing are type errors.
 */
export type Coded<Facts> = { [Code in keyof Facts]: { code: Code; facts: Facts[Code] } }[keyof Facts];

/** For a code whose sentence needs nothing. */
export type NoFacts = Record<string, never>;

/** The sentences of one language, complete by the compiler: one a code, given its facts. */
export type Sentences<Facts> = { [Code in keyof Facts]: (facts: Facts[Code]) => string };

/**
 * The sentence of one code with its facts.
 *
 * @example sentenceOf({ few: ({ most }) => `${most} at most.` }, { code: 'few', facts: { most: 3 } }) // => '3 at most.'
 */
export function sentenceOf<Facts, Code extends keyof Facts>(
  sentences: Sentences<Facts>,
  { code, facts }: { code: Code; facts: Facts[Code] },
): string {
  return sentences[code](facts);
}

/** What can be wrong with an answer. The codes are stable; programs may rely on them. */
export interface AnswerIssueFacts {
  'wrong-type': { expected: 'option-code' | 'option-codes' | 'whole-number' | 'number' | 'text' };
  'unknown-option': { option: string; options: string[] };
  'several-answers': { options: string[] };
  'out-of-range': { value: number; min: number; max: number };
  'not-a-whole-number': { value: number; decimals?: number };
  'too-many-decimals': { value: number; decimals: number };
  'not-a-date': { expected: 'day' | 'month' | 'year' };
  'date-out-of-range': { value: string; earliest: string; latest: string };
  'ranked-twice': { option: string };
  'exclusive-with-others': { option: string };
  'too-many-choices': { max: number; count: number };
  'too-few-choices': { min: number; count: number };
  'not-the-pattern': { pattern: TextPattern };
  'text-too-long': { max: number; length: number };
  'text-without-option': { item: string; option: string };
  'unknown-item': { item: string };
  'not-asked': { item: string };
  required: { item: string };
}

/** What the schema asked for, by zod's own code. */
export interface ShapeFacts {
  invalid_type: { expected: string };
  invalid_value: { values: string[] };
  invalid_format: unknown;
  invalid_union: { values?: string[] };
  invalid_key: unknown;
  invalid_element: unknown;
  not_multiple_of: unknown;
  too_small: { minimum: number; origin: string };
  too_big: { maximum: number; origin: string };
  custom: unknown;
}

/** What can be wrong with a questionnaire, a table plan or an indicator plan. */
export interface DefinitionIssueFacts {
  invalid: { [Code in keyof ShapeFacts]: { zod: Code } & ShapeFacts[Code] }[keyof ShapeFacts];
  'too-deep': NoFacts;
  'broken-text': NoFacts;
  'unknown-key': { key: string };
  'missing-key': { key: string | number };
  'duplicate-code': { code: string };
  'reserved-code': { code: string };
  'not-an-attribute': { item: string };
  'condition-looks-ahead': { item: string };
  'wrong-condition': { item: string };
  'empty-scale': { min: number | string; max: number | string };
  'boxes-overlap': { boxes: number; points: number };
  'bipolar-without-words': NoFacts;
  'bands-not-ascending': NoFacts;
  unreachable: { code: string };
  'nothing-asked': NoFacts;
  'routing-circle': { items: string[] };
  'not-scored': { item: string };
  'option-without-score': { item: string };
  'no-positive-option': { item: string };
  'index-minimum-above-items': { minimum: number; items: number };
  'unknown-mark': { mark: string; marks: string[] };
  'unused-placeholder': { code: string; word: string };
  'continues-no-earlier-version': { version: number; own: number };
  'exclusive-on-single-response': { option: string };
  'max-choices-above-options': { max: number; options: number };
  'unfinished-text': { text: string };
  'min-choices-out-of-reach': { min: number; most: number };
  'order-hides-condition': { item: string };
  'piping-looks-ahead': { item: string };
  'missing-translation': { text: string; language: RespondentLanguage };
  'other-questionnaire': { expected: string; actual: string };
  'net-splits-merge': { merge: string };
  'nested-in-itself': { item: string };
  'nested-twice': { item: string };
  'too-many-nested-groups': { count: number; most: number };
  'nets-overlap': { item: string };
  'option-merged-twice': { option: string };
  'not-tabulated': { item: string };
  'wrong-banner': { item: string };
  'years-reversed': { first: number; last: number };
  'year-outside-plan': { year: number; first: number; last: number };
  'wave-outside-plan': { wave: string };
  'score-without-interval': NoFacts;
  'years-not-ascending': { year: number };
  'grades-not-descending': NoFacts;
  'duplicate-table': { table: string };
  'unit-code-too-long': { unit: string; most: number };
  'unit-too-deep': { unit: string; most: number };
  'unknown-parent': { unit: string; parent: string };
  'unit-within-itself': { unit: string };
  'unknown-earlier-unit': { unit: string; earlier: string };
  'earlier-unit-twice': { unit: string; earlier: string };
}

export interface IssueFacts extends AnswerIssueFacts, DefinitionIssueFacts {}

/** One thing wrong with an answer. */
export type AnswerIssue = Coded<AnswerIssueFacts> & { path: Path };

/**
 * One thing wrong with an input, as data. Words are added late, in the reader's language
 * (surveys/check/issue-words.ts), so that a test compares codes and a page shows sentences.
 */
export type Issue = Coded<IssueFacts> & { path: Path };
