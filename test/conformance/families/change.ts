import { overlappingDifference, scoreTrend } from '../../../analysis/index.ts';
import { isBlank } from '../reference.ts';
import { driverFigures } from '../recipes/drivers.ts';
import { estimated } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { changeOfCounts } from '../recipes/waves.ts';
import { dataOf, numbersIn } from '../selection.ts';
import { changeOfMeans } from './paired.ts';

/** Families about what changes from wave to wave, and what goes with what. */
export const changeFamilies = {
  drivers: ({ rows }, entry) => {
    const data = dataOf(entry) as { file: string; outcome: string; drivers: string[] };
    return driverFigures(rows(data.file), data.outcome, data.drivers);
  },
  wave_proportion: changeOfCounts,
  wave_overlap: (reference, entry) => {
    const data = dataOf(entry) as {
      file: string;
      before: string;
      after: string;
      correlation?: number;
      populations: { before: number; after: number; both: number };
    };
    if (data.correlation === undefined) return changeOfMeans(reference, entry);
    const { rows } = reference;
    const people = rows(data.file);
    const countsOf = (column: string) => {
      const answers = numbersIn(people, column);
      return { count: answers.reduce((sum, answer) => sum + answer, 0), base: answers.length };
    };
    const [before, after] = [countsOf(data.before), countsOf(data.after)];
    const overlapCount = people.filter(
      (row) => !isBlank(row[data.before]) && !isBlank(row[data.after]),
    ).length;
    const options = { level: 0.95, overlapCount, correlation: data.correlation };
    const endless = estimated(overlappingDifference(before, after, { ...options, population: null }));
    const finite = estimated(
      overlappingDifference(before, after, { ...options, population: data.populations }),
    );
    return {
      count1: before.count,
      base1: before.base,
      count2: after.count,
      base2: after.base,
      n_overlap: overlapCount,
      correlation: data.correlation,
      diff: endless.difference,
      se: endless.standardError,
      ci95: endless.interval,
      fpc: { se: finite.standardError, ci95: finite.interval },
    };
  },
  trend_series: ({ rows }, entry) => {
    const data = dataOf(entry) as { file: string; measure: string; target: number; next: number };
    const series = rows(data.file).filter((row) => row['measure'] === data.measure);
    const values = numbersIn(series, 'value');
    const trend = estimated(scoreTrend(values, numbersIn(series, 'year'), { level: 0.95, next: data.next }));
    const prediction = estimated(trend.next.prediction);
    const [last = Number.NaN, previous = Number.NaN] = values.toReversed();
    return {
      values,
      slope: trend.slope,
      se_slope: trend.standardError,
      t: trend.t,
      p: trend.p,
      r2: trend.rSquared,
      gap_to_target: last - data.target,
      fit_next: trend.next.fit,
      pi95_lower: prediction.lower,
      pi95_upper: prediction.upper,
      last_change: last - previous,
    };
  },
} satisfies Record<string, Recipe>;
