/** A stretch of text and, where it has one, its reading in kana. */
export interface TextPart {
  base: string;
  reading: string | null;
}

const marked = /｜([^｜《》]+)《([^｜《》]+)》/g;

/**
 * A text taken apart at its readings: 「｜」 begins what is read, 「《》」 hold how. Other uses of these marks stay as
 * they are.
 *
 * @example
 * textParts('｜職員《しょくいん》の皆さん') // => [{ base: '職員', reading: 'しょくいん' }, { base: 'の皆さん', reading: null }]
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, base = '', reading = ''] = match;
    if (match.index > end) parts.push({ base: text.slice(end, match.index), reading: null });
    parts.push({ base, reading });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ base: text.slice(end), reading: null });
  return parts;
}

/**
 * The text without its readings, as it stands in tables, titles and files. Works on JSON as well: the marks mean
 * nothing there.
 *
 * @example
 * withoutReadings('｜職員《しょくいん》の皆さん') // => '職員の皆さん'
 */
export function withoutReadings(text: string): string {
  return text.replaceAll(marked, '$1');
}
