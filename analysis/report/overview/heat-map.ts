import type { Language } from '../../../surveys/schema/local-text.ts';
import { absent, line } from '../cells.ts';
import { groupHead } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import { isAbsent, isFigure, type Cell, type Line } from '../table-view.ts';
import { overviewWords } from '../words/overview-words.ts';
import { reportWords, sayIn } from '../words/report-words.ts';
import { figureAt, figureScaleOf, figuresOf, type FigureScale, type KeyFigure } from './key-figure.ts';
import type { OverviewMarks } from './overview-marks.ts';
import { legendOf, placeOf, rangeOf, toneOf, type PlaceRange } from './heat-map-tones.ts';
import type { HeatMapChoice, HeatMapOrder, HeatMapRow, HeatMapView, Mark } from './overview-view.ts';
import type { PublishedOverview } from './published-overview.ts';

type Point = PublishedTable['points'][number];

/** A row before it has tones and a place. */
interface PlacedRow {
  key: string;
  label: string;
  table: string;
  scale: FigureScale;
  cells: { cell: Cell; place: number | null; mark: Mark; isGroup: boolean }[];
}

interface Entry {
  table: PublishedTable;
  figure: KeyFigure;
}

/**
 * Items by the groups of an attribute, in one measure. A tone is the place of a printed figure between the lowest and the
 * highest that are shown; rows are ordered by printed figures alone, so that nothing hidden decides where anything stands.
 *
 * Base     as the figures: those who answered; of one answer among many as its table.
 * Missing  hidden cells, and breakdowns that were left out, have the one word for it.
 * @example heatMapOf({ items: [], tables: [scaleTable] }, { choice: { by: 'grade', measure: 'mean', order: 'spread' }, marks: null }, 'ja').rows[0].cells.map(({ cell }) => cell.text) // => ['2.75', '非表示']
 */
export function heatMapOf(
  overview: Pick<PublishedOverview, 'items' | 'tables'>,
  { choice, marks }: { choice: HeatMapChoice; marks: OverviewMarks | null },
  language: Language,
): HeatMapView {
  const words = overviewWords(language);
  const entries = heatMapEntries(overview, choice);
  const tables = entries.map(({ table }) => table);
  const points = columnsOf(tables);
  const rows = entries.map((entry) => rowOf(entry, { points, marks }, language));
  const range = rangeOf(rows.flatMap(({ cells }) => cells.flatMap(({ place }) => place ?? [])));
  const banner = tables[0]?.bannerLabel;
  return {
    title: words.heatMapTitle(banner ? sayIn(language)(banner) : '', words.measures[choice.measure]),
    corner: words.columns.item,
    columns: points.map((point) => groupHead(point, language)),
    rows: ordered(rows, choice.order).map((row) => drawn(row, range, language)),
    legend: legendOf(
      range,
      rows.map(({ scale }) => scale),
      language,
    ),
    hiddenWord: words.hidden,
    notes: notesOf({ rows, tables, marks }, language),
  };
}

/**
 * What a heat map of an attribute in a measure is made of. Attributes describe who answered, so they have no row.
 *
 * @example heatMapEntries({ items: [], tables: [multipleTable] }, { by: 'grade', measure: 'share' }).length // => 3
 */
export function heatMapEntries(
  { items, tables }: Pick<PublishedOverview, 'items' | 'tables'>,
  { by, measure }: Pick<HeatMapChoice, 'by' | 'measure'>,
): Entry[] {
  const own = new Map(items.map((item) => [item.stub, item]));
  return tables
    .filter(({ banner, stub }) => banner === by && own.get(stub)?.isAttribute !== true)
    .flatMap((table) =>
      figuresOf(table, own.get(table.stub)?.positive ?? [])[measure].map((figure) => ({ table, figure })),
    );
}

