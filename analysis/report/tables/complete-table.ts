import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import type { ScaleStatistics } from '../../tabulate/table.ts';
import {
  absent,
  absentIn,
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
import { baseOf } from '../table-choice.ts';
import { otherLabels, outcomesOf, type Outcome } from './outcomes.ts';
import { boxCell } from './table-statistics.ts';
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
 * @example completeTable(singleTable, 'ja').rows[3].cells.map(({ text }) => text) // => ['2,500', '2,000', '1', '1,999', '0', '500', '0.0', '80.0', '-', '20.0']
 */
export function completeTable(table: PublishedTable, language: Language): TableView {
  const say = sayIn(language);
  const words = reportWords(language).file;
  const measures = table.index
    ? indexMeasures(table, table.index.decimals, language)
    : measuresOf(table, language);
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
      : measures.map(() => absentIn(column));
  return { ...groupHead(point, language), cells };
}

const nothing = absent('not_applicable');

function measuresOf(table: PublishedTable, language: Language): Measure[] {
  const words = reportWords(language).file;
  const basis = table.stubKind === 'multiple' ? 'cases' : 'asked';
  const outcomes = outcomesOf(table, language);
  return [
    baseMeasure('asked', words.asked),
    baseMeasure('answered', words.answered),
    ...outcomes.map((outcome) => countMeasure(outcome, language)),
    ...outcomes.flatMap((outcome) => {
      const quantity = outcome.share(basis);
      return quantity === null ? [] : [shareMeasure(table, { outcome, quantity, basis }, language)];
    }),
    ...statisticMeasures(table, language),
  ];
}

function baseMeasure(kind: 'asked' | 'answered', label: string): Measure {
  return {
    head: headOf(kind, label, 'base'),
    cell: ({ code: group, column }) =>
      countCell(
        { group, quantity: { kind } },
        kind === 'asked' ? column.askedBase : column.answeredBase,
        'digit',
      ),
    weighted: nothing,
  };
}

function countMeasure({ code, label, count, quantity }: Outcome, language: Language): Measure {
  return {
    head: headOf(`count:${code}`, `${label} ${reportWords(language).file.count}`, 'figure'),
    cell: (point) => {
      const own = count(point);
      return own === null ? nothing : countCell({ group: point.code, quantity }, own, 'digit');
    },
    weighted: nothing,
  };
}

function shareMeasure(
  { categories, weighted }: PublishedTable,
  {
    outcome: { code, label, count },
    quantity,
    basis,
  }: { outcome: Outcome; quantity: Quantity; basis: PercentBasis },
  language: Language,
): Measure {
  const words = reportWords(language).file;
  const place = categories.findIndex((category) => category.code === code);
  return {
    head: headOf(`share:${code}`, `${label} ${words.percentOf[basis]}`, 'figure'),
    cell: (point) => {
      const own = count(point);
      return own === null
        ? nothing
        : shareCell({ group: point.code, quantity }, own, baseOf(point.column, basis), percentDecimals);
    },
    weighted:
      weighted && place >= 0
        ? figureCell(
            { group: 'total', quantity: { kind: 'weighted-share', category: code } },
            100 * at(weighted.proportions, place),
            percentDecimals,
          )
        : nothing,
  };
}

/** A scale's: boxes of the base that the shares are of, and what is of those who answered. */
function statisticMeasures(table: PublishedTable, language: Language): Measure[] {
  const { scale, categories, weighted } = table;
  if (scale === null) return [];
  const words = reportWords(language).file;
  const codes = categories.map(({ code }) => code);
  const [top, bottom] = [codes.slice(-scale.topBoxCount), codes.slice(0, scale.bottomBoxCount)];
  const ofAsked = (code: string, label: string, boxed: string[]): Measure => ({
    head: headOf(`${code}OfAsked`, `${label} ${words.percentOf.asked}`, 'statistic'),
    cell: ({ code: group, column }) => boxCell(table, { group, column, codes: boxed, of: 'asked' }),
    weighted: nothing,
  });
  const ofAnswered = (
    name: keyof ScaleStatistics,
    label: string,
    quantity: Quantity,
    decimals: number,
  ): Measure => ({
    head: headOf(name, label, 'statistic'),
    cell: ({ code: group, column }) =>
      statisticCell({ group, quantity }, column.statistics?.[name] ?? { status: 'no_answers' }, decimals),
    weighted:
      name === 'mean' && weighted && weighted.mean !== null
        ? figureCell({ group: 'total', quantity: { kind: 'weighted-mean' } }, weighted.mean, figureDecimals)
        : nothing,
  });
  const box = (name: 'topBoxProportion' | 'bottomBoxProportion', label: string, boxed: string[]): Measure =>
    ofAnswered(
      name,
      `${label} ${words.percentOf.cases}`,
      { kind: 'share', categories: boxed, of: 'answered' },
      percentDecimals,
    );
  const [topLabel, bottomLabel] = [words.topBox(scale.topBoxCount), words.bottomBox(scale.bottomBoxCount)];
  return [
    ofAsked('topBox', topLabel, top),
    ofAsked('bottomBox', bottomLabel, bottom),
    ofAnswered('mean', words.mean, { kind: 'mean' }, figureDecimals),
    ofAnswered('standardDeviation', words.standardDeviation, { kind: 'standard-deviation' }, figureDecimals),
    ofAnswered('median', words.median, { kind: 'median' }, 1),
    box('topBoxProportion', topLabel, top),
    box('bottomBoxProportion', bottomLabel, bottom),
  ];
}

/** Boxes are shares: nobody in one is 「-」, as for any share. */
function statisticCell(about: About, figure: ScaleStatistics['mean'], decimals: number): Cell {
  if (about.quantity.kind !== 'share') return figureCell(about, figure, decimals);
  if (figure === 0) return { ...about, value: 0, decimals: 0, text: '-' };
  return figureCell(about, percentOf(figure), decimals);
}

/** An index: those asked, those with enough answers, those without, the score. */
function indexMeasures(table: PublishedTable, decimals: number, language: Language): Measure[] {
  const words = reportWords(language).file;
  return [
    baseMeasure('asked', words.asked),
    baseMeasure('answered', words.scored),
    ...outcomesOf(table, language).map((outcome) => countMeasure(outcome, language)),
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
  const hasNotAsked = outcomesOf(table, language).some(({ quantity }) => quantity.kind === 'not-asked');
  const note = (text: string): Line => line('note', text);
  return [
    ...(table.index ? [line('wording', say(table.stubText))] : []),
    ...(isHidden ? [note(words.suppressed(table.rules.minimumBase))] : []),
    ...(weighted ? [weightsNote(weighted, language)] : []),
    ...(table.index ? [] : [note(words.answeredBase(otherLabels(table, language)))]),
    ...(hasNotAsked ? [note(reportWords(language).table.noteNotAsked)] : []),
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
