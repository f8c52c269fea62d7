import { withoutReadings } from '../../surveys/items/words/furigana.ts';

/** Words without what people write differently: width, spaces, case, the dash they found, a reading over a kanji. */
export function plainWords(text: string): string {
  return withoutReadings(text)
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\u2060]/g, '')
    .replaceAll(/[‐‑‒–—―−─]/g, '-')
    .toLowerCase();
}
