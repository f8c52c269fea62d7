import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { ScaleStatistics } from '../../tabulate/table.ts';
import {
  absent,
  countCell,
  figureCell,
  line,
  numbersIn,
  percentOf,
  shareCell,
  type About,
} from '../cells.ts';
import { headingLines } from '../heading-lines.ts';
import { groupHead, headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import type { Cell, Head, Line, Row, TableView } from '../table-view.ts';
import { caseWeightsLines } from './case-weights-lines.ts';
import { weightCells } from './weight-cells.ts';
import { reportWords, sayIn } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];

const percentDecimals = 1;
const figureDecimals = 2;

/** A column of the complete layout: what it measures, and what it prints of a group that is shown. */
interface Measure {
  head: Head;
  cell: (point: ShownPoint) => Cell;
  /** Of the total weighted by head counts; counts of people who did not answer would be made up. */
  weighted: Cell;
}

type ShownPoint = Point & { column: Extract<Point['column'], { status: 'shown' }> };

/**
 * A table with every figure that is published of it, one row a group: bases, counts, shares, statistics; of an index
 * bases and scores. Where there are head counts the weighted total stands last.
 *
 * @example completeTable(singleTable, 'ja').rows[3].cells.map(({ text }) => text) // => ['2,500', '2,000', '1', '1,999', '0', '500', '0.0', '80.0', '-']
 */
export function completeTable(table: PublishedTable, language: Language): TableView {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const measures = table.index ? indexMeasures(table.index, language) : measuresOf(table, language);
  const { bannerLabel, stubLabel, weighted } = table;
  return {
    kind: 'table',
    layout: 'groups',
    title: bannerLabel === null ? say(stubLabel) : `${say(stubLabel)} × ${say(bannerLabel)}`,
    isSynthetic: table.isSynthetic,
    unit: null,
    heading: [
      ...headingLines(table, language),
      ...(table.audienceNote === null ? [] : [line('audience', words.audience(say(table.audienceNote)))]),
      ...(table.finding ? [line('finding', say(table.finding))] : []),
    ],
    corner: [bannerLabel === null ? words.group : say(bannerLabel)],
    columns: measures.map(({ head }) => head),
    rows: [
      ...table.points.map((point) => rowOf(point, measures, language)),
      ...(weighted
        ? [
            {
              ...headOf('weighted', words.weighted(say(weighted.by)), 'weighted'),
              cells: measures.map((measure) => measure.weighted),
            },
          ]
        : []),
    ],
    notes: notesOf(table, language),
    ending: [],
  };
}

function rowOf(point: Point, measures: readonly Measure[], language: Language): Row {
  const { column } = point;
  const cells =
    column.status === 'shown'
      ? measures.map(({ cell }) => cell({ ...point, column }))
      : measures.map(() => absent(column.status === 'suppressed' ? 'suppressed' : 'no_cases'));
  return { ...groupHead(point, language), cells };
}

const nothing = absent('not_applicable');

function measuresOf(table: PublishedTable, language: Language): Measure[] {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const { categories, weighted, stubKind } = table;
  const of = stubKind === 'multiple' ? 'answered' : 'asked';
  const percentHead = stubKind === 'multiple' ? words.percentOfCases : words.percentOfAsked;
  const count = (
    code: string,
    label: string,
    quantity: Quantity,
    read: (column: ShownPoint['column']) => Parameters<typeof countCell>[1],
  ): Measure => ({
    head: headOf(code, label, code === 'asked' || code === 'answered' ? 'base' : 'figure'),
    cell: ({ code: group, column }) => countCell({ group, quantity }, read(column), 'digit'),
    weighted: nothing,
  });
  return [
    count('asked', words.asked, { kind: 'asked' }, (column) => column.askedBase),
    count('answered', words.answered, { kind: 'answered' }, (column) => column.answeredBase),
    ...categories.map(({ code, label }, place) =>
      count(
        `count:${code}`,
        `${say(label)} ${words.count}`,
        { kind: 'count', category: code },
        ({ counts }) => at(counts, place),
      ),
    ),
    count('nonresponse', words.nonresponse, { kind: 'nonresponse' }, (column) => column.nonresponseCount),
    ...categories.map(({ code, label }, place): Measure => ({
      head: headOf(`share:${code}`, `${say(label)} ${percentHead}`, 'figure'),
      cell: ({ code: group, column }) =>
        shareCell(
          { group, quantity: { kind: 'share', categories: [code], of } },
          at(column.counts, place),
          of === 'answered' ? column.answeredBase : column.askedBase,
          percentDecimals,
        ),
      weighted: weighted
        ? figureCell(
            { group: 'total', quantity: { kind: 'weighted-share', category: code } },
            100 * at(weighted.proportions, place),
            percentDecimals,
          )
        : nothing,
    })),
    ...statisticMeasures(table, language),
  ];
}

