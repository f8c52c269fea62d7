import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { plainWords } from './plain-words.ts';

/** What titles of staff mean, as somebody explained them once: plain title -> option. */
export type TitleMeanings = ReadonlyMap<string, string>;

/** Options of the population item by all that a list may call them: code, label in any language, an explained title. */
export function optionsByName(
  questionnaire: Questionnaire,
  titles: TitleMeanings = new Map(),
): Map<string, string> {
  const options = populationItem(questionnaire)?.options ?? [];
  const codes = new Set(options.map(({ code }) => code));
  return new Map([
    ...[...titles].filter(([, option]) => codes.has(option)),
    ...options.flatMap(({ code, label }) =>
      [code, ...Object.values(label).map(String)].map((name): [string, string] => [plainWords(name), code]),
    ),
  ]);
}
