import {
  cronbachAlpha,
  groupMoments,
  indexScore,
  isEstimated,
  omegaTotal,
  orderedCounts,
  percentOfMaximum,
  respondentScores,
  standardDeviation,
  type ItemValues,
} from '../../../analysis/index.ts';
import { isBlank, numberOrNull, type Reference, type Row } from '../reference.ts';
import { estimated, keyed, partOf } from './figures.ts';
import type { Recipe } from './recipe.ts';
import { scaleByGroup } from './scales.ts';

/** The values of items, those that are asked the other way round turned. */
export function itemValues(
  people: readonly Row[],
  codes: readonly string[],
  { reversed, sumOfEnds }: { reversed: readonly string[]; sumOfEnds: number },
): ItemValues[] {
  return codes.map((code) =>
    people.map((row) => {
      const value = numberOrNull(row[code]);
      return value !== null && reversed.includes(code) ? sumOfEnds - value : value;
    }),
  );
}

function items({ rows }: Reference, codes: readonly string[], reversed: readonly string[]): ItemValues[] {
  return itemValues(rows('bfi_ACE.csv'), codes, { reversed, sumOfEnds: 7 });
}

/** The whole page of a scale of several items. */
export function reliabilityFigures(codes: readonly string[], values: ItemValues[]): Record<string, unknown> {
  const listwise = estimated(cronbachAlpha(values, { missing: 'listwise', level: 0.95 }));
  const pairwise = estimated(cronbachAlpha(values, { missing: 'pairwise', level: 0.95 }));
  const omega = omegaTotal(values);
  return {
    n_rows: values[0]?.length,
    n_listwise: listwise.base,
    listwise: {
      k: listwise.itemCount,
      alpha: listwise.alpha,
      alpha_standardized: listwise.standardizedAlpha,
      mean_interitem_r: listwise.meanInterItemCorrelation,
      feldt_ci95: listwise.interval,
      sem_factor: listwise.errorFactor,
    },
    pairwise_alpha: pairwise.alpha,
    pairwise_alpha_standardized: pairwise.standardizedAlpha,
    item_rest_r: keyed(codes, listwise.itemRestCorrelations),
    alpha_if_dropped: keyed(codes, listwise.alphaIfDropped),
    omega_total_1factor_ml_standardized: partOf(omega, 'omegaStandardized'),
    omega_total_1factor_ml_raw: partOf(omega, 'omega'),
    loadings_ml_standardized: isEstimated(omega) ? keyed(codes, omega.loadings) : omega,
  };
}

function reliabilityOf(scale: string, reversed: readonly string[]): Recipe {
  const codes = [1, 2, 3, 4, 5].map((number) => `${scale}${number}`);
  return (reference) => reliabilityFigures(codes, items(reference, codes, reversed));
}

const agreeable = ['A1', 'A2', 'A3', 'A4', 'A5'];

function agreeableness(reference: Reference): { raw: ItemValues[]; scores: ItemValues[] } {
  const raw = items(reference, agreeable, ['A1']);
  const score = (value: number | null): number | null =>
    value === null ? null : percentOfMaximum(value, { min: 1, max: 6, reverse: false });
  return { raw, scores: raw.map((item) => item.map(score)) };
}

export const reliability: Record<string, Recipe> = {
  'S-AL-01': reliabilityOf('A', ['A1']),
  'S-AL-02': reliabilityOf('C', ['C4', 'C5']),
  'S-AL-03': reliabilityOf('E', ['E1', 'E2']),
  'S-IX-01': (reference) => {
    const { raw, scores } = agreeableness(reference);
    const positive = raw.map((item) =>
      item.map((value) => (value === null ? null : 100 * Number(value >= 5))),
    );
    const rule = (minimumAnsweredCount: number): Record<string, unknown> => {
      const index = estimated(indexScore(scores, { aggregation: 'respondent-mean', minimumAnsweredCount }));
      const own = respondentScores(scores, { minimumAnsweredCount }).filter((value) => value !== null);
      const [moments] = groupMoments(orderedCounts([own]));
      return { n: index.base, mean: index.score, sd: moments && standardDeviation(moments) };
    };
    const answeredCounts = (raw[0] ?? []).map(
      (_, person) => raw.filter((item) => item[person] !== null).length,
    );
    const theme = (aggregation: 'item-mean' | 'pooled'): number =>
      estimated(indexScore(positive, { aggregation, minimumAnsweredCount: 1 })).score;
    return {
      min3: rule(3),
      all5: rule(5),
      items_answered: Object.fromEntries(
        [2, 3, 4, 5].map((count) => [String(count), answeredCounts.filter((own) => own === count).length]),
      ),
      percent_positive_5_6_per_item: keyed(
        agreeable,
        positive.map(
          (item) =>
            estimated(indexScore([item], { aggregation: 'item-mean', minimumAnsweredCount: 1 })).score,
        ),
      ),
      theme_score_mean_of_item_percents: theme('item-mean'),
      theme_score_pooled_answers: theme('pooled'),
    };
  },
  'S-IX-02': ({ rows }) => {
    const all = rows('csps2018_by_grade.csv');
    const valueOf = (category: string, measure: string): number =>
      Number(all.find((row) => row['category'] === category && row['measure'] === measure)?.['value']);
    const codes = ['B01', 'B02', 'B03', 'B04', 'B05'];
    const categories = [...new Set(all.map((row) => row['category'] ?? ''))];
    return Object.fromEntries(
      categories.map((category) => [
        category,
        {
          n: Number(all.find((row) => row['category'] === category)?.['r']),
          mean_B01_B05: estimated(
            indexScore(
              codes.map((code) => [valueOf(category, code)]),
              { aggregation: 'item-mean', minimumAnsweredCount: 1 },
            ),
          ).score,
          published_MW: valueOf(category, 'MW'),
          EES: valueOf(category, 'EES'),
        },
      ]),
    );
  },
  'S-SC-05': (reference) => {
    const { scores } = agreeableness(reference);
    const own = respondentScores(scores, { minimumAnsweredCount: 3 });
    const education = reference.rows('bfi_ACE.csv').map((row) => row['education']);
    const keys = ['1', '2', '3', '4', '5'];
    const groups = keys.map((key) =>
      own.flatMap((score, person) => (score === null || education[person] !== key ? [] : score)),
    );
    return {
      ...scaleByGroup(keys, groups),
      n_education_not_stated: education.filter((cell) => isBlank(cell)).length,
    };
  },
};
