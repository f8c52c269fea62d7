import Papa from 'papaparse';
import type { AnswerSheet } from '../../surveys/items/answer.ts';
import { rulesOf } from '../../surveys/items/rules/rules-of.ts';
import { readAnswerSheet } from '../../surveys/routing/read-answer-sheet.ts';
import type { ServerIssue } from '../contract/issue.ts';
import type { Item } from '../../surveys/schema/item.ts';
import { questionnaireItems } from '../../surveys/items/questionnaire-items.ts';
import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';

/** Where a column's cells go. */
type Target =
  | { kind: 'answer'; item: Item }
  | { kind: 'tick'; item: Item; option: string }
  | { kind: 'text'; place: string };

/**
 * Reads responses from CSV: a header row of item codes, one respondent a row. Multiple response as option codes
 * joined by ";" or as one 0/1 column per option, `item/option`; a ranking as option codes joined by ";", the first
 * place first; what was written beside an option as
 * `item/option/text`. An empty cell is item nonresponse.
 * All problems of the whole file come back at once, with path ["row", line of the file, item].
 */
export function readResponsesCsv(
  questionnaire: Questionnaire,
  bytes: Uint8Array,
): { sheets: AnswerSheet[]; issues: ServerIssue[] } {
  const text = decodeText(bytes);
  if (text === undefined) return { sheets: [], issues: [{ code: 'unknown-encoding', path: [], facts: {} }] };
  const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' });
  const [header = [], ...rows] = data;
  const { targets, issues } = readHeader(questionnaire, header);
  for (const error of errors) {
    issues.push({
      code: 'broken-csv',
      path: ['row', (error.row ?? 0) + 1],
      facts: { detail: error.message },
    });
  }
  if (issues.length > 0) return { sheets: [], issues };
  const sheets = rows.map((cells, index) => {
    const line = index + 2;
    if (cells.length !== header.length) {
      issues.push({
        code: 'wrong-cell-count',
        path: ['row', line],
        facts: { cells: cells.length, columns: header.length },
      });
    }
    const reading = readAnswerSheet(questionnaire, readRow(cells, targets));
    for (const issue of reading.issues) issues.push({ ...issue, path: ['row', line, ...issue.path] });
    return reading.sheet;
  });
  return { sheets, issues };
}

/** UTF-8 with or without byte order mark, else CP932 (what Excel on Japanese Windows saves). */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

function readHeader(
  questionnaire: Questionnaire,
  header: string[],
): { targets: Target[]; issues: ServerIssue[] } {
  const items = new Map(questionnaireItems(questionnaire).map((item) => [item.code, item]));
  const issues: ServerIssue[] = [];
  const targets: Target[] = [];
  const seen = new Set<string>();
  const covered = new Set<string>();
  for (const name of header.map((cell) => cell.trim())) {
    const [code = '', option, last] = name.split('/');
    const item = items.get(code);
    const hasOption = item !== undefined && 'options' in item && item.options.some((o) => o.code === option);
    if (seen.has(name)) issues.push({ code: 'duplicate-column', path: ['row', 1], facts: { column: name } });
    seen.add(name);
    if (item !== undefined && option === undefined) targets.push({ kind: 'answer', item });
    else if (item?.type === 'multiple-response' && hasOption && option !== undefined && last === undefined) {
      targets.push({ kind: 'tick', item, option });
    } else if (hasOption && last === 'text') targets.push({ kind: 'text', place: `${code}/${option}` });
    else {
      issues.push({ code: 'unknown-column', path: ['row', 1], facts: { column: name } });
      continue;
    }
    if (last !== 'text') covered.add(code);
  }
  for (const code of items.keys()) {
    if (!covered.has(code))
      issues.push({ code: 'missing-column', path: ['row', 1], facts: { column: code } });
  }
  return { targets, issues };
}

function readRow(
  cells: string[],
  targets: Target[],
): { answers: Record<string, unknown>; texts: Record<string, string> } {
  const answers: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const [column, target] of targets.entries()) {
    const cell = (cells[column] ?? '').trim();
    if (cell === '') continue;
    if (target.kind === 'text') texts[target.place] = cell;
    else if (target.kind === 'answer') {
      const parts = cell.split(';').map((part) => part.trim());
      answers[target.item.code] = rulesOf(target.item).fromText(target.item, cell, parts);
    } else if (cell !== '0') {
      const ticked = (answers[target.item.code] ??= []) as string[];
      ticked.push(cell === '1' ? target.option : `${target.option}=${cell}`);
    }
  }
  return { answers, texts };
}
