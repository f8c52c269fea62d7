import type {
  FigureBlock,
  ReportBlock,
  ReportDocument,
  ReportSection,
} from '../../../../analysis/report/document/report-document.ts';
import type { Line, TableView } from '../../../../analysis/report/table-view.ts';
import { nativeChartsOf, splitChart, type NativeChart } from '../charts/native-chart.ts';
import { isWordy } from '../table-parts.ts';
import { charactersOf, lineCount, textWidth } from '../text-width.ts';
import type { Layout } from './slide-frame.ts';

/** A slide before it is drawn: one figure, or text. */
export interface PlannedSlide {
  layout: Layout;
  title: string;
  /** What the figure is of and what stands out, or the text of a slide of text. */
  lines: string[];
  figure: { kind: 'chart'; chart: NativeChart } | { kind: 'table'; rows: string[][] } | null;
  notes: string[];
  /** Whose it is, and that it was made up: at the foot. */
  foot: string;
}

/** Half-width characters of a line, and lines, that there is room for. */
const room = {
  title: { width: 76, lines: 2 },
  lead: { width: 126, lines: 3 },
  notes: { width: 178, lines: 3 },
  text: { width: 112, lines: 15 },
  foot: { width: 130, lines: 1 },
};
/** Bars, rows and columns that can be read from the back of a room. */
const mostBars = { parts: 12, bars: 20 };
const [mostRows, mostColumns] = [11, 8];
/** Of a table: half-width characters side by side, what a cell keeps free beside them, and lines; columns of several lines. */
const tableRoom = { width: 147, beside: 3, lines: 15, wordyColumns: 4 };

/** The slides of a report: a cover if it has one, and then one figure a slide. */
export function plannedSlides(report: ReportDocument): PlannedSlide[] {
  const foot = footOf(report);
  return [...coverOf(report), ...report.sections.flatMap((section) => slidesOf(section, foot))];
}

function footOf({ cover }: ReportDocument): string {
  if (cover === null) return '';
  return footLine([...cover.stamps, cover.synthetic ?? '', cover.organisation, cover.wave]);
}

/** One line: what is longer stands on the cover. */
function footLine(parts: readonly string[]): string {
  return short(parts.filter((part) => part !== '').join(' '), room.foot);
}

function coverOf({ cover }: ReportDocument): PlannedSlide[] {
  if (cover === null) return [];
  const { title, organisation, wave, published, stamps, synthetic } = cover;
  const lines = [organisation, wave, published, ...stamps, ...(synthetic === null ? [] : [synthetic])];
  return [{ layout: 'cover', title: short(title, room.title), lines, figure: null, notes: [], foot: '' }];
}

function slidesOf(section: ReportSection, foot: string): PlannedSlide[] {
  const title = numbered(section.number, section.title);
  const prose = section.blocks.flatMap(proseOf);
  return [
    ...textSlides(title, prose, foot),
    ...section.blocks.flatMap((block): PlannedSlide[] => {
      if (block.kind === 'figure') return figureSlides(block, commentsOn(block.code, section.blocks), foot);
      if (block.kind !== 'texts') return [];
      const { view } = block;
      const comments = commentsOn(block.code, section.blocks);
      return textSlides(
        view.title,
        [...texts(view.heading), ...view.texts, ...texts(view.notes), ...comments],
        foot,
      );
    }),
  ];
}

function figureSlides(
  { number, caption, chart, table }: FigureBlock,
  comments: string[],
  foot: string,
): PlannedSlide[] {
  const title = numbered(number, caption);
  const synthetic = textsOf(table.heading, 'synthetic');
  const charts =
    chart === null
      ? []
      : nativeChartsOf(chart, [title, ...synthetic]).flatMap((one) => splitChart(one, mostBars[one.kind]));
  const figures: { heading: string; figure: PlannedSlide['figure'] }[] =
    charts.length > 0
      ? charts.map((one) => ({ heading: one.title[0] ?? title, figure: { kind: 'chart', chart: one } }))
      : pagesOf(table).map((rows) => ({ heading: title, figure: { kind: 'table', rows } }));
  const said = ['audience', 'finding', 'base'].flatMap((kind) => textsOf(table.heading, kind));
  return figures.map(({ heading, figure }) => ({
    layout: 'figure',
    title: short(heading, room.title),
    lines: fitting([...synthetic, ...comments, ...said], room.lead),
    figure,
    notes: fitting(texts(table.notes), room.notes),
    foot: foot === '' ? footLine(textsOf(table.heading, 'source')) : foot,
  }));
}

