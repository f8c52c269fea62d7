import {
  isEstimated,
  meanInterval,
  wilsonInterval,
  type NoFigure,
  type ShownColumn,
  type Suppressed,
} from '../../../analysis/index.ts';
import type { IndicatorStatistic } from '../../../surveys/schema/indicator-plan.ts';
import type { ShownFigure } from '../../../analysis/report/indicator-plan-sheet.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';

/** Every interval of a plan. */
export const level = 0.95;

export type IndicatorFigure = ShownFigure | Suppressed | NoFigure;

/** Reads an indicator off a published column. What is hidden there stays hidden, with its reason. */
export function indicatorFigure(
  table: PublishedTable,
  column: PublishedTable['points'][number]['column'],
  statistic: IndicatorStatistic,
  population: number | null,
): IndicatorFigure {
  if (column.status === 'suppressed') return column;
  if (column.status === 'no_cases' || column.answeredBase === 0) return { status: 'no_answers' };
  if (statistic.kind === 'mean') return meanFigure(column, population);
  if (statistic.kind === 'score') {
    const score = column.indexScore ?? { status: 'not_estimable' };
    return typeof score === 'number' ? { ...plain, value: score, base: column.answeredBase } : score;
  }
  if (statistic.kind === 'top-box') {
    const places = table.categories.map((_, place) => place).slice(-(table.scale?.topBoxCount ?? 1));
    return proportionFigure(column, places, column.answeredBase, population);
  }
  const places = statistic.options.map((option) => table.categories.findIndex(({ code }) => code === option));
  const base = statistic.base === 'asked' ? column.askedBase : column.answeredBase;
  return proportionFigure(column, places, base, population);
}

const plain = {
  status: 'shown' as const,
  count: null,
  interval: null,
  standardError: null,
  population: null,
};

function meanFigure({ statistics, counts, answeredBase: base }: ShownColumn, population: number | null) {
  const hidden = counts.find((count) => typeof count !== 'number');
  if (hidden !== undefined) return hidden;
  const { mean, standardDeviation } = statistics ?? {};
  if (typeof mean !== 'number') return mean ?? ({ status: 'not_estimable' } as const);
  if (typeof standardDeviation !== 'number') return { ...plain, value: mean, base };
  const result = meanInterval({ base, mean, variance: standardDeviation ** 2 }, { level, population });
  if (!isEstimated(result)) return { ...plain, value: mean, base };
  const { lower, upper, standardError } = result;
  return { ...plain, value: mean, base, interval: { lower, upper }, standardError, population };
}

function proportionFigure(
  column: ShownColumn,
  places: readonly number[],
  base: number,
  population: number | null,
): IndicatorFigure {
  let count = 0;
  for (const place of places) {
    const own = column.counts[place];
    if (own === undefined) return { status: 'not_estimable' };
    if (typeof own !== 'number') return own;
    count += own;
  }
  const interval = wilsonInterval({ count, base }, { level, population });
  return { ...plain, value: count / base, base, count, interval, population };
}
