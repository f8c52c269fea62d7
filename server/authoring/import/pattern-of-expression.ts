import type { TextPattern } from '../../../surveys/schema/text-pattern.ts';

/** What people write to ask for one of our forms, digits as `\d` and letters in one order. */
const written: Readonly<Record<TextPattern, readonly string[]>> = {
  digits: [String.raw`\d+`, String.raw`\d*`],
  'letters-and-digits': ['[a-zA-Z\\d]+', '[a-zA-Z\\d]*'],
  hiragana: ['[ぁ-ん]+', '[ぁ-んー]+', '[ぁ-ゖー]+', '[ぁ-ゞー]+'],
  katakana: ['[ァ-ン]+', '[ァ-ンー]+', '[ァ-ヶ]+', '[ァ-ヶー]+', '[ァ-ヴー]+'],
  'postal-code': [String.raw`\d{3}-\d{4}`, String.raw`\d{3}-?\d{4}`],
  'phone-number': [
    String.raw`0\d{1,4}-\d{1,4}-\d{4}`,
    String.raw`0\d{1,3}-\d{2,4}-\d{4}`,
    String.raw`0\d{9,10}`,
    String.raw`0\d{1,4}-?\d{1,4}-?\d{4}`,
  ],
  'time-of-day': [
    String.raw`([01]?\d|2[0-3]):[0-5]\d`,
    String.raw`([01]\d|2[0-3]):[0-5]\d`,
    String.raw`([0-1]?\d|2[0-3]):[0-5]\d`,
    String.raw`([0-1]\d|2[0-3]):[0-5]\d`,
  ],
};
const patterns = new Map(
  (Object.entries(written) as [TextPattern, string[]][]).flatMap(([pattern, own]) =>
    own.map((expression) => [expression, pattern] as const),
  ),
);

/** As long as anybody writes one of these. */
const longest = 100;

/**
 * The form that a regular expression asks for, told by how it is written and never run; undefined where it is none of them.
 * It has to speak of the whole text, unless the tool it comes from means that anyhow.
 *
 * @example patternOfExpression('^[0-9]{3}-[0-9]{4}$') // => 'postal-code'
 */
export function patternOfExpression(expression: string, { isWhole = false } = {}): TextPattern | undefined {
  const trimmed = expression.trim();
  if (trimmed.length > longest) return undefined;
  const bare = /^\/(.*)\/$/s.exec(trimmed)?.[1] ?? trimmed;
  const inner = /^\^(.*)\$$/s.exec(bare)?.[1] ?? (isWhole ? bare : undefined);
  return inner === undefined ? undefined : patterns.get(plain(inner));
}

function plain(expression: string): string {
  return expression
    .replaceAll('?:', '')
    .replaceAll('[0-9]', String.raw`\d`)
    .replaceAll('0-9', String.raw`\d`)
    .replaceAll(/\[(?:a-zA-Z|A-Za-z)\\d\]|\[\\d(?:a-zA-Z|A-Za-z)\]/g, String.raw`[a-zA-Z\d]`)
    .replaceAll(String.raw`\-`, '-');
}
