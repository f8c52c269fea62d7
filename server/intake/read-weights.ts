import type { ServerIssue } from '../contract/issue.ts';
import { plainWords } from './plain-words.ts';
import { readSheet, type SheetSource } from './read-sheet.ts';
import { responseLimits, type ResponsesReading } from './responses/read-responses.ts';

export interface WeightsReading {
  /** By the line of the file. */
  weightOf: Map<number, number>;
  issues: ServerIssue[];
}

/**
 * Reads a column of case weights beside the responses of a file: a number of 0 or more a response, in full width too. All
 * problems come back at once, with path ["row", line of the file, column].
 */
export async function readWeights(
  source: SheetSource,
  column: string,
  { headingLine, responses, rowIssues, fileIssues }: ResponsesReading,
): Promise<WeightsReading> {
  const weightOf = new Map<number, number>();
  // A file that is no table has been said to be none.
  if (fileIssues.some(({ path }) => path.length === 0)) return { weightOf, issues: [] };
  const rows = await readSheet(source, responseLimits);
  const headings = rows[headingLine - 1] ?? [];
  const places = [...headings.keys()].filter((place) => isNamed(headings[place], column));
  const [place] = places;
  const path = ['row', headingLine];
  if (place === undefined)
    return { weightOf, issues: [{ code: 'missing-weights', path, facts: { column } }] };
  if (places.length > 1) return { weightOf, issues: [{ code: 'duplicate-column', path, facts: { column } }] };
  const issues: ServerIssue[] = [];
  const lines = [...responses.map(({ line }) => line), ...rowIssues.keys()].toSorted((a, b) => a - b);
  for (const line of lines) {
    const value = (rows[line - 1]?.[place] ?? '').trim();
    const weight = weightIn(value);
    if (weight === null)
      issues.push({ code: 'not-a-weight', path: ['row', line, column], facts: { column, value } });
    else weightOf.set(line, weight);
  }
  const isNobody = lines.length > 0 && [...weightOf.values()].every((weight) => weight === 0);
  if (issues.length === 0 && isNobody) issues.push({ code: 'no-weights', path, facts: { column } });
  return { weightOf, issues };
}

function isNamed(heading: string | undefined, column: string): boolean {
  return heading !== undefined && plainWords(heading) === plainWords(column);
}

function weightIn(value: string): number | null {
  const plain = value.normalize('NFKC');
  const weight = Number(plain);
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(weight) ? weight : null;
}
