import { strFromU8, unzipSync } from 'fflate';

/** Parts in which something is written: sheets, slides, pages, charts and what they were drawn from; not how it looks. */
const written = /(^|\/)(content|sharedStrings|document|(sheet|slide|chart|header|footer)\d+)\.xml$/;
/** Numbers that are addresses within the file: of a shared text, of cells, of how many there are, of a field. */
const addresses =
  /<c [^>]*t="s"[^>]*><v>\d+<\/v>|<c:(f|formatCode)>[^<]*<\/c:\1>|<w:instrText[^>]*>[^<]*<\/w:instrText>/g;
/** Values that stand in an attribute, and words for who does not see a picture. */
const spoken = / (?:office:value|descr)="([^"]*)"/g;
/** Which of the pieces of a long chart, and what a label was cut through. */
const counted = /\(\d+\/\d+\)|\d+…/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Every number that somebody finds who takes a file of an office program apart: in cells, texts and words for pictures,
 * in what charts remember, and in the workbooks within.
 */
export function numbersInFile(file: Uint8Array): Set<number> {
  const found = new Set<number>();
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    if (path.endsWith('.xlsx')) for (const number of numbersInFile(bytes)) found.add(number);
    if (!written.test(path)) continue;
    const xml = strFromU8(bytes).replaceAll(addresses, '');
    const texts = [...xml.split(/<[^>]*>/), ...[...xml.matchAll(spoken)].map(([, text = '']) => text)];
    for (const text of texts) for (const number of numbersIn(plain(text))) found.add(number);
  }
  return found;
}

/** The numbers in a text, thousands set off or not. */
export function numbersIn(text: string): number[] {
  return (text.replaceAll(counted, '').match(/\d[\d,]*(\.\d+)?/g) ?? []).map((number) =>
    Number(number.replaceAll(',', '')),
  );
}

function plain(text: string): string {
  return text.replaceAll(/&(#\d+|\w+);/g, (_, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? ''),
  );
}
