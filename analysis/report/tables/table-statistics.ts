import type { Language } from '../../../surveys/schema/local-text.ts';
import { at } from '../../numeric/at.ts';
import type { ShownColumn } from '../../tabulate/table.ts';
import { absent, absentIn, countCell, figureCell, percentOf, shareCell } from '../cells.ts';
import { headOf } from '../heads.ts';
import type { PublishedTable } from '../published-table.ts';
import type { Quantity, QuantityBase } from '../quantity.ts';
import type { Choice } from './chosen-table.ts';
import type { Cell, Head } from '../table-view.ts';
import { reportWords } from '../words/report-words.ts';

type Point = PublishedTable['points'][number];
const percentDecimals = 1;

export interface Statistic {
  head: Head;
  cell: (point: Point) => Cell;
}

/**
 * What is printed beside the distribution: of a rating scale those who answered and its statistics; of an index its
 * score. Heads name the base where it is not that of the shares beside them.
 *
 * Base     of a scale those who answered; a top box also that of the shares.
 * @example statisticsOf(scaleTable, { unit: 'percent', basis: 'asked' }, 'ja').map(({ head }) => head.label) // => ['3～4（％）', '有効回答', '平均（有効回答）', '標準偏差（有効回答）', '中央値（有効回答）', '3～4（有効回答の％）']
 */
export function statisticsOf(table: PublishedTable, choice: Choice, language: Language): Statistic[] {
  if (table.index) return [scoreOf(table.index, language)];
  return table.scale === null ? [] : scaleStatistics(table, table.scale, choice, language);
}

function scoreOf({ decimals }: NonNullable<PublishedTable['index']>, language: Language): Statistic {
  const quantity = { kind: 'score' } as const;
  return statistic('score', reportWords(language).table.indexScore, ({ indexScore }, group) =>
    figureCell({ group, quantity }, indexScore ?? { status: 'no_answers' }, decimals),
  );
}

function scaleStatistics(
  table: PublishedTable,
  scale: NonNullable<PublishedTable['scale']>,
  { unit, basis }: Choice,
  language: Language,
): Statistic[] {
  const words = reportWords(language).table;
  const isOwnBase = unit !== 'count' && basis === 'cases';
  const based = (label: string): string => (isOwnBase ? label : words.ofAnswered(label));
  const of = (
    name: 'mean' | 'standardDeviation' | 'median',
    quantity: Quantity,
    decimals: number,
  ): Statistic =>
    statistic(name, based(words[name]), ({ statistics }, group) =>
      figureCell({ group, quantity }, statistics?.[name] ?? { status: 'no_answers' }, decimals),
    );
  const codes = table.categories.slice(-scale.topBoxCount).map(({ code }) => code);
  const ends = [scale.max - scale.topBoxCount + 1, scale.max] as const;
  return [
    ...(unit !== 'count' && basis === 'asked'
      ? [
          statistic('topBoxOfAsked', words.topBox(...ends), (column, group) =>
            boxCell(table, { group, column, codes, of: 'asked' }),
          ),
        ]
      : []),
    ...(isOwnBase ? [] : [answeredOf(language)]),
    of('mean', { kind: 'mean' }, 2),
    of('standardDeviation', { kind: 'standard-deviation' }, 2),
    of('median', { kind: 'median' }, 1),
    statistic(
      'topBoxProportion',
      isOwnBase ? words.topBox(...ends) : words.topBoxOfAnswered(...ends),
      ({ statistics }, group) =>
        figureCell(
          { group, quantity: { kind: 'share', categories: codes, of: 'answered' } },
          percentOf(statistics?.topBoxProportion ?? { status: 'no_answers' }),
          percentDecimals,
        ),
    ),
  ];
}

function answeredOf(language: Language): Statistic {
  const quantity = { kind: 'answered' } as const;
  return statistic('answered', reportWords(language).table.nAnswered, ({ answeredBase }, group) =>
    countCell({ group, quantity }, answeredBase),
  );
}

/**
 * Several categories together as a share of a base, from their counts.
 *
 * Missing  hidden where one of the counts is.
 * @example boxCell(scaleTable, { group: 'total', column: scaleTable.points[0].column, codes: ['3', '4'], of: 'asked' }).quantity.of // => 'asked'
 */
export function boxCell(
  { categories }: PublishedTable,
  {
    group,
    column,
    codes,
    of,
  }: { group: string; column: ShownColumn; codes: readonly string[]; of: Exclude<QuantityBase, 'mentions'> },
): Cell {
  let sum = 0;
  for (const [place, { code }] of categories.entries()) {
    if (!codes.includes(code)) continue;
    const count = at(column.counts, place);
    if (typeof count !== 'number') return absent('suppressed');
    sum += count;
  }
  return shareCell(
    { group, quantity: { kind: 'share', categories: codes, of } },
    sum,
    of === 'asked' ? column.askedBase : column.answeredBase,
    percentDecimals,
  );
}

function statistic(
  code: string,
  label: string,
  print: (column: ShownColumn, group: string) => Cell,
): Statistic {
  return {
    head: headOf(code, label, 'statistic'),
    cell: ({ code: group, column }) => (column.status === 'shown' ? print(column, group) : absentIn(column)),
  };
}
