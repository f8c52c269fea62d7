import type { Language } from '../../../surveys/schema/local-text.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import { at } from '../../numeric/at.ts';
import type { Suppressed } from '../../tabulate/table.ts';
import {
  absent,
  countCell,
  figureCell,
  hiddenMark,
  line,
  numbersIn,
  percentOf,
  shareCell,
} from '../cells.ts';
import { sourceLines } from '../heading-lines.ts';
import { groupHead, headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import { baseOf, baseQuantity } from '../table-choice.ts';
import { tableNotes } from './table-notes.ts';
import { tableTitle } from '../table-title.ts';
import type { Cell, Head, Line, Row, TableChoice, TableView } from '../table-view.ts';
import { turnedView } from './turned-view.ts';
import { weightedLine } from './weighted-line.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];
type ShownColumn = Extract<Point['column'], { status: 'shown' }>;
export type Choice = Exclude<TableChoice, 'complete'>;

/** With more categories than this, a row per category is easier to read than a column each. */
const mostColumns = 12;
const percentDecimals = 1;

/** One outcome of an item: a category, or one of those that are not answers. */
export interface Outcome {
  code: string;
  label: string;
  count: (column: ShownColumn) => number | Suppressed;
  quantityOf: (unit: Choice['unit'], basis: PercentBasis) => Quantity;
}

/**
 * The outcomes that a base is made of: the categories; of all who were asked, also those who gave no answer.
 *
 * @example outcomesOf(singleTable, 'asked', 'ja').map(({ label }) => label) // => ['感じる', 'どちらでもない', '感じない', '無回答']
 */
export function outcomesOf(table: PublishedTable, basis: PercentBasis, language: Language): Outcome[] {
  const words = reportWords(language).table;
  const substantive = table.categories.map(({ code, label }, place): Outcome => ({
    code,
    label: sayIn(language)(label),
    count: ({ counts }) => at(counts, place),
    quantityOf: (unit, of) =>
      unit === 'count'
        ? { kind: 'count', category: code }
        : { kind: 'share', categories: [code], of: baseQuantity[of].kind },
  }));
  if (basis !== 'asked') return substantive;
  const hasOthers = table.points.some(
    ({ column }) => column.status === 'shown' && column.nonSubstantiveCount > 0,
  );
  const others: Outcome = {
    code: 'non-substantive',
    label: words.nonSubstantive,
    count: (column) => column.nonSubstantiveCount,
    quantityOf: (unit) => ({ kind: unit === 'count' ? 'non-substantive' : 'non-substantive-share' }),
  };
  const blank: Outcome = {
    code: 'nonresponse',
    label: words.notStated,
    count: (column) => column.nonresponseCount,
    quantityOf: (unit) => ({ kind: unit === 'count' ? 'nonresponse' : 'nonresponse-share' }),
  };
  return [...substantive, ...(hasOthers ? [others] : []), blank];
}

/**
 * How many a group's figures are of.
 *
 * @example baseCell(singleTable.points[0], 'asked').text // => '600'
 */
export function baseCell({ code: group, column }: Point, basis: PercentBasis): Cell {
  if (column.status !== 'shown') return absentIn(column);
  return countCell({ group, quantity: baseQuantity[basis] }, baseOf(column, basis));
}

/**
 * One outcome in one group.
 *
 * @example outcomeCell(singleTable.points[0], outcomesOf(singleTable, 'asked', 'ja')[0], { unit: 'percent', basis: 'asked' }).text // => '33.3'
 */
export function outcomeCell({ code: group, column }: Point, outcome: Outcome, { unit, basis }: Choice): Cell {
  if (column.status !== 'shown') return absentIn(column);
  const about = { group, quantity: outcome.quantityOf(unit, basis) };
  const count = outcome.count(column);
  return unit === 'count'
    ? countCell(about, count)
    : shareCell(about, count, baseOf(column, basis), percentDecimals);
}

function absentIn(column: Exclude<Point['column'], ShownColumn>): Cell {
  return absent(column.status === 'suppressed' ? 'suppressed' : 'no_cases');
}

/**
 * A table as a reader chose to see it: groups in rows with n first (横％表). A table of everybody, and one with many
 * categories, has the categories in rows instead.
 *
 * @example chosenTable(singleTable, { unit: 'percent', basis: 'asked' }, 'ja').rows[3].cells.map(({ text }) => text) // => ['2,500', '0.0', '80.0', '-', '20.0']
 */
export function chosenTable(table: PublishedTable, choice: Choice, language: Language): TableView {
  const say = sayIn(language);
  const words = reportWords(language).table;
  const isFrequency = table.kind === 'frequency' && !table.index;
  const shown: Choice = isFrequency ? { ...choice, unit: 'percent' } : choice;
  const outcomes = outcomesOf(table, choice.basis, language);
  const statistics = statisticsOf(table, language);
  const view: TableView = {
    kind: 'table',
    layout: 'groups',
    title: tableTitle(table, language),
    isSynthetic: table.isSynthetic,
    unit: unitOf(table, shown, language),
    heading: [
      line('wording', say(table.stubText)),
      baseLine(table, choice, language),
      ...(table.audienceNote === null ? [] : [line('audience', words.audience(say(table.audienceNote)))]),
      ...(table.finding ? [line('finding', say(table.finding))] : []),
    ],
    corner: table.nesting
      ? [say(table.nesting.outer), say(table.nesting.inner)]
      : [table.bannerLabel === null ? words.group : say(table.bannerLabel)],
    columns: [
      headOf('n', words.n, 'base'),
      ...outcomes.map(({ code, label }) => headOf(code, label, 'figure')),
      ...statistics.map(({ head }) => head),
    ],
    rows: table.points.map((point) => ({
      ...groupHead(point, language),
      cells: [
        baseCell(point, choice.basis),
        ...outcomes.map((outcome) => outcomeCell(point, outcome, shown)),
        ...statistics.map(({ cell }) => cell(point)),
      ],
    })),
    notes: [],
    ending: [
      ...(table.weighted ? [weightedLine(table, table.weighted, language)] : []),
      ...sourceLines(table, language),
    ],
  };
  const notes = tableNotes(table, view, shown, language);
  if (isFrequency) return { ...frequency(table, view, shown, language), notes };
  return { ...(outcomes.length > mostColumns ? turnedView(view, [words.option]) : view), notes };
}

/** 単純集計: people and percent side by side, whichever unit was chosen. */
function frequency(table: PublishedTable, view: TableView, choice: Choice, language: Language): TableView {
  const words = reportWords(language).table;
  const point = at(table.points, 0);
  const outcomes = outcomesOf(table, choice.basis, language);
  // The categories of one answer are everybody there is; those of several overlap.
  const isWhole = point.column.status === 'shown' && table.stubKind !== 'multiple';
  const statistics = statisticsOf(table, language).filter(({ head }) => head.code !== 'answered');
  return {
    ...view,
    layout: 'frequency',
    corner: [words.option],
    columns: [headOf('count', words.count, 'figure'), headOf('percent', words.percent, 'figure')],
    rows: [
      ...outcomes.map((outcome): Row => ({
        ...headOf(outcome.code, outcome.label, 'figure'),
        cells: [
          outcomeCell(point, outcome, { ...choice, unit: 'count' }),
          outcomeCell(point, outcome, choice),
        ],
      })),
      {
        ...headOf('n', words.n, 'base'),
        cells: [baseCell(point, choice.basis), { text: isWhole ? '100.0' : '' }],
      },
      ...statistics.map(({ head, cell }): Row => ({ ...head, cells: [cell(point)] })),
    ],
  };
}

function unitOf({ index }: PublishedTable, { unit, basis }: Choice, language: Language): string {
  const words = reportWords(language).table;
  if (index) return words.unitLine(words.indexUnit(index.lowest, index.highest), '');
  return words.unitLine(words.units[unit], unit === 'percent' ? words.bases[basis] : '');
}

/** What n is, and how many in the total. */
function baseLine(table: PublishedTable, { basis }: Choice, language: Language): Line {
  const words = reportWords(language).table;
  const { points, stubKind } = table;
  const total = at(points, 0);
  const cell = baseCell(total, basis);
  const n = total.column.status === 'shown' ? cell.text : hiddenMark;
  const isNonresponseChoice = stubKind !== 'multiple' && basis !== 'responses';
  const base =
    stubKind === 'index'
      ? words.indexBase
      : isNonresponseChoice
        ? words.baseNonresponses[basis]
        : words.bases[basis];
  return line('base', words.baseLine(base, n), numbersIn([cell]));
}

interface Statistic {
  head: Head;
  cell: (point: Point) => Cell;
}

/** What is printed beside the distribution: of a rating scale those who answered and its statistics; of an index its score. */
function statisticsOf(table: PublishedTable, language: Language): Statistic[] {
  const words = reportWords(language).table;
  const { index, scale } = table;
  const statistic = (
    code: string,
    label: string,
    print: (column: ShownColumn, group: string) => Cell,
  ): Statistic => ({
    head: headOf(code, label, 'statistic'),
    cell: ({ code: group, column }) => (column.status === 'shown' ? print(column, group) : absentIn(column)),
  });
  if (index) {
    return [
      statistic('score', words.indexScore, ({ indexScore }, group) =>
        figureCell(
          { group, quantity: { kind: 'score' } },
          indexScore ?? { status: 'no_answers' },
          index.decimals,
        ),
      ),
    ];
  }
  if (scale === null) return [];
  const topCodes = table.categories.slice(-scale.topBoxCount).map(({ code }) => code);
  const of = (
    name: 'mean' | 'standardDeviation' | 'median',
    quantity: Quantity,
    decimals: number,
  ): Statistic =>
    statistic(name, words[name], ({ statistics }, group) =>
      figureCell({ group, quantity }, statistics?.[name] ?? { status: 'no_answers' }, decimals),
    );
  return [
    statistic('answered', words.nAnswered, ({ answeredBase }, group) =>
      countCell({ group, quantity: { kind: 'answered' } }, answeredBase),
    ),
    of('mean', { kind: 'mean' }, 2),
    of('standardDeviation', { kind: 'standard-deviation' }, 2),
    of('median', { kind: 'median' }, 1),
    statistic(
      'topBoxProportion',
      words.topBox(scale.max - scale.topBoxCount + 1, scale.max),
      ({ statistics }, group) =>
        figureCell(
          { group, quantity: { kind: 'share', categories: topCodes, of: 'answered' } },
          percentOf(statistics?.topBoxProportion ?? { status: 'no_answers' }),
          percentDecimals,
        ),
    ),
  ];
}
