import type { Language } from '../../../surveys/schema/local-text.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import { at } from '../../numeric/at.ts';
import { absent, absentIn, countCell, hiddenMark, line, numbersIn, shareCell } from '../cells.ts';
import { sourceLines } from '../heading-lines.ts';
import { groupHead, headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import { baseOf, baseQuantity } from '../table-choice.ts';
import { outcomesBy, otherLabels, type Outcome } from './outcomes.ts';
import { statisticsOf } from './table-statistics.ts';
import { tableNotes } from './table-notes.ts';
import { tableTitle } from '../table-title.ts';
import type { Cell, Head, Line, Row, TableChoice, TableView } from '../table-view.ts';
import { turnedView } from './turned-view.ts';
import { weightedLine } from './weighted-line.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];
export type Choice = Exclude<TableChoice, 'complete'>;

/** With more categories than this, a row per category is easier to read than a column each. */
const mostColumns = 12;
const percentDecimals = 1;

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
 * @example outcomeCell(singleTable.points[0], { quantity: { kind: 'nonresponse' }, count: () => 3, share: () => null }, { unit: 'count', basis: 'asked' }).text // => '3'
 */
export function outcomeCell(
  { code: group, kind, column }: Point,
  outcome: Outcome,
  { unit, basis }: Choice,
): Cell {
  if (column.status !== 'shown') return absentIn(column);
  const quantity = unit === 'count' ? outcome.quantity : outcome.share(basis);
  const count = outcome.count({ kind, column });
  if (quantity === null || count === null) return absent('not_applicable');
  return unit === 'count'
    ? countCell({ group, quantity }, count)
    : shareCell({ group, quantity }, count, baseOf(column, basis), percentDecimals);
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
  const outcomes = outcomesBy(table, choice.basis, language);
  const statistics = statisticsOf(table, shown, language);
  const people = (label: string): string => (shown.unit === 'count' ? label : words.people(label));
  const each = outcomes.within.flatMap((outcome) => inUnits(outcome, shown, language));
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
      ...each.map(({ head }) => head),
      ...outcomes.beside.map(({ code, label }) => headOf(code, people(label), 'figure')),
      ...statistics.map(({ head }) => head),
    ],
    rows: table.points.map((point) => ({
      ...groupHead(point, language),
      cells: [
        baseCell(point, choice.basis),
        ...each.map(({ outcome, unit }) => outcomeCell(point, outcome, { ...shown, unit })),
        ...outcomes.beside.map((outcome) => outcomeCell(point, outcome, { ...shown, unit: 'count' })),
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
  const columnCount = each.length + outcomes.beside.length;
  return { ...(columnCount > mostColumns ? turnedView(view, [words.option]) : view), notes };
}

/** An outcome in the unit that was chosen; in both as two columns. */
function inUnits(
  outcome: Outcome,
  { unit }: Choice,
  language: Language,
): { outcome: Outcome; unit: Exclude<Choice['unit'], 'both'>; head: Head }[] {
  const { code, label } = outcome;
  if (unit !== 'both') return [{ outcome, unit, head: headOf(code, label, 'figure') }];
  const words = reportWords(language).table;
  return [
    { outcome, unit: 'count', head: headOf(`${code}:count`, words.people(label), 'figure') },
    { outcome, unit: 'percent', head: headOf(code, words.share(label), 'figure') },
  ];
}

/** 単純集計: people and percent side by side, whichever unit was chosen; below the base what is not in it. */
function frequency(table: PublishedTable, view: TableView, choice: Choice, language: Language): TableView {
  const words = reportWords(language).table;
  const point = at(table.points, 0);
  const { within, beside } = outcomesBy(table, choice.basis, language);
  // The categories of one answer are everybody there is; those of several overlap.
  const isWhole = point.column.status === 'shown' && table.stubKind !== 'multiple';
  const rowOf = (outcome: Outcome): Row => ({
    ...headOf(outcome.code, outcome.label, 'figure'),
    cells: [outcomeCell(point, outcome, { ...choice, unit: 'count' }), outcomeCell(point, outcome, choice)],
  });
  return {
    ...view,
    layout: 'frequency',
    corner: [words.option],
    columns: [headOf('count', words.count, 'figure'), headOf('percent', words.percent, 'figure')],
    rows: [
      ...within.map(rowOf),
      {
        ...headOf('n', words.n, 'base'),
        cells: [baseCell(point, choice.basis), { text: isWhole ? '100.0' : '' }],
      },
      ...beside.map(rowOf),
      ...statisticsOf(table, choice, language).map(({ head, cell }): Row => ({
        ...head,
        cells: [cell(point)],
      })),
    ],
  };
}

function unitOf({ index }: PublishedTable, { unit, basis }: Choice, language: Language): string {
  const words = reportWords(language).table;
  if (index) return words.unitLine(words.indexUnit(index.lowest, index.highest), '');
  return words.unitLine(words.units[unit], unit === 'count' ? '' : words.bases[basis]);
}

/** What n is, and how many in the total. */
function baseLine(table: PublishedTable, { basis }: Choice, language: Language): Line {
  const words = reportWords(language).table;
  const { points, stubKind } = table;
  const total = at(points, 0);
  const cell = baseCell(total, basis);
  const n = total.column.status === 'shown' ? cell.text : hiddenMark;
  const others = otherLabels(table, language);
  const base =
    stubKind === 'index'
      ? words.indexBase
      : stubKind === 'multiple' || basis === 'responses'
        ? words.bases[basis]
        : words.baseOthers[basis](others);
  return line('base', words.baseLine(base, n), numbersIn([cell]));
}
