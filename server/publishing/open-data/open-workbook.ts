import { dayWords } from '../../../analysis/report/words/day-words.ts';
import { reportOfWave } from '../../../analysis/report/document/report-of-wave.ts';
import { sayIn } from '../../../analysis/report/words/report-words.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { pageFit } from '../export/page-fit.ts';
import { plannedSheets, type PlannedSheet, type SheetCell } from '../export/planned-sheets.ts';
import type { OpenResults } from './open-results.ts';
import { openWords, type OpenWords } from './open-words.ts';

/** Characters: of a number, of prose. */
const [numberWidth, proseWidth] = [12, 90];

/**
 * The sheets of a workbook that others go on working with, by the rules of the UK Analysis Function for spreadsheets and
 * the fifteen of the Japanese Ministry of Internal Affairs and Communications: a cover, contents, notes, then a table a
 * sheet, each with one row of heads and nothing under it. No cell is merged, nothing is drawn, hidden, frozen or coloured.
 */
export function openSheets(open: OpenResults, language: Language): PlannedSheet[] {
  const words = openWords(language);
  const printed = plannedSheets(reportOfWave(open.results, language)).filter(
    ({ links, header }) => links.length === 0 && header.length > 0,
  );
  const notes = numberedNotes(printed);
  const tables = printed.map((sheet, place) =>
    tableSheet(sheet, { number: place + 1, notes, words, minimumBase: open.catalogue.minimumBase }),
  );
  const list = {
    ...plain(words.contents, [words.contents, words.oneTable]),
    header: [words.number, words.table],
    rows: tables.map(({ above }, place): SheetCell[] => [numberCell(place + 1), textCell(above[0] ?? '')]),
    widths: [numberWidth, proseWidth],
    links: tables.map(({ name }) => name),
  };
  const noteList = {
    ...plain(words.notes, [words.notes, words.oneTable]),
    header: [words.number, words.note],
    rows: [...notes].map(([text, number]): SheetCell[] => [numberCell(number), textCell(text)]),
    widths: [numberWidth, proseWidth],
  };
  return [coverSheet(open, language, words), list, noteList, ...tables];
}

function coverSheet({ catalogue, results }: OpenResults, language: Language, words: OpenWords): PlannedSheet {
  const say = sayIn(language);
  const [first] = plannedSheets(reportOfWave(results.slice(0, 1), language));
  const { publishedAt } = catalogue;
  return plain(words.cover, [
    say(catalogue.waveTitle),
    ...(first?.above.slice(1) ?? []),
    ...(publishedAt === null ? [] : [words.published(dayWords(publishedAt, language))]),
    words.files,
    words.shorthand(catalogue.minimumBase),
    words.units,
  ]);
}

/** Every note once, by its number: the same sentence stands under most tables. */
function numberedNotes(sheets: readonly PlannedSheet[]): ReadonlyMap<string, number> {
  const all = new Set(sheets.flatMap(({ below }) => below));
  return new Map([...all].map((text, place) => [text, place + 1]));
}

interface TableOfBook {
  number: number;
  notes: ReadonlyMap<string, number>;
  words: OpenWords;
  minimumBase: number;
}

function tableSheet(
  { above, header, rows, below, widths }: PlannedSheet,
  { number, notes, words, minimumBase }: TableOfBook,
): PlannedSheet {
  const [title = '', ...lines] = above;
  const own = below.map((text) => notes.get(text)).filter((note) => note !== undefined);
  return {
    ...plain(`${words.table}${number}`, [
      `${words.table}${number} ${title}`,
      ...lines,
      words.oneTable,
      ...(own.length === 0 ? [] : [words.notesOf(own.map((note) => `${words.note}${note}`).join(', '))]),
      words.shorthand(minimumBase),
      words.units,
    ]),
    header: unique(header),
    rows,
    widths,
  };
}

/** Heads of columns that programs can tell apart. */
function unique(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((label) => {
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

function plain(name: string, above: string[]): PlannedSheet {
  return {
    name,
    above,
    header: [],
    rows: [],
    below: [],
    widths: [proseWidth],
    fit: { ...pageFit([proseWidth]), columnsOnFirst: 1 },
    charts: [],
    links: [],
    hasLabels: true,
    margin: { source: '', synthetic: '' },
    isOpen: true,
  };
}

function textCell(text: string): SheetCell {
  return { text, number: null };
}

function numberCell(value: number): SheetCell {
  return { text: String(value), number: { value, decimals: 0 } };
}