/** The groups of the fullest table first, whatever others have besides; who did not state theirs are in the tables. */
function columnsOf(tables: readonly PublishedTable[]): Point[] {
  const fullest = tables.toSorted((a, b) => b.points.length - a.points.length);
  const points = new Map<string, Point>();
  for (const point of fullest.flatMap((table) => table.points)) {
    if (point.kind !== 'not_stated' && !points.has(point.code)) points.set(point.code, point);
  }
  return [...points.values()];
}

function rowOf(
  { table, figure }: Entry,
  { points, marks }: { points: readonly Point[]; marks: OverviewMarks | null },
  language: Language,
): PlacedRow {
  const words = overviewWords(language);
  const say = sayIn(language);
  const scale = figureScaleOf(table, figure);
  const isLeftOut = table.points.length === 1;
  const label = say(table.stubLabel);
  const [code] = figure.kind === 'share' && figure.role === 'one' ? figure.categories : [];
  const answer = table.categories.find((category) => category.code === code);
  return {
    key: [table.stub, ...(code === undefined ? [] : [code])].join(' '),
    label: answer === undefined ? label : words.answerOf(label, say(answer.label)),
    table: table.id,
    scale,
    cells: points.map(({ code: group, kind }) => {
      const point = table.points.find((own) => own.code === group);
      const cell =
        point === undefined
          ? absent(isLeftOut ? 'suppressed' : 'not_applicable')
          : figureAt(table, point, figure);
      return {
        cell: isAbsent(cell) && cell.reason === 'suppressed' ? { ...cell, text: words.hidden } : cell,
        place: isFigure(cell) ? placeOf(cell.value, scale) : null,
        mark: marks?.group(table.id, group, figure) ?? null,
        isGroup: kind === 'option' || kind === 'merged',
      };
    }),
  };
}

/** Equal rows stay in the order of the questionnaire; rows without a figure come last. */
function ordered(rows: readonly PlacedRow[], order: HeatMapOrder): readonly PlacedRow[] {
  if (order === 'questionnaire') return rows;
  const worth = order === 'spread' ? spreadOf : totalOf;
  return rows.toSorted((a, b) => worth(b) - worth(a));
}

function totalOf({ cells }: PlacedRow): number {
  return cells[0]?.place ?? -1;
}

function spreadOf({ cells }: PlacedRow): number {
  const places = cells.flatMap(({ place, isGroup }) => (isGroup && place !== null ? [place] : []));
  return places.length < 2 ? -1 : Math.max(...places) - Math.min(...places);
}

function drawn(
  { key, label, table, cells }: PlacedRow,
  range: PlaceRange | null,
  language: Language,
): HeatMapRow {
  const { groupMark } = overviewWords(language);
  return {
    key,
    label,
    table,
    cells: cells.map(({ cell, place, mark }) => ({
      cell,
      tone: place === null || range === null ? null : toneOf(place, range),
      mark,
      markWords: mark === null ? '' : groupMark[mark],
    })),
  };
}

function notesOf(
  {
    rows,
    tables,
    marks,
  }: { rows: readonly PlacedRow[]; tables: readonly PublishedTable[]; marks: OverviewMarks | null },
  language: Language,
): Line[] {
  const words = overviewWords(language);
  const { table: ofTables } = reportWords(language);
  const cells = rows.flatMap((row) => row.cells);
  const isHidden = cells.some(({ cell }) => isAbsent(cell) && cell.reason === 'suppressed');
  const reasons = new Set(tables.map(({ rules }) => ofTables.hiddenReason(rules.minimumBase)));
  const isJoined = tables.some(({ points }) => points.some(({ joined }) => joined !== undefined));
  return [
    ...(isHidden ? [...reasons].map(words.noteHidden) : []),
    ...(marks !== null && marks.testCount > 0 ? [words.noteGroups(marks.testCount)] : []),
    ...(isJoined ? [ofTables.joinedNote] : []),
    ...(cells.some(({ cell }) => isAbsent(cell) && cell.reason === 'not_applicable')
      ? [words.noteNoGroup]
      : []),
  ].map((text) => line('note', text));
}
