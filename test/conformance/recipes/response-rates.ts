import { mean } from 'simple-statistics';
import {
  calibratedMean,
  effectiveBase,
  figureSpread,
  marginOfError,
  percent,
  postStratificationWeights,
  representativity,
  responseRateBounds,
  responseRateTable,
  weightedMean,
} from '../../../analysis/index.ts';
import { isBlank } from '../reference.ts';
import { estimated, keyed } from './figures.ts';
import type { Recipe } from './recipe.ts';

/** The response rate of everybody, and what it would be of those only who stated a group. */
export function wholeRateFigures(
  eligible: number,
  responses: number,
  notStated: number,
): Record<string, unknown> {
  const { rows, stated } = responseRateTable({
    item: null,
    categories: ['all'],
    population: [eligible],
    responseCounts: [responses - notStated],
    notStatedCount: notStated,
  });
  const total = rows.at(-1)?.responseRate;
  const wholeRate = typeof total === 'number' ? total : 0;
  const statedRate = typeof stated.responseRate === 'number' ? stated.responseRate : 0;
  const at = { proportion: 0.5, base: responses, population: eligible };
  return {
    response_rate: wholeRate,
    response_rate_percent_1dp: Number(percent(responses, eligible, 1)),
    responses_with_grade: stated.responseCount,
    rate_if_only_known_grade_counted: statedRate,
    share_grade_not_stated: notStated / responses,
    gap_percentage_points: 100 * (wholeRate - statedRate),
    nonrespondents: eligible - responses,
    sampling_fraction: wholeRate,
    fpc_factor_sqrt_1_minus_f: Math.sqrt(1 - wholeRate),
    moe95_p50_no_fpc: marginOfError(at, { level: 0.95, correction: 'none' }),
    moe95_p50_fpc_1_minus_f: marginOfError(at, { level: 0.95, correction: 'one-minus-fraction' }),
    moe95_p50_fpc_N_minus_n_over_N_minus_1: marginOfError(at, {
      level: 0.95,
      correction: 'population-minus-one',
    }),
  };
}

/** How far response rates lie apart. */
export function rateSpreadFigures(rates: number[]): Record<string, unknown> {
  const spread = estimated(figureSpread(rates));
  return {
    n_orgs: spread.count,
    mean: spread.mean,
    median: spread.median,
    q1: spread.lowerQuartile,
    q3: spread.upperQuartile,
    min: spread.minimum,
    max: spread.maximum,
    sd: spread.standardDeviation,
  };
}

/** The rate of each group. */
export function ratesOf(population: readonly number[], responses: readonly number[]): number[] {
  return population.map((people, group) => (responses[group] ?? Number.NaN) / people);
}

/** How alike the groups responded. */
export function representativityFigures(
  keys: readonly string[],
  population: number[],
  responses: number[],
): Record<string, unknown> {
  const result = estimated(representativity({ population, responses }));
  return {
    n_groups: population.length,
    response_rate: result.responseRate,
    rates: keyed(keys, ratesOf(population, responses)),
    S_rho: result.rateDeviation,
    R_indicator: result.rIndicator,
    cv: result.coefficientOfVariation,
    max_abs_bias_of_a_proportion: result.largestBias,
    partial_unconditional: keyed(keys, result.partial),
    chi2: result.chiSquare,
    df: result.df,
    p: result.p,
  };
}

/** Responses by grade, of those who stated one and of all. */
export function gradeFigures(
  grades: readonly string[],
  byGrade: readonly number[],
  total: number,
): Record<string, unknown> {
  const stated = byGrade.reduce((sum, count) => sum + count, 0);
  const shares = (base: number): number[] => byGrade.map((count) => (100 * count) / base);
  return {
    total,
    by_grade: keyed(grades, byGrade),
    grade_not_stated: total - stated,
    percent_not_stated: (100 * (total - stated)) / total,
    percent_of_known: keyed(grades, shares(stated)),
    percent_of_all: keyed(grades, shares(total)),
  };
}

