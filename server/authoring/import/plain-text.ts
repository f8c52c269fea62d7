const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The words of a text that may be HTML: markup goes, with what scripts and styles hold; lines stay lines.
 *
 * @example plainText('<p>やりがい<br>は？</p><script>alert(1)</script>') // => 'やりがい\nは？'
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d)>/gi, '\n')
    .replaceAll(/<\/?[a-z][^>]*(?:>|$)/gi, '')
    .replaceAll(
      /&(#x?[\da-f]{1,6}|[a-z]+);/gi,
      (whole, name: string) => named[name.toLowerCase()] ?? character(name) ?? whole,
    )
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isOne = point > 31 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff);
  return isOne ? String.fromCodePoint(point) : '';
}
