import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { PercentBasis } from '../../outcome/percent-base.ts';
import type { ScaleStatistics, ShownColumn } from '../../tabulate/table.ts';
import { absent, countCell, figureCell, percentOf, shareCell, type About } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity } from '../quantity.ts';
import { baseOf, baseQuantity } from '../table-choice.ts';
import type { Cell, Head } from '../table-view.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { boxCell } from './table-statistics.ts';
import { reportWords } from '../words/report-words.ts';

type ShownPoint = Pick<PublishedTable['points'][number], 'code' | 'kind'> & { column: ShownColumn };

/** One figure that is published of each group of a table. */
export interface Measure {
  head: Head;
  quantity: Quantity;
  /** The option that it is about, or several by their codes; null: none. */
  option: { code: string; label: string } | null;
  /** What it prints of a group that is shown. */
  cell: (point: ShownPoint) => Cell;
  /** Of the total weighted by head counts; counts of people who did not answer would be made up. */
  weighted: Cell;
}

const percentDecimals = 1;
const figureDecimals = 2;
const nothing = absent('not_applicable');

/**
 * Every figure that is published of a table, in order: bases, counts of every outcome, shares, statistics; of an index
 * its score. The head of each says its base.
 *
 * Base     bases: those that shares are given of.
 * @example measuresOf(singleTable, ['asked'], 'ja').map(({ head }) => head.label)[6] // => '感じる (質問対象者ベース%)'
 */
export function measuresOf(
  table: PublishedTable,
  bases: readonly PercentBasis[],
  language: Language,
): Measure[] {
  const words = reportWords(language).file;
  const outcomes = outcomesOf(table, language);
  const counts = outcomes.map((outcome) => countMeasure(outcome, language));
  if (table.index) {
    return [
      baseMeasure('asked', words.asked),
      baseMeasure('answered', words.scored),
      ...counts,
      scoreMeasure(table.index, language),
    ];
  }
  return [
    baseMeasure('asked', words.asked),
    baseMeasure('answered', words.answered),
    ...counts,
    ...bases.flatMap((basis) =>
      outcomes.flatMap((outcome) => {
        const quantity = outcome.share(basis);
        return quantity === null ? [] : [shareMeasure(table, { outcome, quantity, basis }, language)];
      }),
    ),
    ...(table.scale === null ? [] : scaleMeasures(table, table.scale, language)),
  ];
}

function baseMeasure(kind: 'asked' | 'answered', label: string): Measure {
  const quantity = { kind };
  return {
    head: headOf(kind, label, 'base'),
    quantity,
    option: null,
    cell: ({ code: group, column }) =>
      countCell({ group, quantity }, kind === 'asked' ? column.askedBase : column.answeredBase, 'digit'),
    weighted: nothing,
  };
}

function countMeasure({ code, label, count, quantity }: Outcome, language: Language): Measure {
  return {
    head: headOf(`count:${code}`, `${label} ${reportWords(language).file.count}`, 'figure'),
    quantity,
    option: { code, label },
    cell: (point) => {
      const own = count(point);
      return own === null ? nothing : countCell({ group: point.code, quantity }, own, 'digit');
    },
    weighted: nothing,
  };
}

function shareMeasure(
  { categories, weighted, stubKind }: PublishedTable,
  {
    outcome: { code, label, count },
    quantity,
    basis,
  }: { outcome: Outcome; quantity: Quantity; basis: PercentBasis },
  language: Language,
): Measure {
  const place = categories.findIndex((category) => category.code === code);
  const isWeighted = basis === (stubKind === 'multiple' ? 'cases' : 'asked') && place >= 0;
  return {
    head: headOf(
      `share:${code}:${baseQuantity[basis].kind}`,
      `${label} ${reportWords(language).file.percentOf[basis]}`,
      'figure',
    ),
    quantity,
    option: { code, label },
    cell: (point) => {
      const own = count(point);
      return own === null
        ? nothing
        : shareCell({ group: point.code, quantity }, own, baseOf(point.column, basis), percentDecimals);
    },
    weighted:
      weighted && isWeighted
        ? figureCell(
            { group: 'total', quantity: { kind: 'weighted-share', category: code } },
            100 * at(weighted.proportions, place),
            percentDecimals,
          )
        : nothing,
  };
}

/** A scale's: boxes of those asked, as the shares are, and what is of those who answered. */
function scaleMeasures(
  table: PublishedTable,
  scale: NonNullable<PublishedTable['scale']>,
  language: Language,
): Measure[] {
  const words = reportWords(language).file;
  const { categories, weighted } = table;
  const codes = categories.map(({ code }) => code);
  const boxes = [
    {
      name: 'topBoxProportion',
      label: words.topBox(scale.topBoxCount),
      boxed: codes.slice(-scale.topBoxCount),
    },
    {
      name: 'bottomBoxProportion',
      label: words.bottomBox(scale.bottomBoxCount),
      boxed: codes.slice(0, scale.bottomBoxCount),
    },
  ] as const;
  const ofAnswered = (
    name: keyof ScaleStatistics,
    label: string,
    quantity: Quantity,
    decimals: number,
  ): Measure => ({
    head: headOf(name, label, 'statistic'),
    quantity,
    option: null,
    cell: ({ code: group, column }) =>
      statisticCell({ group, quantity }, column.statistics?.[name] ?? { status: 'no_answers' }, decimals),
    weighted:
      name === 'mean' && weighted && weighted.mean !== null
        ? figureCell({ group: 'total', quantity: { kind: 'weighted-mean' } }, weighted.mean, figureDecimals)
        : nothing,
  });
  return [
    ...boxes.map(({ name, label, boxed }): Measure => ({
      head: headOf(`${name}OfAsked`, `${label} ${words.percentOf.asked}`, 'statistic'),
      quantity: { kind: 'share', categories: boxed, of: 'asked' },
      option: { code: boxed.join('+'), label },
      cell: ({ code: group, column }) => boxCell(table, { group, column, codes: boxed, of: 'asked' }),
      weighted: nothing,
    })),
    ofAnswered('mean', words.mean, { kind: 'mean' }, figureDecimals),
    ofAnswered('standardDeviation', words.standardDeviation, { kind: 'standard-deviation' }, figureDecimals),
    ofAnswered('median', words.median, { kind: 'median' }, 1),
    ...boxes.map(({ name, label, boxed }): Measure => ({
      ...ofAnswered(
        name,
        `${label} ${words.percentOf.cases}`,
        { kind: 'share', categories: boxed, of: 'answered' },
        percentDecimals,
      ),
      option: { code: boxed.join('+'), label },
    })),
  ];
}

/** Boxes are shares: nobody in one is 「-」, as for any share. */
function statisticCell(about: About, figure: ScaleStatistics['mean'], decimals: number): Cell {
  if (about.quantity.kind !== 'share') return figureCell(about, figure, decimals);
  if (figure === 0) return { ...about, value: 0, decimals: 0, text: '-' };
  return figureCell(about, percentOf(figure), decimals);
}

function scoreMeasure({ decimals }: { decimals: number }, language: Language): Measure {
  const quantity = { kind: 'score' } as const;
  return {
    head: headOf('score', reportWords(language).file.score, 'statistic'),
    quantity,
    option: null,
    cell: ({ code: group, column }) =>
      figureCell({ group, quantity }, column.indexScore ?? { status: 'no_answers' }, decimals),
    weighted: nothing,
  };
}
