/**
 * What a short text may be asked to be. A closed list, not expressions of one's own: every one of them is decided in one
 * pass over the text, and says in every language what it wants.
 */
export const textPatterns = [
  'digits',
  'letters-and-digits',
  'hiragana',
  'katakana',
  'postal-code',
  'phone-number',
  'time-of-day',
] as const;

export type TextPattern = (typeof textPatterns)[number];
