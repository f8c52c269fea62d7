import { respondentLanguageCodes } from '../../schema/language.ts';
import type { LocalText } from '../../schema/local-text.ts';
import type { Questionnaire } from '../../schema/questionnaire.ts';

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
  const wordsIn: WordsByLanguage = new Map(
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
    ...(filled(questionnaire, wordsIn) as Omit<Questionnaire, 'placeholders'>),
    ...(left.length > 0 && { placeholders: left }),
  };
}

/** By language: the words for each name in brackets. */
type WordsByLanguage = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Texts are found by their shape: in a questionnaire nothing but a text has the key `ja`. */
function filled(value: unknown, wordsIn: WordsByLanguage): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => filled(part, wordsIn));
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'ja' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      isText && typeof part === 'string' ? put(part, wordsIn.get(key)) : filled(part, wordsIn),
    ]),
  );
}

function put(text: string, words: ReadonlyMap<string, string> | undefined): string {
  return text.replaceAll(/\[([^[\]]+)\]/g, (whole, name: string) => words?.get(name) ?? whole);
}
