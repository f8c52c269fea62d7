import type { Answer, AnswerSheet } from '../../../../surveys/items/answer.ts';
import { dateWords } from '../../../../surveys/items/date-text.ts';
import type { Item, ItemOf, ItemType, ResponseOption } from '../../../../surveys/schema/item.ts';
import { respondentLanguages, type RespondentLanguage } from '../../../../surveys/schema/language.ts';
import { punctuation } from '../../../../surveys/schema/punctuation.ts';
import { laterStrings } from '../../../strings/respond/later-strings.ts';
import { say } from '../../../strings/language.ts';

interface Given<I extends Item> {
  item: I;
  answer: Answer;
  texts: AnswerSheet['texts'];
  language: RespondentLanguage;
}

/** A method, so that it may be called with any item of the union, as the type of the item has chosen it. */
interface Reader<I extends Item> {
  words(given: Given<I>): string[];
}

const readers: { [T in ItemType]: Reader<ItemOf<T>>['words'] } = {
  'single-response': ofChosen,
  'multiple-response': ofChosen,
  'rating-scale': ({ item, answer }) => [`${String(answer)} / ${item.max}`],
  number: ({ item, answer, language }) => [
    item.unit === undefined ? String(answer) : `${String(answer)} ${say(item.unit, language)}`,
  ],
  date: ({ answer, language }) => [dateWords(String(answer), respondentLanguages[language].nearest)],
  ranking: (given) =>
    [given.answer].flat().flatMap((code, index) =>
      given.item.options
        .filter((option) => option.code === code)
        .map((option) => {
          const place = laterStrings(given.language).place(index + 1);
          return beside(place, optionWords(option, given), given.language);
        }),
    ),
  'open-ended': ({ answer }) => [String(answer)],
};

/** An answer as a respondent reads it back, one line an option; no line where it was left blank. */
export function answerWords(item: Item, sheet: AnswerSheet, language: RespondentLanguage): string[] {
  const answer = sheet.answers[item.code];
  if (answer === undefined) return [];
  const words: Reader<Item>['words'] = readers[item.type];
  return words({ item, answer, texts: sheet.texts, language });
}

function ofChosen(given: Given<ItemOf<'single-response' | 'multiple-response'>>): string[] {
  const chosen = [given.answer].flat();
  return given.item.options
    .filter(({ code }) => chosen.includes(code))
    .map((option) => optionWords(option, given));
}

function optionWords({ code, label }: ResponseOption, { item, texts, language }: Given<Item>): string {
  const text = texts[`${item.code}/${code}`] ?? '';
  return text === '' ? say(label, language) : beside(say(label, language), text, language);
}

function beside(label: string, words: string, language: RespondentLanguage): string {
  return `${label}${punctuation[respondentLanguages[language].nearest].colon}${words}`;
}
