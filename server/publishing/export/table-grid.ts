import { printFigure, printPercent, type Column, type Figure } from '../../../analysis/index.ts';
import type { Language, LocalText } from '../../../surveys/schema/local-text.ts';
import { gridWords } from './grid-words.ts';
import type {
  PublishedIndex,
  PublishedResult,
  PublishedTable,
  WeightedTotal,
} from '../../../analysis/report/published-table.ts';
import { textsGrid } from '../texts/texts-grid.ts';

/** A cell: a number stays a number in a spreadsheet; marks ("X", "-", "—") are text. */
export type GridCell = string | number;

/** A table as every export lays it out: one row a group, one cell one value, words in one language. */
export interface TableGrid {
  title: string;
  /** Lines above the table: who, when, how many, and the synthetic-data mark. */
  heading: string[];
  header: string[];
  rows: GridCell[][];
  /** Lines under it: marks, rounding, bases. */
  notes: string[];
  /** One column of what people wrote, which is neither number nor formula, whatever it looks like. */
  isProse?: boolean;
}

const percentDecimals = 1;
const figureDecimals = 2;
const medianDecimals = 1;

/** Lays out whatever is published for text, CSV and spreadsheets. Rounding happens here and nowhere before. */
export function tableGrid(table: PublishedResult, language: Language): TableGrid {
  if (table.kind === 'texts') return textsGrid(table, language);
  const say = (text: LocalText): string => (language === 'en' ? (text.en ?? text.ja) : text.ja);
  const words = gridWords[language];
  const heading = [
    ...(table.isSynthetic ? [words.synthetic] : []),
    `${say(table.organisation)}  ${say(table.waveTitle)}`,
    words.fieldwork(table.opensOn, table.closesOn, table.eligibleCount, table.responseCount),
  ];
  if (table.kind === 'response-rate') {
    const stated = table.stated;
    return {
      title: `${words.responseRate} (${say(table.itemLabel)})`,
      heading,
      header: [say(table.itemLabel), words.eligible, words.responses, words.rate],
      rows: table.rows.map((row) => [
        say(row.label),
        row.eligibleCount ?? '—',
        row.responseCount,
        printRate(row.responseCount, row.eligibleCount),
      ]),
      notes: [
        words.reconciliation(stated.responseCount, printRate(stated.responseCount, table.eligibleCount)),
        ...(table.rows.some((row) => row.exceedsPopulation) ? [words.exceeds] : []),
        words.rounding,
      ],
    };
  }
  if (table.index) return indexGrid(table, table.index, heading, language);
  const isMultiple = table.stubKind === 'multiple';
  const percentHead = isMultiple ? words.percentOfCases : words.percentOfAsked;
  const labels = table.categories.map((category) => say(category.label));
  return {
    title: gridTitle(table, say),
    heading: [
      ...heading,
      ...(table.audienceNote === null ? [] : [words.audience(say(table.audienceNote))]),
      ...(table.finding ? [say(table.finding)] : []),
    ],
    header: [
      table.bannerLabel === null ? words.group : say(table.bannerLabel),
      words.asked,
      words.answered,
      ...labels.map((label) => `${label} ${words.count}`),
      words.nonresponse,
      ...labels.map((label) => `${label} ${percentHead}`),
      ...(table.scale === null ? [] : words.statistics(table.scale)),
    ],
    rows: [
      ...table.points.map((point) => [say(point.label), ...columnCells(point.column, table)]),
      ...(table.weighted
        ? [weightedCells(table.weighted, table, words.weighted(say(table.weighted.by)))]
        : []),
    ],
    notes: [...notesOf(table, words), ...attributionOf(table, say)],
  };
}

/** An index: those asked, those with enough answers, the score. */
function indexGrid(
  table: PublishedTable,
  { decimals }: PublishedIndex,
  heading: string[],
  language: Language,
): TableGrid {
  const say = (text: LocalText): string => (language === 'en' ? (text.en ?? text.ja) : text.ja);
  const words = gridWords[language];
  return {
    title: gridTitle(table, say),
    heading: [...heading, ...(table.finding ? [say(table.finding)] : [])],
    header: [
      table.bannerLabel === null ? words.group : say(table.bannerLabel),
      words.asked,
      words.scored,
      words.score,
    ],
    rows: table.points.map(({ label, column }) => {
      if (column.status !== 'shown') {
        const mark = column.status === 'suppressed' ? 'X' : '-';
        return [say(label), mark, mark, mark];
      }
      const score = column.indexScore ?? ({ status: 'no_answers' } as const);
      return [say(label), column.askedBase, column.answeredBase, printFigure(score, decimals)];
    }),
    notes: [say(table.stubText), ...notesOf(table, words), ...attributionOf(table, say)],
  };
}

