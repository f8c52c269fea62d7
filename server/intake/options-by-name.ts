import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { plainWords } from './plain-words.ts';

/** Options of the population item by all that a list may call them: code and label in either language. */
export function optionsByName(questionnaire: Questionnaire): Map<string, string> {
  const options = populationItem(questionnaire)?.options ?? [];
  return new Map(
    options.flatMap(({ code, label }) =>
      [code, label.ja, label.en ?? label.ja].map((name): [string, string] => [plainWords(name), code]),
    ),
  );
}
