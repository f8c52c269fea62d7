/** Width of a character in em: Japanese is square, Latin letters and digits are about half of that. */
function emOf(character: string): number {
  return character.charCodeAt(0) < 0x2000 ? 0.56 : 1;
}

/** @example emWidth('職員') // => 2 */
export function emWidth(text: string): number {
  return Array.from(text, emOf).reduce((sum, em) => sum + em, 0);
}

/**
 * A label broken into lines that fit, since SVG text does not break by itself: between words where there are spaces,
 * else anywhere, as Japanese allows. What does not fit into the last line ends in 「…」.
 *
 * @example wrapLabel('課長代理・副主幹', 4, 3) // => ['課長代理', '・副主幹']
 */
export function wrapLabel(text: string, maxEm: number, maxLines: number): string[] {
  const words = text.match(/[\u0021-\u024f]+ ?|[^\u0021-\u024f]/gu) ?? [];
  // A word that is longer than a line breaks anywhere.
  const pieces = words.flatMap((word) => (emWidth(word.trimEnd()) > maxEm ? Array.from(word) : [word]));
  const lines: string[] = [''];
  for (const piece of pieces) {
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
