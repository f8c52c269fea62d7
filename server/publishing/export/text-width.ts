const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How wide a text is in half-width characters; a full-width one, or a picture, counts two. */
export function textWidth(text: string): number {
  let total = 0;
  for (const character of text) total += wide.test(character) || character.length > 1 ? 2 : 1;
  return total;
}

/** How many lines a text takes in a column. */
export function lineCount(text: string, columnWidth: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / columnWidth)), 0);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text as people count its characters: no half of an emoji, no letter without its accent. */
export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
