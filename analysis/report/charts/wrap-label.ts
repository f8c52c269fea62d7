/** Width of a character in em: Japanese is square, Latin letters and digits are about half of that. */
function emOf(character: string): number {
  return character.charCodeAt(0) < 0x2000 ? 0.56 : 1;
}

/** @example emWidth('職員') // => 2 */
export function emWidth(text: string): number {
  return Array.from(text, emOf).reduce((sum, em) => sum + em, 0);
}

/** What no line begins with, and what none ends with (JIS X 4051); the middle dot of lists of posts may do both. */
const closing = /^[、。，．）〕］｝〉》」』】！？：；…ー々]/u;
const opening = /[（〔［｛〈《「『【] ?$/u;

/** Pieces that are not to be parted put together, unless that makes one that is longer than a line. */
function keptTogether(pieces: readonly string[], maxEm: number): string[] {
  const kept: string[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1) ?? '';
    const isOne = before !== '' && (closing.test(piece) || opening.test(before));
    if (isOne && emWidth((before + piece).trimEnd()) <= maxEm) kept[kept.length - 1] = before + piece;
    else kept.push(piece);
  }
  return kept;
}

/**
 * A label broken into lines that fit, since SVG text does not break by itself: between words where there are spaces,
 * else anywhere, as Japanese allows, but not before a closing bracket or behind an opening one. What does not fit into
 * the last line ends in 「…」.
 *
 * @example wrapLabel('課長代理・副主幹', 4, 3) // => ['課長代理', '・副主幹']
 * @example wrapLabel('令和3年（n=676）', 6, 3) // => ['令和3年', '（n=676）']
 */
export function wrapLabel(text: string, maxEm: number, maxLines: number): string[] {
  const words = text.match(/[\u0021-\u024f]+ ?|[^\u0021-\u024f]/gu) ?? [];
  // A word that is longer than a line breaks anywhere.
  const pieces = words.flatMap((word) => (emWidth(word.trimEnd()) > maxEm ? Array.from(word) : [word]));
  const lines: string[] = [''];
  for (const piece of keptTogether(pieces, maxEm)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && emWidth(line + piece.trimEnd()) > maxEm) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.length <= maxLines) return trimmed;
  const last = Array.from(trimmed[maxLines - 1] ?? '');
  while (last.length > 0 && emWidth(`${last.join('')}…`) > maxEm) last.pop();
  return [...trimmed.slice(0, maxLines - 1), `${last.join('')}…`];
}
