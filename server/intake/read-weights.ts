import Papa from 'papaparse';
import type { ServerIssue } from '../contract/issue.ts';
import { decodeText } from './read-responses-csv.ts';

export interface WeightsReading {
  /** By the line of the file. */
  weightOf: Map<number, number>;
  /** The file without the column, line by line as it was: for whoever reads the responses. */
  rest: Uint8Array;
  issues: ServerIssue[];
}

/**
 * Reads a column of case weights out of a file of responses: a number of 0 or more a row, in full width too. Lines on
 * which nothing stands have none. All problems come back at once, with path ["row", line of the file, column].
 */
export function readWeights(bytes: Uint8Array, column: string): WeightsReading {
  const text = decodeText(bytes);
  if (text === undefined) return { weightOf: new Map(), rest: bytes, issues: [] };
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: delimiterOf(text) });
  const [header = [], ...rows] = data;
  const places = [...header.keys()].filter((place) => header[place]?.trim() === column.trim());
  const [place] = places;
  if (place === undefined) {
    return { weightOf: new Map(), rest: bytes, issues: [issue('missing-weights', [1], { column })] };
  }
  const issues: ServerIssue[] = places.length > 1 ? [issue('duplicate-column', [1], { column })] : [];
  const weightOf = new Map<number, number>();
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const value = (cells[place] ?? '').trim();
    const weight = weightIn(value);
    if (weight === null) issues.push(issue('not-a-weight', [index + 2, column], { column, value }));
    else weightOf.set(index + 2, weight);
  }
  const isNobody = [...weightOf.values()].every((weight) => weight === 0);
  if (issues.length === 0 && isNobody) issues.push(issue('no-weights', [1], { column }));
  const others = data.map((cells) => cells.filter((_, index) => !places.includes(index)));
  return { weightOf, rest: new TextEncoder().encode(Papa.unparse(others)), issues };
}

function issue(
  code: 'missing-weights' | 'no-weights' | 'duplicate-column' | 'not-a-weight',
  place: (string | number)[],
  facts: { column: string; value?: string },
): ServerIssue {
  const path = ['row', ...place];
  const { column, value = '' } = facts;
  return code === 'not-a-weight'
    ? { code, path, facts: { column, value } }
    : { code, path, facts: { column } };
}

function weightIn(value: string): number | null {
  const plain = value.normalize('NFKC');
  const weight = Number(plain);
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(weight) ? weight : null;
}

/** What stands between the headings: several answers in a cell are joined by semicolons, so a comma comes first. */
function delimiterOf(text: string): string {
  const [headings = ''] = text.split('\n', 1);
  return [',', '\t', ';'].find((one) => headings.includes(one)) ?? ',';
}
