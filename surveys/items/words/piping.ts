import type { Answer, AnswerSheet } from '../answer.ts';
import { dateWords } from '../date-text.ts';
import { questionnaireItems, questionsOf } from '../questionnaire-items.ts';
import type { Item } from '../../schema/item.ts';
import {
  respondentLanguageCodes,
  respondentLanguages,
  type RespondentLanguage,
} from '../../schema/language.ts';
import type { Questionnaire } from '../../schema/questionnaire.ts';
import { mapTexts } from './map-texts.ts';

/** The code of an item in braces: where its answer is repeated. */
const braces = /\{([a-z0-9][a-z0-9_-]*)\}/gi;

/**
 * Codes of the items whose answers a part of a questionnaire repeats in its texts, each once.
 *
 * @example pipedItems({ text: { ja: '{place}について' } }, new Set(['place'])) // => ['place']
 */
export function pipedItems(part: unknown, codes: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  mapTexts(part, (text) => {
    for (const [, code = ''] of text.matchAll(braces)) if (codes.has(code)) found.add(code);
    return text;
  });
  return [...found];
}

/**
 * The questionnaire with the words of answers wherever the code of their item stands in braces; where there is no
 * answer, with the number of its question.
 *
 * @example
 * withAnswers({ sections: [{ items: [
 *   { code: 'years', type: 'number', text: { ja: '年数' }, unit: { ja: '年' } },
 *   { code: 'why', text: { ja: '{years}は長いですか' } },
 * ] }] }, { answers: { years: 3 }, texts: {} }).sections[0].items[1].text // => { ja: '3年は長いですか' }
 */
export function withAnswers(questionnaire: Questionnaire, { answers, texts }: AnswerSheet): Questionnaire {
  return piped(questionnaire, (item, language) => {
    const answer = Object.hasOwn(answers, item.code) ? answers[item.code] : undefined;
    return answer === undefined ? undefined : answerWords(item, { answer, texts }, language);
  });
}

/**
 * The questionnaire as it is printed and tabulated: an answer that would be repeated is named by its question.
 *
 * @example
 * withQuestionNumbers({ sections: [{ items: [{ code: 'a', text: { ja: 'あ' } }, { code: 'b', text: { ja: '{a}は？' } }] }] })
 *   .sections[0].items[1].text // => { ja: '［問1の回答］は？' }
 */
export function withQuestionNumbers(questionnaire: Questionnaire): Questionnaire {
  return piped(questionnaire, () => undefined);
}

/** What stands for the answer to a question that is not known. */
const unknownAnswer: Record<RespondentLanguage, (number: number) => string> = {
  ja: (number) => `［問${number}の回答］`,
  'ja-easy': (number) => `［｜問《とい》${number}の ｜答《こた》え］`,
  en: (number) => `[answer to Q${number}]`,
};

function piped(
  questionnaire: Questionnaire,
  wordsOf: (item: Item, language: RespondentLanguage) => string | undefined,
): Questionnaire {
  const items = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  if (pipedItems(questionnaire, new Set(items.keys())).length === 0) return questionnaire;
  return mapTexts(questionnaire, (text, key) => {
    const language = respondentLanguageCodes.find((code) => code === key);
    if (language === undefined) return text;
    return text.replaceAll(braces, (whole, code: string) => {
      const item = items.get(code);
      if (item === undefined) return whole;
      return wordsOf(item, language) ?? unknownAnswer[language](numberOf(questionnaire, code));
    });
  });
}

function numberOf(questionnaire: Questionnaire, code: string): number {
  const isIt = (part: ReturnType<typeof questionsOf>[number]): boolean =>
    part.code === code || (part.type === 'matrix' && part.rows.some((row) => row.code === code));
  return questionsOf(questionnaire).findIndex(isIt) + 1;
}

function answerWords(
  item: Item,
  { answer, texts }: { answer: Answer; texts: AnswerSheet['texts'] },
  language: RespondentLanguage,
): string {
  const { nearest } = respondentLanguages[language];
  if ('options' in item) {
    const labels = [answer].flat().flatMap((code) => item.options.filter((option) => option.code === code));
    const words = labels.map(
      ({ code, label }) => texts[`${item.code}/${code}`] || (label[language] ?? label.ja),
    );
    return words.join({ ja: '、', en: ', ' }[nearest]);
  }
  if (item.type === 'date') return dateWords(String(answer), nearest);
  if (item.type !== 'number' || item.unit === undefined) return String(answer);
  const unit = item.unit[language] ?? item.unit.ja;
  return { ja: `${String(answer)}${unit}`, en: `${String(answer)} ${unit}` }[nearest];
}
