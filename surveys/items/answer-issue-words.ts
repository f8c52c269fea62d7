import type { AnswerIssueFacts, Sentences } from '../schema/issue.ts';
import type { Language } from '../schema/local-text.ts';
import { patternWords } from './words/pattern-words.ts';
import { dateWords } from './date-text.ts';

/** What was expected where a value has the wrong type. */
const expectations: Record<Language, Record<AnswerIssueFacts['wrong-type']['expected'], string>> = {
  ja: {
    'option-code': '選択肢のコード1つ',
    'option-codes': '選択肢のコードの一覧',
    'whole-number': '数',
    number: '数',
    text: '文章',
  },
  en: {
    'option-code': 'one option code',
    'option-codes': 'a list of option codes',
    'whole-number': 'a number',
    number: 'a number',
    text: 'text',
  },
};

const ja: Sentences<AnswerIssueFacts> = {
  'wrong-type': ({ expected }) => `値の形が正しくありません（必要な形: ${expectations.ja[expected]}）。`,
  'unknown-option': ({ option, options }) =>
    `選択肢「${option}」はありません（選べるもの: ${options.join('、')}）。`,
  'several-answers': ({ options }) => `1つだけ選んでください（入力: ${options.join('、')}）。`,
  'out-of-range': ({ min, max, value }) => `${min}から${max}までの数で答えてください（入力: ${value}）。`,
  'not-a-whole-number': ({ value }) => `小数のない数で答えてください（入力: ${value}）。`,
  'too-many-decimals': ({ decimals, value }) => `小数は${decimals}桁までで答えてください（入力: ${value}）。`,
  'not-a-date': ({ expected }) =>
    `${{ day: '年月日を「令和7年4月1日」「2025/4/1」', month: '年月を「令和7年4月」「2025/4」', year: '年を「令和7年」「2025」' }[expected]}のように書いてください。`,
  'date-out-of-range': ({ earliest, latest, value }) =>
    `${dateWords(earliest, 'ja')}から${dateWords(latest, 'ja')}までの間で答えてください（入力: ${dateWords(value, 'ja')}）。`,
  'ranked-twice': ({ option }) => `選択肢「${option}」が2つの順位に選ばれています。`,
  'exclusive-with-others': ({ option }) => `選択肢「${option}」は、ほかの選択肢と同時には選べません。`,
  'too-many-choices': ({ max, count }) => `選べるのは${max}個までです（入力: ${count}個）。`,
  'too-few-choices': ({ min, count }) => `${min}個以上選んでください（入力: ${count}個）。`,
  'not-the-pattern': ({ pattern }) => `${patternWords.ja[pattern]}で書いてください。`,
  'text-too-long': ({ max, length }) => `${max}文字以内で書いてください（入力: ${length}文字）。`,
  'text-without-option': () => '選んでいない選択肢、または記入欄のない選択肢に文章が書かれています。',
  'unknown-item': ({ item }) => `この調査票に設問「${item}」はありません。`,
  'not-asked': () => 'ほかの設問への回答により、この設問は対象外です。回答を取り消してください。',
  required: () => 'この設問には回答が必要です。',
};

const en: Sentences<AnswerIssueFacts> = {
  'wrong-type': ({ expected }) => `The value has the wrong form (expected: ${expectations.en[expected]}).`,
  'unknown-option': ({ option, options }) =>
    `There is no option "${option}" (options: ${options.join(', ')}).`,
  'several-answers': ({ options }) => `Please choose one option only (given: ${options.join(', ')}).`,
  'out-of-range': ({ min, max, value }) =>
    `Please answer with a number from ${min} to ${max} (given: ${value}).`,
  'not-a-whole-number': ({ value }) => `Please answer with a whole number (given: ${value}).`,
  'too-many-decimals': ({ decimals, value }) =>
    `Please answer with at most ${decimals} decimals (given: ${value}).`,
  'not-a-date': ({ expected }) =>
    `Please write ${{ day: 'a day as in “1 April 2025” or “2025-04-01”', month: 'a month as in “April 2025” or “2025-04”', year: 'a year as in “2025”' }[expected]}.`,
  'date-out-of-range': ({ earliest, latest, value }) =>
    `Please answer between ${dateWords(earliest, 'en')} and ${dateWords(latest, 'en')} (given: ${dateWords(value, 'en')}).`,
  'ranked-twice': ({ option }) => `Option "${option}" stands in two places of the ranking.`,
  'exclusive-with-others': ({ option }) => `Option "${option}" cannot be chosen together with other options.`,
  'too-many-choices': ({ max, count }) => `Please choose at most ${max} options (given: ${count}).`,
  'too-few-choices': ({ min, count }) => `Please choose at least ${min} options (given: ${count}).`,
  'not-the-pattern': ({ pattern }) => `Please write ${patternWords.en[pattern]}.`,
  'text-too-long': ({ max, length }) => `Please write at most ${max} characters (given: ${length}).`,
  'text-without-option': () => 'There is a text beside an option that was not chosen or has no text field.',
  'unknown-item': ({ item }) => `This questionnaire has no item "${item}".`,
  'not-asked': () => 'This item does not apply, given your other answers. Please remove the answer.',
  required: () => 'This item needs an answer.',
};

/**
 * One sentence for one issue of an answer, by language. It speaks of the value only; where it stands (the item's text,
 * the line of a file) is put before it by whoever shows it.
 */
export const answerIssueSentences: Record<Language, Sentences<AnswerIssueFacts>> = { ja, en };
