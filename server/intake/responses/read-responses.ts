import type { AnswerSheet } from '../../../surveys/items/answer.ts';
import { rulesOf } from '../../../surveys/items/rules/rules-of.ts';
import { readAnswerSheet } from '../../../surveys/routing/read-answer-sheet.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import { ProblemError } from '../../problems.ts';
import { isBlankRow } from '../heading-row.ts';
import { plainWords } from '../plain-words.ts';
import { decodeText } from '../sheet-text.ts';
import { isArchive, readSheet, type SheetLimits, type SheetSource } from '../read-sheet.ts';
import { locateHeadings } from './locate-headings.ts';
import { columnIssues, columnKnowledge, mapColumns, type MappedColumn } from './map-columns.ts';
import type { Target } from './target.ts';
import { rankedOptions, type Rank } from './ranked-options.ts';
import { cellReader, readCell, readTick, type CellReader, type ValueMeanings } from './read-cell.ts';

/** Of files of responses; an Excel sheet is drawn as large as this at most. */
export const responseLimits: SheetLimits = { rows: 50_000, columns: 1_000 };

/** How a file is to be read where it does not say itself. */
export interface ResponseReadingOptions {
  /** By the plain heading: the name of a target, '' for a column to leave out. */
  columns?: ReadonlyMap<string, string>;
  /** By item: what the words of cells mean. */
  values?: ReadonlyMap<string, ValueMeanings>;
  /** Whether items without a column count as not answered by anybody. */
  missingAreBlank?: boolean;
  /** Whether the cells that a short row lacks are blank: Excel leaves empty ones at the end of a row out. */
  shortRowsAreBlank?: boolean;
}

/** A response with the line on which it stands; the line is of use for nothing but naming it to whoever has the file. */
export interface ReadResponse {
  line: number;
  sheet: AnswerSheet;
}

/** What is written for an answer and means none that the item has. */
export interface UnknownValue {
  item: string;
  value: string;
  count: number;
}

export interface ResponsesReading {
  headingLine: number;
  columns: MappedColumn[];
  /** Items that no column answers. */
  missing: string[];
  responses: ReadResponse[];
  /** Lines on which nothing is answered; they are no responses. */
  blankLines: number[];
  shortLines: number[];
  /** What keeps the file from being read; nothing is read then. */
  fileIssues: ServerIssue[];
  /** What is wrong with single rows, by line; each row with an issue is none of `responses`. */
  rowIssues: Map<number, ServerIssue[]>;
  unknownValues: UnknownValue[];
}

/**
 * Reads responses from a table: one respondent a row under headings, by which columns are known (codes, questions, and
 * as other tools write them). Multiple response as options joined by `;` or one column an option, `item/option`;
 * a ranking as options joined by `;`, the first place first, or one column a place or an option; what was written beside
 * an option as `item/option/text`.
 * Options are codes or labels. An empty cell is item nonresponse; times, names and running numbers of other tools are
 * left out. All problems of the whole file come back at once, with path ["row", line of the file, …].
 */
export async function readResponses(
  questionnaire: Questionnaire,
  source: SheetSource,
  options: ResponseReadingOptions = {},
): Promise<ResponsesReading> {
  const reading = emptyReading();
  const rows = await rowsOrIssues(source, reading);
  if (rows === null) return reading;
  const knowledge = columnKnowledge(questionnaire, options.columns ?? new Map());
  const headings = locateHeadings(rows, knowledge.names);
  const body = rows.slice(headings.firstRow);
  reading.headingLine = headings.row + 1;
  reading.columns = mapColumns(headings, body, knowledge);
  const { issues, missing } = columnIssues(questionnaire, reading.columns, reading.headingLine);
  reading.missing = missing;
  reading.fileIssues.push(...issues);
  if (options.missingAreBlank !== true) {
    for (const column of missing) {
      reading.fileIssues.push({
        code: 'missing-column',
        path: ['row', reading.headingLine],
        facts: { column },
      });
    }
  }
  if (reading.fileIssues.length === 0) {
    readRows(questionnaire, { body, firstLine: headings.firstRow + 1, options }, reading);
  }
  return reading;
}

