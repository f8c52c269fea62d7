import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import type { Item, ResponseOption } from '../../../surveys/schema/item.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { itemWords } from '../../strings/respond/item-words.ts';
import { say } from '../../strings/language.ts';

/** An answer as a respondent reads it back, one line an option; no line where it was left blank. */
export function answerWords(item: Item, sheet: AnswerSheet, language: Language): string[] {
  const answer = sheet.answers[item.code];
  if (answer === undefined) return [];
  if (item.type === 'rating-scale') return [`${String(answer)} / ${item.max}`];
  if (item.type === 'open-ended') return [String(answer)];
  if (item.type === 'number')
    return [item.unit === undefined ? String(answer) : `${String(answer)} ${say(item.unit, language)}`];

  const optionWords = (option: ResponseOption): string => {
    const label = say(option.label, language);
    const text = sheet.texts[`${item.code}/${option.code}`];
    if (text === undefined || text === '') return label;
    return language === 'ja' ? `${label}：${text}` : `${label}: ${text}`;
  };
  if (item.type === 'ranking' && Array.isArray(answer)) {
    return answer.flatMap((code, index) =>
      item.options
        .filter((option) => option.code === code)
        .map(
          (option) =>
            `${itemWords[language].place(index + 1)}${language === 'ja' ? '：' : ': '}${optionWords(option)}`,
        ),
    );
  }
  return item.options
    .filter(({ code }) => (Array.isArray(answer) ? answer.includes(code) : answer === code))
    .map(optionWords);
}
