import type { Issue } from '../schema/issue.ts';

/**
 * A `missing-translation` issue for every text without English in a checked questionnaire or table plan.
 * Texts are found by their shape: in both formats nothing but a text has the key `ja`.
 *
 * @example
 * missingTranslations({ title: { ja: '調査' }, purpose: { ja: '目的', en: 'Purpose' } })
 * // => [{ code: 'missing-translation', path: ['title'], facts: { text: '調査' } }]
 */
export function missingTranslations(value: unknown, path: Issue['path'] = []): Issue[] {
  if (Array.isArray(value)) {
    return value.flatMap((element: unknown, index) => missingTranslations(element, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value) {
    return 'en' in value ? [] : [{ code: 'missing-translation', path, facts: { text: String(value.ja) } }];
  }
  return Object.entries(value).flatMap(([key, part]) => missingTranslations(part, [...path, key]));
}
