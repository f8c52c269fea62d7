import type { Issue, Path } from '../schema/issue.ts';
import { languages as reportLanguages, type RespondentLanguage } from '../schema/language.ts';

/** Parts of a questionnaire that no respondent sees: their texts are needed in the languages of reports only. */
const reported = ['reportText', 'bands', 'indices', 'requirements'];

/**
 * A `missing-translation` issue for every text of a checked questionnaire or table plan that a language lacks.
 * Texts are found by their shape: in both formats nothing but a text has the key `ja`.
 *
 * @example
 * missingTranslations({ title: { ja: '調査' }, purpose: { ja: '目的', en: 'Purpose' } }, ['ja', 'en'])
 * // => [{ code: 'missing-translation', path: ['title'], facts: { text: '調査', language: 'en' } }]
 */
export function missingTranslations(
  value: unknown,
  languages: readonly RespondentLanguage[],
  path: Path = [],
): Issue[] {
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index) =>
      missingTranslations(element, languages, [...path, index]),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value) {
    const text = String(value.ja);
    return languages
      .filter((language) => !(language in value))
      .map((language) => ({ code: 'missing-translation', path, facts: { text, language } }));
  }
  return Object.entries(value).flatMap(([key, part]) => {
    const needed = reported.includes(key)
      ? reportLanguages.filter((one) => languages.includes(one))
      : languages;
    return missingTranslations(part, needed, [...path, key]);
  });
}