/** The file's and all rows' issues in the order of the lines. */
export function allIssues({ fileIssues, rowIssues }: ResponsesReading): ServerIssue[] {
  return [...fileIssues, ...Array.from(rowIssues.values()).flat()];
}

function emptyReading(): ResponsesReading {
  return {
    headingLine: 1,
    columns: [],
    missing: [],
    responses: [],
    blankLines: [],
    shortLines: [],
    fileIssues: [],
    rowIssues: new Map(),
    unknownValues: [],
  };
}

async function rowsOrIssues(source: SheetSource, reading: ResponsesReading): Promise<string[][] | null> {
  if ('file' in source && !isArchive(source.file) && decodeText(source.file) === undefined) {
    reading.fileIssues.push({ code: 'unknown-encoding', path: [], facts: {} });
    return null;
  }
  try {
    const rows = await readSheet(source, responseLimits);
    if (rows.every(({ length }) => length <= responseLimits.columns)) return rows;
    reading.fileIssues.push({ code: 'too-many-columns', path: [], facts: { most: responseLimits.columns } });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    reading.fileIssues.push(...error.issues);
  }
  return null;
}

interface Body {
  body: readonly string[][];
  firstLine: number;
  options: ResponseReadingOptions;
}

function readRows(
  questionnaire: Questionnaire,
  { body, firstLine, options }: Body,
  reading: ResponsesReading,
): void {
  const columns = reading.columns.map((column) => readableColumn(column, reading.columns, options));
  const unknown = new Map<string, UnknownValue>();
  for (const [index, cells] of body.entries()) {
    const line = firstLine + index;
    if (columns.every(({ target }, column) => target === null || (cells[column] ?? '').trim() === '')) {
      reading.blankLines.push(line);
      continue;
    }
    const issues: ServerIssue[] = [];
    if (cells.length < columns.length) reading.shortLines.push(line);
    const isShort = cells.length < columns.length && options.shortRowsAreBlank !== true;
    if (isShort || !isBlankRow(cells.slice(columns.length))) {
      const facts = { cells: cells.length, columns: columns.length };
      issues.push({ code: 'wrong-cell-count', path: ['row', line], facts });
    }
    if (isUnfinished(columns, cells))
      issues.push({ code: 'unfinished-response', path: ['row', line], facts: {} });
    const { raw, values } = readRow(cells, columns);
    const { sheet, issues: found } = readAnswerSheet(questionnaire, raw);
    for (const issue of found) issues.push({ ...issue, path: ['row', line, ...issue.path] });
    const wrong = new Set(
      found.filter(({ code }) => explicable.has(code)).map(({ path }) => String(path[1])),
    );
    for (const { item, value } of values.filter((one) => wrong.has(one.item))) note(unknown, item, value);
    if (issues.length === 0) reading.responses.push({ line, sheet });
    else reading.rowIssues.set(line, issues);
  }
  reading.unknownValues = [...unknown.values()];
}

/** Issues that an explanation of the words in a cell can settle. */
const explicable = new Set([
  'unknown-option',
  'wrong-type',
  'out-of-range',
  'not-a-date',
  'date-out-of-range',
]);
/** What is longer is no word for an answer, but somebody's own words: it is not offered for an explanation. */
const longestValue = 60;

function note(unknown: Map<string, UnknownValue>, item: string, value: string): void {
  if (value.length > longestValue) return;
  const key = JSON.stringify([item, plainWords(value)]);
  const known = unknown.get(key);
  if (known === undefined) unknown.set(key, { item, value, count: 1 });
  else known.count += 1;
}

interface RawRow {
  raw: { answers: Record<string, unknown>; texts: Record<string, string> };
  /** What stood in cells that may be wrong. */
  values: Omit<UnknownValue, 'count'>[];
}

