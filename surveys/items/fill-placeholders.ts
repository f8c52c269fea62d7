import type { LocalText } from '../schema/local-text.ts';
import type { Questionnaire } from '../schema/questionnaire.ts';

/**
 * The questionnaire with a wave's own words wherever a placeholder stands in brackets, and without the placeholders.
 * Where the words have no English, the English texts get the Japanese.
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
  const japanese = new Map<string, string>();
  const english = new Map<string, string>();
  for (const { code, label } of placeholders) {
    const words = terms[code];
    if (words === undefined) continue;
    japanese.set(label.ja, words.ja);
    english.set(label.ja, words.en ?? words.ja);
    if (label.en !== undefined) english.set(label.en, words.en ?? words.ja);
  }
  const left = placeholders.filter(({ code }) => terms[code] === undefined);
  return {
    ...(filled(questionnaire, japanese, english) as Omit<Questionnaire, 'placeholders'>),
    ...(left.length > 0 && { placeholders: left }),
  };
}

/** Texts are found by their shape: in a questionnaire nothing but a text has the key `ja`. */
function filled(value: unknown, japanese: Map<string, string>, english: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => filled(part, japanese, english));
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'ja' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      isText && typeof part === 'string'
        ? put(part, key === 'en' ? english : japanese)
        : filled(part, japanese, english),
    ]),
  );
}

function put(text: string, words: Map<string, string>): string {
  return text.replaceAll(/\[([^[\]]+)\]/g, (whole, name: string) => words.get(name) ?? whole);
}
