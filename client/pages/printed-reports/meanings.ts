import { itemsOfPart } from '../../../surveys/items/items-of-part.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../../surveys/items/population-item.ts';
import { say } from '../../strings/language.ts';
import { type PrintedWords } from '../../strings/console/printed/printed-words.ts';

type Choice = readonly [meaning: string, label: string];

/** What a column may mean: numbers of people, and every figure that an item of the questionnaire can have. */
export function columnMeanings(
  { sections }: Questionnaire,
  language: Language,
  words: PrintedWords,
): Choice[] {
  const items = sections.flatMap((section) => section.items.flatMap(itemsOfPart)).map(({ item }) => item);
  return [
    ...(['base', 'eligible', 'responded', 'response-rate', 'ignored'] as const).map((meaning): Choice => [
      meaning,
      words.meanings[meaning],
    ]),
    ...items.flatMap((item): Choice[] => {
      const label = say(item.reportText ?? item.text, language);
      if (item.type === 'rating-scale') {
        return [
          [`mean:${item.code}`, words.mean(label)],
          [`top-box:${item.code}`, words.topBox(label)],
        ];
      }
      if (item.type !== 'single-response' && item.type !== 'multiple-response') return [];
      return item.options.map((option): Choice => [
        `share:${item.code}/${option.code}`,
        words.share(label, say(option.label, language)),
      ]);
    }),
  ];
}

/** What a row may be: everybody, a group of the population item, or nothing to be read. */
export function rowMeanings(questionnaire: Questionnaire, language: Language, words: PrintedWords): Choice[] {
  const options = populationItem(questionnaire)?.options ?? [];
  return [
    ['total', words.everybody],
    ...options.map(({ code, label }): Choice => [code, say(label, language)]),
    ['ignored', words.meanings.ignored],
  ];
}