function statisticMeasures({ scale, categories, weighted }: PublishedTable, language: Language): Measure[] {
  if (scale === null) return [];
  const codes = categories.map(({ code }) => code);
  const box = (boxed: string[]): Quantity => ({ kind: 'share', categories: boxed, of: 'answered' });
  const statistics: [keyof ScaleStatistics, Quantity, number][] = [
    ['mean', { kind: 'mean' }, figureDecimals],
    ['standardDeviation', { kind: 'standard-deviation' }, figureDecimals],
    ['median', { kind: 'median' }, 1],
    ['topBoxProportion', box(codes.slice(-scale.topBoxCount)), percentDecimals],
    ['bottomBoxProportion', box(codes.slice(0, scale.bottomBoxCount)), percentDecimals],
  ];
  const labels = reportWords(language).file.statistics(scale);
  return statistics.map(([name, quantity, decimals], place): Measure => ({
    head: headOf(name, at(labels, place), 'statistic'),
    cell: ({ code: group, column }) =>
      statisticCell({ group, quantity }, column.statistics?.[name] ?? { status: 'no_answers' }, decimals),
    weighted:
      name === 'mean' && weighted && weighted.mean !== null
        ? figureCell({ group: 'total', quantity: { kind: 'weighted-mean' } }, weighted.mean, figureDecimals)
        : nothing,
  }));
}

/** Boxes are shares: nobody in one is 「-」, as for any share. */
function statisticCell(about: About, figure: ScaleStatistics['mean'], decimals: number): Cell {
  if (about.quantity.kind !== 'share') return figureCell(about, figure, decimals);
  if (figure === 0) return { ...about, value: 0, decimals: 0, text: '-' };
  return figureCell(about, percentOf(figure), decimals);
}

/** An index: those asked, those with enough answers, the score. */
function indexMeasures({ decimals }: { decimals: number }, language: Language): Measure[] {
  const words = reportWords(language).file;
  const bases: [string, string, 'asked' | 'answered'][] = [
    ['asked', words.asked, 'asked'],
    ['answered', words.scored, 'answered'],
  ];
  return [
    ...bases.map(([code, label, kind]): Measure => ({
      head: headOf(code, label, 'base'),
      cell: ({ code: group, column }) =>
        countCell(
          { group, quantity: { kind } },
          kind === 'asked' ? column.askedBase : column.answeredBase,
          'digit',
        ),
      weighted: nothing,
    })),
    {
      head: headOf('score', words.score, 'statistic'),
      cell: ({ code: group, column }) =>
        figureCell(
          { group, quantity: { kind: 'score' } },
          column.indexScore ?? { status: 'no_answers' },
          decimals,
        ),
      weighted: nothing,
    },
  ];
}

function notesOf(table: PublishedTable, language: Language): Line[] {
  const words = reportWords(language).file;
  const say = sayIn(language);
  const { weighted, bannerKind } = table;
  const columns = table.points.map((point) => point.column);
  const isHidden = columns.some(
    (column) =>
      column.status === 'suppressed' ||
      (column.status === 'shown' && column.counts.some((count) => typeof count !== 'number')),
  );
  const note = (text: string): Line => line('note', text);
  return [
    ...(table.index ? [line('wording', say(table.stubText))] : []),
    ...(isHidden ? [note(words.suppressed(table.rules.minimumBase))] : []),
    ...(weighted ? [weightsNote(weighted, language)] : []),
    ...caseWeightsLines(table, language),
    ...(bannerKind === 'single' ? [note(words.groupsDoNotAddUp)] : []),
    ...(bannerKind === 'multiple' ? [note(words.groupsOverlap)] : []),
    ...(table.stubKind === 'multiple' ? [note(words.multiple)] : []),
    ...(table.index ? [] : [note(words.rounding)]),
    // Whose wording it is goes wherever the table goes.
    ...(table.attribution === undefined ? [] : [note(say(table.attribution))]),
  ];
}

function weightsNote(weighted: NonNullable<PublishedTable['weighted']>, language: Language): Line {
  const cells = weightCells(weighted);
  const text = reportWords(language).file.weights(cells.effectiveBase.text, cells.designEffect.text);
  return line('note', text, numbersIn(Object.values(cells)));
}
