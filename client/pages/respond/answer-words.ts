import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Item, ResponseOption } from '../../../surveys/schema/item.ts';
import { respondentLanguages, type RespondentLanguage } from '../../../surveys/schema/language.ts';
import { punctuation } from '../../../surveys/schema/punctuation.ts';
import { laterStrings } from '../../strings/respond/later-strings.ts';
import { say } from '../../strings/language.ts';

/** An answer as a respondent reads it back, one line an option; no line where it was left blank. */
export function answerWords(item: Item, sheet: AnswerSheet, language: RespondentLanguage): string[] {
  const answer = sheet.answers[item.code];
  if (answer === undefined) return [];
  if (item.type === 'rating-scale') return [`${String(answer)} / ${item.max}`];
  if (item.type === 'open-ended') return [String(answer)];
  if (item.type === 'number')
    return [item.unit === undefined ? String(answer) : `${String(answer)} ${say(item.unit, language)}`];

  const { colon } = punctuation[respondentLanguages[language].nearest];
  const optionWords = (option: ResponseOption): string => {
    const label = say(option.label, language);
    const text = sheet.texts[`${item.code}/${option.code}`];
    if (text === undefined || text === '') return label;
    return `${label}${colon}${text}`;
  };
  if (item.type === 'ranking' && Array.isArray(answer)) {
    return answer.flatMap((code, index) =>
      item.options
        .filter((option) => option.code === code)
        .map((option) => `${laterStrings(language).place(index + 1)}${colon}${optionWords(option)}`),
    );
  }
  return item.options
    .filter(({ code }) => (Array.isArray(answer) ? answer.includes(code) : answer === code))
    .map(optionWords);
}