/** A table in pieces that can be read and that their slides can hold, each with its heads. */
function pagesOf(table: TableView): string[][][] {
  const { corner, columns, rows } = table;
  const shownAtOnce = chunks([...columns.keys()], isWordy(table) ? tableRoom.wordyColumns : mostColumns);
  return shownAtOnce.flatMap((shown) => {
    const widths = columnWidths(shown.length);
    const inRoom = (cells: string[]): string[] =>
      cells.map((text, place) => cellText(text, widths[place] ?? 1));
    const head = inRoom([corner.join(' '), ...shown.map((column) => columns[column]?.label ?? '')]);
    const body = rows.map(({ label, cells }) =>
      inRoom([label, ...shown.map((column) => cells[column]?.text ?? '')]),
    );
    return chunksThatFit(body, tableRoom.lines - linesOf(head, widths), widths).map((some) => [
      head,
      ...some,
    ]);
  });
}

/** The label of a row has twice the room of a figure. */
function columnWidths(figureCount: number): number[] {
  const share = Math.floor(tableRoom.width / (figureCount + 2));
  return [2 * share, ...Array.from({ length: figureCount }, () => share)].map(
    (own) => own - tableRoom.beside,
  );
}

/** A text that no slide can hold is cut; the report has all of it. */
function cellText(text: string, width: number): string {
  const lines = tableRoom.lines - 3;
  return lineCount(text, width) <= lines ? text : short(text.replaceAll('\n', ' '), { width, lines });
}

function linesOf(cells: readonly string[], widths: readonly number[]): number {
  return Math.max(...cells.map((text, place) => lineCount(text, widths[place] ?? 1)));
}

/** Rows in pieces of about the same size, of as many as fit. */
function chunksThatFit(rows: readonly string[][], lines: number, widths: readonly number[]): string[][][] {
  const isTooTall = (some: readonly string[][]): boolean =>
    some.reduce((all, cells) => all + linesOf(cells, widths), 0) > lines;
  for (let most = mostRows; most > 1; most -= 1) {
    const pieces = chunks(rows, most);
    if (!pieces.some(isTooTall)) return pieces;
  }
  return chunks(rows, 1);
}

/** Text over as many slides as it needs. */
function textSlides(title: string, lines: readonly string[], foot: string): PlannedSlide[] {
  const pages: string[][] = [];
  let used = room.text.lines;
  for (const line of lines.flatMap((text) => piecesOf(text))) {
    const needed = lineCount(line, room.text.width);
    if (used + needed > room.text.lines) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += needed;
  }
  return pages.map((page) => ({
    layout: 'text',
    title: short(title, room.title),
    lines: page,
    figure: null,
    notes: [],
    foot,
  }));
}

/** A text that is longer than a slide, cut where a slide ends. */
function piecesOf(text: string): string[] {
  if (lineCount(text, room.text.width) <= room.text.lines) return [text];
  const most = room.text.width * (room.text.lines - 1);
  const pieces = [''];
  let used = 0;
  for (const character of charactersOf(text)) {
    const width = character === '\n' ? room.text.width : textWidth(character);
    if (used + width > most) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += character;
    used += width;
  }
  return pieces;
}

/** Whole sentences, as far as there is room; the table has all of them. */
function fitting(
  lines: readonly string[],
  { width, lines: most }: { width: number; lines: number },
): string[] {
  let used = 0;
  return lines.filter((line) => {
    const needed = lineCount(line, width);
    if (used + needed > most) return false;
    used += needed;
    return true;
  });
}

function short(text: string, { width, lines }: { width: number; lines: number }): string {
  if (textWidth(text) <= width * lines) return text;
  let used = 2;
  const kept = charactersOf(text).filter((character) => (used += textWidth(character)) <= width * lines);
  return `${kept.join('')}…`;
}

function proseOf(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'paragraphs':
      return texts(block.lines);
    case 'facts':
      return block.facts.flatMap(({ label, lines }) => [label, ...texts(lines)]);
    case 'question':
      return [`${block.number} ${block.text}`, ...block.details, ...block.options];
    default:
      return [];
  }
}

function commentsOn(code: string, blocks: readonly ReportBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'comment' && block.of === code ? block.paragraphs : []));
}

function chunks<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.max(1, Math.ceil(items.length / most));
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, place) => items.slice(place * size, (place + 1) * size));
}

function numbered(number: string | null, title: string): string {
  return number === null ? title : `${number} ${title}`;
}

function texts(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

function textsOf(lines: readonly Line[], kind: string): string[] {
  return texts(lines.filter((line) => line.kind === kind));
}