function gridTitle({ stubLabel, bannerLabel }: PublishedTable, say: (text: LocalText) => string): string {
  return bannerLabel === null ? say(stubLabel) : `${say(stubLabel)} × ${say(bannerLabel)}`;
}

/** A group whose head count is unknown or nobody has no rate. */
function printRate(responseCount: number, eligibleCount: number | null): string {
  if (eligibleCount === null || eligibleCount === 0) return '—';
  return printPercent(responseCount, eligibleCount, percentDecimals);
}

function columnCells(column: Column, table: PublishedTable): GridCell[] {
  const width = 3 + 2 * table.categories.length + (table.scale === null ? 0 : statisticNames.length);
  if (column.status === 'suppressed') return Array.from({ length: width }, () => 'X');
  if (column.status === 'no_cases') return Array.from({ length: width }, () => '-');
  const base = table.stubKind === 'multiple' ? column.answeredBase : column.askedBase;
  return [
    column.askedBase,
    column.answeredBase,
    ...column.counts.map((count) => (typeof count === 'number' ? count : 'X')),
    column.nonresponseCount,
    ...column.counts.map((count) =>
      typeof count === 'number' ? printPercent(count, base, percentDecimals) : 'X',
    ),
    ...(table.scale === null
      ? []
      : statisticNames.map((name) => statisticCell(name, column.statistics?.[name]))),
  ];
}

/** Shares and the mean: counts of people who did not answer would be made up. */
function weightedCells(
  { proportions, mean }: WeightedTotal,
  table: PublishedTable,
  label: string,
): GridCell[] {
  return [
    label,
    '—',
    '—',
    ...table.categories.map(() => '—'),
    '—',
    ...proportions.map((share) => printFigure(100 * share, percentDecimals)),
    ...(table.scale === null
      ? []
      : statisticNames.map((name) =>
          name === 'mean' && mean !== null ? printFigure(mean, figureDecimals) : '—',
        )),
  ];
}

const statisticNames = [
  'mean',
  'standardDeviation',
  'median',
  'topBoxProportion',
  'bottomBoxProportion',
] as const;

function statisticCell(name: (typeof statisticNames)[number], figure: Figure | undefined): GridCell {
  if (figure === undefined) return '-';
  if (name === 'topBoxProportion' || name === 'bottomBoxProportion') {
    if (figure === 0) return '-';
    return printFigure(typeof figure === 'number' ? figure * 100 : figure, percentDecimals);
  }
  return printFigure(figure, name === 'median' ? medianDecimals : figureDecimals);
}

/** Whose wording it is goes wherever the table goes. */
function attributionOf({ attribution }: PublishedTable, say: (text: LocalText) => string): string[] {
  return attribution === undefined ? [] : [say(attribution)];
}

function notesOf(table: PublishedTable, words: (typeof gridWords)[Language]): string[] {
  const columns = table.points.map((point) => point.column);
  const isHidden = columns.some(
    (column) =>
      column.status === 'suppressed' ||
      (column.status === 'shown' && column.counts.some((count) => typeof count !== 'number')),
  );
  return [
    ...(isHidden ? [words.suppressed(table.rules.minimumBase)] : []),
    ...(table.weighted
      ? [
          words.weights(
            printFigure(table.weighted.effectiveBase, 0),
            printFigure(table.weighted.designEffect, figureDecimals),
          ),
        ]
      : []),
    ...(table.bannerKind === 'single' ? [words.groupsDoNotAddUp] : []),
    ...(table.bannerKind === 'multiple' ? [words.groupsOverlap] : []),
    ...(table.stubKind === 'multiple' ? [words.multiple] : []),
    ...(table.index ? [] : [words.rounding]),
  ];
}
