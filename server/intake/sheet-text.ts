import Papa from 'papaparse';

/** How many lines at the top may be titles, notes and whatever else stands above the headings. */
export const mostTitleRows = 20;

/** UTF-16 where its mark says so, else UTF-8 with or without one, else CP932 (what Excel on Japanese Windows saves). */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

function encodingsOf([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'shift_jis'];
}

/** The cells of separated text, row by row, and what is broken in it. */
export function rowsOfText(text: string): { rows: string[][]; errors: Papa.ParseError[] } {
  const body = withoutLastBreaks(text.replace(/^\uFEFF/, ''));
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiterOf(body) });
  return { rows: data.map((cells) => cells.map(unwrapped)), errors };
}

/** `="000123"` is how other programs keep a spreadsheet from taking the zeros away. */
function unwrapped(cell: string): string {
  return cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell;
}

/** A tab at the very end is an empty cell; breaks are nothing. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * What separates the cells: a tab wherever there is one outside quotes, as copied from a spreadsheet. A semicolon only
 * where the first line has it: in a row it stands between options.
 */
function delimiterOf(text: string): '\t' | ',' | ';' {
  const lines = text
    .slice(0, 100_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, mostTitleRows);
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  if (lines.some((line) => line.includes('\t'))) return '\t';
  return countOf(first, ';') > countOf(first, ',') ? ';' : ',';
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