/** Everything that a group which some did not state makes uncertain; group -1: not stated. */
export function notStatedFigures(
  grades: readonly string[],
  cases: readonly { group: number; y: number }[],
  people: readonly number[],
): Record<string, unknown> {
  const population = grades.map((_, group) => people.filter((own) => own === group).length);
  const responses = grades.map((_, group) => cases.filter((own) => own.group === group).length);
  const notStatedCount = cases.filter(({ group }) => group === -1).length;
  const bounds = responseRateBounds({ population, responses, notStatedCount });
  const { weights, notStatedWeight } = postStratificationWeights({ population, responses, notStatedCount });
  const weightOf = (group: number): number => {
    const weight = group === -1 ? notStatedWeight : weights[group];
    return typeof weight === 'number' ? weight : 0;
  };
  const caseWeights = cases.map(({ group }) => weightOf(group));
  const design = { stratumOf: null, populations: null };
  const of = (group: number): number[] => cases.flatMap((own) => (own.group === group ? own.y : []));
  const stated = cases.filter(({ group }) => group !== -1);
  const fitted = stated.map(({ group }) => (population[group] ?? 0) / (responses[group] ?? 1));
  const kish = estimated(effectiveBase(caseWeights));
  return {
    N: people.length,
    n: cases.length,
    not_stated: notStatedCount,
    N_g: keyed(grades, population),
    r_g: keyed(grades, responses),
    rate_lower: keyed(
      grades,
      bounds.map(({ lower }) => lower),
    ),
    rate_upper: keyed(
      grades,
      bounds.map(({ upper }) => upper),
    ),
    rate_if_missing_at_random: keyed(
      grades,
      bounds.map(({ missingAtRandom }) => missingAtRandom),
    ),
    overall_rate: cases.length / people.length,
    weight_known: keyed(grades, weights),
    weight_not_stated: notStatedWeight,
    sum_weights: caseWeights.reduce((sum, weight) => sum + weight, 0),
    unweighted_mean: mean(cases.map(({ y }) => y)),
    weighted_mean: estimated(
      weightedMean(
        cases.map(({ y }) => y),
        caseWeights,
        design,
      ),
    ).mean,
    mean_by_grade_known: keyed(
      grades,
      grades.map((_, group) => mean(of(group))),
    ),
    mean_not_stated: notStatedCount === 0 ? { status: 'no_answers' } : mean(of(-1)),
    poststratified_mean_known_only: estimated(
      calibratedMean(
        stated.map(({ y }) => y),
        {
          before: stated.map(() => people.length / stated.length),
          after: fitted,
          margins: [{ groupOf: stated.map(({ group }) => group), targets: population }],
        },
        design,
      ),
    ).mean,
    kish_deff: kish.designEffect,
    n_eff: kish.effectiveBase,
  };
}

export const responseRates: Record<string, Recipe> = {
  'S-RR-01': () => wholeRateFigures(2438, 779, 45),
  'S-RR-02': ({ rows }) => {
    const rates = Object.fromEntries(
      rows('csps_response_totals.csv').map((row) => {
        const table = responseRateTable({
          item: null,
          categories: ['all'],
          population: [Number(row['headcount'])],
          responseCounts: [Number(row['responses'])],
          notStatedCount: 0,
        });
        const total = table.rows.at(-1)?.responseRate;
        return [row['wave'], typeof total === 'number' ? total : 0];
      }),
    );
    const [before = 0, after = 0] = [rates['2020'], rates['2021']];
    return { rate_2020: before, rate_2021: after, change_pp: 100 * (after - before) };
  },
  'S-RR-03': ({ rows }) => {
    const rates = rows('csps2021_response_rates.csv').flatMap(({ rr_published: rate }) =>
      isBlank(rate) ? [] : Number(rate),
    );
    return rateSpreadFigures(rates);
  },
  'S-RR-04': ({ rows }) => {
    const groups = rows('csps2021_response_rates.csv').filter(
      ({ headcount_lowest_terms: people }) => !isBlank(people) && Number(people) >= 100,
    );
    return representativityFigures(
      groups.map((row) => row['organisation'] ?? ''),
      groups.map((row) => Number(row['headcount_lowest_terms'])),
      groups.map((row) => Number(row['n_lowest_terms'])),
    );
  },
  'S-RR-05': ({ rows }) => {
    const counts = new Map(rows('csps2018_by_grade.csv').map((row) => [row['category'], Number(row['r'])]));
    const total = counts.get('All Civil Servants') ?? 0;
    const grades = ['AO/AA', 'EO', 'SEO/HEO', 'G6/G7', 'SCS'];
    const byGrade = grades.map((grade) => counts.get(grade) ?? 0);
    return gradeFigures(grades, byGrade, total);
  },
  'S-RR-06': ({ rows }) => {
    const grades = ['E', 'H', 'M'];
    const cases = rows('apisrs.csv').map((row) => ({
      group: Number(row['snum']) % 20 === 0 ? -1 : grades.indexOf(row['stype'] ?? ''),
      y: Number(row['api00']),
    }));
    const people = rows('apipop.csv').map((row) => grades.indexOf(row['stype'] ?? ''));
    return notStatedFigures(grades, cases, people);
  },
};
