import type { Answer, AnswerSheet } from '../../../surveys/items/answer.ts';
import { dateWords } from '../../../surveys/items/date-text.ts';
import type { Item, ItemOf, ItemType, ResponseOption } from '../../../surveys/schema/item.ts';
import { respondentLanguages, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { say } from '../../strings/language.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';

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
    [given.answer]
      .flat()
      .flatMap((code, index) =>
        given.item.options
          .filter((option) => option.code === code)
          .map((option) =>
            beside(laterStrings(given.language).place(index + 1), optionWords(option, given), given),
          ),
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

function optionWords({ code, label }: ResponseOption, given: Given<Item>): string {
  const text = given.texts[`${given.item.code}/${code}`] ?? '';
  const words = say(label, given.language);
  return text === '' ? words : beside(words, text, given);
}

function beside(label: string, words: string, { language }: Pick<Given<Item>, 'language'>): string {
  return `${label}${punctuation[respondentLanguages[language].nearest].colon}${words}`;
}
