import type { PublishedTable } from '../published-table.ts';
import { keyFigureOf, type KeyFigure } from '../overview/key-figure.ts';
import type { ContinuedItem, EarlierWave, ReportSource } from './report-source.ts';
import { tablesIn } from './tables-in.ts';

/** What an item was in one wave. */
export interface TrendStep {
  wave: Pick<EarlierWave, 'wave' | 'title'>;
  item: ContinuedItem;
}

/** An item over its waves, the oldest first. */
export interface Trend {
  table: PublishedTable;
  steps: TrendStep[];
  /** What is compared from wave to wave; null: nothing stands for the item. */
  figure: KeyFigure | null;
  /** The item by what the staff are counted by, in this wave and in the one before; null: one of them has no such table. */
  byStratum: { now: PublishedTable; before: PublishedTable } | null;
}

export type TrendSource = Pick<ReportSource, 'catalogue' | 'results' | 'earlier'> & {
  questionnaire: Pick<ReportSource['questionnaire'], 'populationItem'>;
};

/**
 * Every item of a wave that earlier ones asked too, with the same answers.
 *
 * @example trendsIn({ catalogue: { wave: 'b', waveTitle: { ja: '今回' } }, results: [{ ...singleTable, kind: 'frequency' }], earlier: [{ wave: 'a', title: { ja: '前回' }, items: [{ code: 'work', change: 'none', table: singleTable }] }], questionnaire: {} })[0].steps.length // => 2
 */
export function trendsIn({
  catalogue,
  results,
  earlier,
  questionnaire: { populationItem },
}: TrendSource): Trend[] {
  const tables = tablesIn(results);
  return tables
    .filter(({ kind }) => kind === 'frequency')
    .flatMap((table) => {
      const before = earlier.flatMap(({ items, ...wave }): TrendStep[] =>
        items
          .filter((item) => item.code === table.stub && isComparable(item.table, table))
          .map((item) => ({ wave, item })),
      );
      const now: TrendStep = {
        wave: { wave: catalogue.wave, title: catalogue.waveTitle },
        item: { code: table.stub, change: 'none', table },
      };
      const figure = keyFigureOf(table, table.positive ?? []);
      const crossed = tables.find(({ stub, banner }) => stub === table.stub && banner === populationItem);
      const crossedBefore = before.at(-1)?.item.byStratum;
      const byStratum = crossed && crossedBefore ? { now: crossed, before: crossedBefore } : null;
      return before.length === 0 ? [] : [{ table, steps: [...before, now], figure, byStratum }];
    });
}

/** The same answers, and the same scale or way of making an index. */
function isComparable(before: PublishedTable, after: PublishedTable): boolean {
  const shapeOf = ({ stubKind, categories, nonSubstantive = [], scale, index }: PublishedTable): string =>
    JSON.stringify([
      stubKind,
      categories.map(({ code }) => code),
      nonSubstantive.map(({ code }) => code),
      scale && [scale.min, scale.max, scale.topBoxCount],
      index && [index.lowest, index.highest, index.decimals, index.aggregation],
    ]);
  return shapeOf(before) === shapeOf(after);
}
