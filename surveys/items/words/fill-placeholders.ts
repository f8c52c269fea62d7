import { respondentLanguageCodes } from '../../schema/language.ts';
import type { LocalText } from '../../schema/local-text.ts';
import type { Questionnaire } from '../../schema/questionnaire.ts';
import { mapTexts } from './map-texts.ts';

/**
 * The questionnaire with a wave's own words wherever a placeholder stands in brackets, and without the placeholders.
 * Where the words lack a language, the texts in it get the Japanese.
 *
 * Shape    terms: words by the placeholder's code; one without words stays as it is.
 * @example
 * fillPlaceholders(
 *   { title: { ja: '[組織名]の調査' }, placeholders: [{ code: 'organisation', label: { ja: '組織名' } }] },
 *   { organisation: { ja: '枚方市' } },
 * ) // => { title: { ja: '枚方市の調査' } }
 */
export function fillPlaceholders(
  { placeholders = [], ...questionnaire }: Questionnaire,
  terms: Readonly<Record<string, LocalText>>,
): Questionnaire {
  const wordsIn = new Map<string, ReadonlyMap<string, string>>(
    respondentLanguageCodes.map((language) => [
      language,
      new Map(
        placeholders.flatMap(({ code, label }): [string, string][] => {
          const term = terms[code];
          if (term === undefined) return [];
          const words = term[language] ?? term.ja;
          return [label.ja, label[language] ?? label.ja].map((name) => [name, words]);
        }),
      ),
    ]),
  );
  const left = placeholders.filter(({ code }) => terms[code] === undefined);
  return {
    ...mapTexts(questionnaire, (text, language) => put(text, wordsIn.get(language))),
    ...(left.length > 0 && { placeholders: left }),
  };
}

function put(text: string, words: ReadonlyMap<string, string> | undefined): string {
  return text.replaceAll(/\[([^[\]]+)\]/g, (whole, name: string) => words?.get(name) ?? whole);
}
