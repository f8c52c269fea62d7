import type { Issue } from '../schema/issue.ts';
import type { Language } from '../schema/local-text.ts';
import { factText, type Sentence } from './fact-text.ts';

const sentences: Record<string, Record<Language, Sentence>> = {
  'unknown-option': {
    ja: (fact) => `選択肢「${fact('option')}」はありません（選べるもの: ${fact('options')}）。`,
    en: (fact) => `There is no option "${fact('option')}" (options: ${fact('options')}).`,
  },
  'several-answers': {
    ja: (fact) => `1つだけ選んでください（入力: ${fact('options')}）。`,
    en: (fact) => `Please choose one option only (given: ${fact('options')}).`,
  },
  'out-of-range': {
    ja: (fact) => `${fact('min')}から${fact('max')}までの数で答えてください（入力: ${fact('value')}）。`,
    en: (fact) =>
      `Please answer with a number from ${fact('min')} to ${fact('max')} (given: ${fact('value')}).`,
  },
  'not-a-whole-number': {
    ja: (fact) => `小数のない数で答えてください（入力: ${fact('value')}）。`,
    en: (fact) => `Please answer with a whole number (given: ${fact('value')}).`,
  },
  'too-many-decimals': {
    ja: (fact) => `小数は${fact('decimals')}桁までで答えてください（入力: ${fact('value')}）。`,
    en: (fact) => `Please answer with at most ${fact('decimals')} decimals (given: ${fact('value')}).`,
  },
  'ranked-twice': {
    ja: (fact) => `選択肢「${fact('option')}」が2つの順位に選ばれています。`,
    en: (fact) => `Option "${fact('option')}" stands in two places of the ranking.`,
  },
  'exclusive-with-others': {
    ja: (fact) => `選択肢「${fact('option')}」は、ほかの選択肢と同時には選べません。`,
    en: (fact) => `Option "${fact('option')}" cannot be chosen together with other options.`,
  },
  'too-many-choices': {
    ja: (fact) => `選べるのは${fact('max')}個までです（入力: ${fact('count')}個）。`,
    en: (fact) => `Please choose at most ${fact('max')} options (given: ${fact('count')}).`,
  },
  'text-too-long': {
    ja: (fact) => `${fact('max')}文字以内で書いてください（入力: ${fact('length')}文字）。`,
    en: (fact) => `Please write at most ${fact('max')} characters (given: ${fact('length')}).`,
  },
  'text-without-option': {
    ja: () => '選んでいない選択肢、または記入欄のない選択肢に文章が書かれています。',
    en: () => 'There is a text beside an option that was not chosen or has no text field.',
  },
  'unknown-item': {
    ja: (fact) => `この調査票に設問「${fact('item')}」はありません。`,
    en: (fact) => `This questionnaire has no item "${fact('item')}".`,
  },
  'not-asked': {
    ja: () => 'ほかの設問への回答により、この設問は対象外です。回答を取り消してください。',
    en: () => 'This item does not apply, given your other answers. Please remove the answer.',
  },
  required: {
    ja: () => 'この設問には回答が必要です。',
    en: () => 'This item needs an answer.',
  },
};

/** What was expected where a value has the wrong type, by the `expected` fact. */
const expectations: Record<string, Record<Language, string>> = {
  'option-code': { ja: '選択肢のコード1つ', en: 'one option code' },
  'option-codes': { ja: '選択肢のコードの一覧', en: 'a list of option codes' },
  'whole-number': { ja: '数', en: 'a number' },
  number: { ja: '数', en: 'a number' },
  text: { ja: '文章', en: 'text' },
};

/**
 * One sentence for one issue of an answer, in the reader's language. It speaks of the value only; where it stands
 * (the item's text, the line of a file) is put before it by whoever shows it.
 * An unknown code gives a neutral sentence that names the code, so that nothing is ever swallowed.
 *
 * @example
 * answerIssueWords({ code: 'out-of-range', path: [], facts: { value: 11, min: 1, max: 10 } }, 'ja')
 * // => '1から10までの数で答えてください（入力: 11）。'
 */
export function answerIssueWords(issue: Issue, language: Language): string {
  const fact = (name: string): string => factText(issue, name, language);
  if (issue.code === 'wrong-type') {
    const expected = expectations[fact('expected')]?.[language] ?? fact('expected');
    return language === 'ja'
      ? `値の形が正しくありません（必要な形: ${expected}）。`
      : `The value has the wrong form (expected: ${expected}).`;
  }
  const sentence = sentences[issue.code]?.[language];
  if (sentence !== undefined) return sentence(fact);
  return language === 'ja'
    ? `入力に誤りがあります（${issue.code}）。`
    : `There is a problem with the input (${issue.code}).`;
}
