/**
 * A value with every text in it changed, in each of its languages. Texts are found by their shape: in a questionnaire
 * nothing but a text has the key `ja`.
 *
 * @example mapTexts({ title: { ja: '件', en: 'cases' }, version: 1 }, (text, language) => `${language}:${text}`)
 * // => { title: { ja: 'ja:件', en: 'en:cases' }, version: 1 }
 */
export function mapTexts<Value>(value: Value, change: (text: string, language: string) => string): Value {
  return mapped(value, change) as Value;
}

function mapped(value: unknown, change: (text: string, language: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => mapped(part, change));
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'ja' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [
      key,
      isText && typeof part === 'string' ? change(part, key) : mapped(part, change),
    ]),
  );
}
