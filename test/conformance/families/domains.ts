import {
  calibratedPartMean,
  designDegreesOfFreedom,
  studentQuantile,
  surveyProportionInterval,
  weightedMean,
  weightedMeanDifference,
  weightedQuantile,
  type QuantileType,
} from '../../../analysis/index.ts';
import { estimated, figure, inPercent, keyedTable } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { dataOf, type EntryData } from '../selection.ts';
import { numbers, rakedSample, weightedSample, type Raking, type Sample } from './weighted.ts';

interface Bands extends Pick<Raking, 'file' | 'population' | 'margins' | 'levels'> {
  column: string;
  cuts: number[];
  bands: string[];
  by: string;
}

/** A scale in bands by group, weights raked: shares as means of a part of the sample. */
export const bandFigures: Recipe = (reference, entry) => {
  const data = dataOf(entry) as Bands;
  const { rows, design, ...weights } = rakedSample(reference, data);
  const groups = data.levels[data.margins.indexOf(data.by)] ?? [];
  const bandOf = numbers(rows, data.column).map((value) => data.cuts.filter((cut) => value >= cut).length);
  const cells = data.bands.map((_, band) =>
    groups.map((group) => {
      const values = bandOf.map((own) => Number(own === band));
      const isWithin = rows.map((row) => row[data.by] === group);
      const within = isWithin.map((is, index) => (is ? (weights.after[index] ?? Number.NaN) : 0));
      const inCell = within.map((weight, index) => weight * (values[index] ?? Number.NaN));
      const unweighted = isWithin.map(Number);
      const endless = { stratumOf: null, populations: null };
      return {
        count: inCell.reduce((sum, weight) => sum + weight, 0),
        calibrated: estimated(calibratedPartMean({ values, isWithin }, weights, design)),
        fixed: estimated(weightedMean(values, within, endless)),
        plain: estimated(weightedMean(values, unweighted, endless)),
      };
    }),
  );
  const table = (of: (cell: (typeof cells)[number][number]) => unknown) =>
    keyedTable(
      data.bands,
      groups,
      cells.map((row) => row.map(of)),
    );
  return {
    weighted_counts: table(({ count }) => count),
    column_percent: table(({ calibrated }) => 100 * calibrated.mean),
    se_linearized_fpc: table(({ calibrated }) => inPercent(calibrated.standardError)),
    se_weights_fixed_no_fpc: table(({ fixed }) => inPercent(fixed.standardError)),
    unweighted_column_percent: table(({ plain }) => 100 * plain.mean),
  };
};

/** Families about parts of a weighted sample. */
export const domainFamilies = {
  domain_degrees_of_freedom: (reference, entry) => {
    const data = dataOf(entry) as Sample & { share: Pick<EntryData, 'column' | 'is'> };
    const { rows, weights, design } = weightedSample(reference, data);
    const df = designDegreesOfFreedom(weights, design);
    const cases = weights.filter((weight) => weight > 0).length;
    const score = estimated(weightedMean(numbers(rows, data.column), weights, design));
    const isShare = rows.map((row) => Number(row[data.share.column] === data.share.is));
    const share = estimated(weightedMean(isShare, weights, design));
    const se = figure(score.standardError);
    const half = studentQuantile(0.975, df) * se;
    const interval = (method: 'mean' | 'logit') =>
      surveyProportionInterval(
        { proportion: share.mean, variance: figure(share.standardError) ** 2, base: cases },
        { level: 0.95, df, method },
      );
    return {
      cases,
      df,
      mean: score.mean,
      se,
      ci95_t: { lower: score.mean - half, upper: score.mean + half },
      share: share.mean,
      se_share: share.standardError,
      ci95_mean_share: interval('mean'),
      ci95_xlogit_share: interval('logit'),
    };
  },
  weighted_two_groups: (reference, entry) => {
    const data = dataOf(entry) as Sample & { group: Pick<EntryData, 'column' | 'is'> };
    const { rows, weights, design } = weightedSample(reference, data);
    const isFirst = rows.map((row) => row[data.group.column] === data.group.is);
    const values = numbers(rows, data.column);
    const { difference, standardError, t, df, p } = estimated(
      weightedMeanDifference({ values, isFirst }, weights, design),
    );
    return { diff: difference, se: standardError, t, df, p };
  },
  weighted_quantile: (reference, entry) => {
    const data = dataOf(entry) as Sample;
    const { rows, weights } = weightedSample(reference, data);
    const values = numbers(rows, data.column);
    const of = (type: QuantileType, percentile: string) =>
      weightedQuantile(values, weights, { share: Number(percentile.slice(1)) / 100, type });
    return Object.fromEntries(
      Object.entries(entry.value).map(([key, figures]) => {
        const type = Number(key.slice('type_'.length)) as QuantileType;
        const percentiles = Object.keys(figures as Record<string, number>);
        return [key, Object.fromEntries(percentiles.map((percentile) => [percentile, of(type, percentile)]))];
      }),
    );
  },
} satisfies Record<string, Recipe>;