function readRow(cells: readonly string[], columns: readonly ReadableColumn[]): RawRow {
  const answers: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  const values: RawRow['values'] = [];
  const ranks: Rank[] = [];
  for (const [column, { target, reader, isTick }] of columns.entries()) {
    const cell = (cells[column] ?? '').trim();
    if (target === null || reader === null || cell === '') continue;
    const { code } = target.item;
    if (target.kind === 'rank') {
      ranks.push({ item: target.item, option: target.option, cell });
    } else if (target.kind === 'text') {
      texts[`${code}/${target.option}`] = cell;
      if (isTick) add(answers, code, target.option);
    } else if (target.kind === 'tick') {
      const isTicked = readTick(reader, target.option, cell);
      const isText = isTicked === null && takesText(target);
      if (isText) texts[`${code}/${target.option}`] = cell;
      else if (isTicked === null) values.push({ item: code, value: cell });
      const ticked = isTicked === true || isText ? target.option : `${target.option}=${cell}`;
      if (isTicked !== false) add(answers, code, ticked);
    } else {
      const read = readCell(reader, cell);
      const named = read.unknown.length > 0 ? read.unknown : [cell];
      if (!rulesOf(target.item).isFreeText) values.push(...named.map((value) => ({ item: code, value })));
      Object.assign(texts, read.texts);
      if (target.kind === 'place' && Array.isArray(read.raw))
        for (const one of read.raw) add(answers, code, one);
      else if (read.raw !== undefined) answers[code] = read.raw;
    }
  }
  for (const own of Map.groupBy(ranks, ({ item }) => item.code).values()) {
    const read = rankedOptions(own);
    if (read.order.length > 0) answers[own[0]?.item.code ?? ''] = read.order;
    values.push(...read.values);
  }
  return { raw: { answers, texts }, values };
}

/** A column with what its cells are read by. */
interface ReadableColumn extends MappedColumn {
  reader: CellReader | null;
  /** Whether words beside an option say by themselves that it was chosen. */
  isTick: boolean;
}

function readableColumn(
  column: MappedColumn,
  columns: readonly MappedColumn[],
  { values }: ResponseReadingOptions,
): ReadableColumn {
  const { target } = column;
  if (target === null) return { ...column, reader: null, isTick: false };
  const reader = cellReader(target.item, values?.get(target.item.code) ?? new Map());
  return { ...column, reader, isTick: target.kind === 'text' && isAlone(target, columns) };
}

/** LimeSurvey has one column an option, and for "other" its text alone. */
function isAlone({ item, option }: Target & { kind: 'text' }, columns: readonly MappedColumn[]): boolean {
  const own = columns.flatMap(({ target }) => (target?.item.code === item.code ? [target] : []));
  const ticks = own.flatMap((target) => (target.kind === 'tick' ? [target.option] : []));
  return ticks.length > 0 && !ticks.includes(option);
}

function takesText({ item, option }: Target & { kind: 'tick' }): boolean {
  return 'options' in item && item.options.some((one) => one.code === option && one.takesText === true);
}

function add(answers: Record<string, unknown>, code: string, value: unknown): void {
  const before = Object.hasOwn(answers, code) ? answers[code] : undefined;
  answers[code] = [...(Array.isArray(before) ? (before as unknown[]) : []), value];
}

/** What tools write of people who stopped half-way, or of whoever only tried it out. */
const unfinished: Readonly<Record<string, (cell: string) => boolean>> = {
  finished: (cell) => ['false', '0', 'いいえ'].includes(cell),
  submitdate: (cell) => cell === '',
  datesubmitted: (cell) => cell === '',
  送信日: (cell) => cell === '',
  status: (cell) => ['surveypreview', 'spam'].includes(cell),
};

function isUnfinished(columns: readonly MappedColumn[], cells: readonly string[]): boolean {
  return columns.some(({ heading, target }, column) => {
    const name = target === null ? plainWords(heading) : '';
    return Object.hasOwn(unfinished, name) && unfinished[name]?.(plainWords(cells[column] ?? '')) === true;
  });
}
