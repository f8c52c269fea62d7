import { max, mean, min } from 'simple-statistics';
import {
  calibratedMean,
  calibratedTotal,
  conditionalStandardError,
  designDegreesOfFreedom,
  effectiveBase,
  estimateDifference,
  groupMoments,
  orderedCounts,
  postStratificationWeights,
  rakingWeights,
  raoScottTest,
  surveyProportionInterval,
  weightedMean,
  weightedTotal,
  type SurveyDesign,
} from '../../../analysis/index.ts';
import { isBlank, type Reference, type Row } from '../reference.ts';
import { estimated, figure, keyed, keyedTable, partOf } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { dataOf, selectedRows, type EntryData } from '../selection.ts';

export interface Sample extends EntryData {
  weight?: string;
  without_fpc?: boolean;
  domain?: Record<string, string | string[]>;
}

export const numbers = (rows: readonly Row[], column: string): number[] =>
  rows.map((row) => Number(row[column]));

export const codesIn = (rows: readonly Row[], column: string, keys: readonly string[]): number[] =>
  rows.map((row) => keys.indexOf(row[column] ?? ''));

export const countsOf = (codes: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, code) => codes.filter((own) => own === code).length);

/** A sample by strata, each with its population. */
export function stratifiedSample(reference: Reference, data: EntryData & { without_fpc?: boolean }) {
  const rows = selectedRows(reference, data);
  const stratumOf = codesIn(rows, 'stratum', data.strata);
  const populations = data.strata.map((stratum) =>
    Number(rows.find((row) => row['stratum'] === stratum)?.['N']),
  );
  const design: SurveyDesign = { stratumOf, populations: data.without_fpc === true ? null : populations };
  return { rows, stratumOf, weights: numbers(rows, 'weight'), design };
}

/** Any weighted sample: by strata, simple and finite, or of nobody knows how many. Outside a domain weights are 0. */
export function weightedSample(reference: Reference, data: Sample) {
  const whole = data.strata === undefined ? simpleSample(reference, data) : stratifiedSample(reference, data);
  return { ...whole, weights: withinDomain(whole.rows, whole.weights, data.domain) };
}

function simpleSample(reference: Reference, data: Sample) {
  const rows = selectedRows(reference, data);
  const populations = data.population === undefined ? null : [data.population];
  const weights = data.weight === undefined ? rows.map(() => 1) : numbers(rows, data.weight);
  return { rows, weights, design: { stratumOf: null, populations } };
}

function withinDomain(
  rows: readonly Row[],
  weights: readonly number[],
  domain: Sample['domain'] = {},
): number[] {
  const isIn = (row: Row): boolean =>
    Object.entries(domain).every(([column, wanted]) => [wanted].flat().includes(row[column] ?? ''));
  return rows.map((row, index) => (isIn(row) ? (weights[index] ?? Number.NaN) : 0));
}

/** A simple sample and the people it was drawn from. */
export function sampleOfFrame(
  reference: Reference,
  { file, population: frame }: { file: string; population: string },
) {
  const rows = reference.rows(file);
  const people = reference.rows(frame);
  const design: SurveyDesign = { stratumOf: null, populations: [people.length] };
  return { rows, people, design, before: rows.map(() => people.length / rows.length) };
}

/** The keys of a table, and after them what was only said by cases of weight 0. */
function withOthers(keys: readonly string[], rows: readonly Row[], column: string): string[] {
  return [...new Set([...keys, ...rows.map((row) => row[column] ?? '')])];
}

function effectiveFigures(weights: readonly number[] | Float64Array): Record<string, unknown> {
  const kish = estimated(effectiveBase(weights));
  return { kish_deff: kish.designEffect, n_eff: kish.effectiveBase };
}

export interface Raking {
  file: string;
  population: string;
  margins: [string, string];
  levels: [string[], string[]];
  y: string;
  a?: number[];
  b: number[];
  targets: [number[], number[]];
}

export function raked(start: Float64Array, margins: Parameters<typeof rakingWeights>[1]): Float64Array {
  const result = rakingWeights(start, margins, { tolerance: 1e-14, cycleLimit: 100_000 });
  if ('status' in result) throw new Error(result.status);
  return result.weights;
}

/** A simple sample raked to two margins of its population. */
export function rakedSample(
  reference: Reference,
  data: Pick<Raking, 'file' | 'population' | 'margins' | 'levels'>,
) {
  const { rows, people, design, before } = sampleOfFrame(reference, data);
  const margins = data.margins.map((column, place) => {
    const levels = data.levels[place] ?? [];
    return {
      groupOf: codesIn(rows, column, levels),
      targets: countsOf(codesIn(people, column, levels), levels.length),
    };
  });
  return { rows, design, before, margins, after: raked(Float64Array.from(before), margins) };
}

function rakingFigures(reference: Reference, data: Raking): Record<string, unknown> {
  const { rows, design, before, margins, after } = rakedSample(reference, data);
  const [one, other] = data.margins;
  const [first, second] = data.levels;
  const values = numbers(rows, data.y);
  const calibrated = estimated(calibratedMean(values, { before, after, margins }, design));
  const fixed = estimated(weightedMean(values, after, { stratumOf: null, populations: null }));
  const weightAt = (a: string, b: string) =>
    after[rows.findIndex((row) => row[one] === a && row[other] === b)];
  return {
    [`margin_${one}`]: keyed(first, margins[0]?.targets ?? []),
    [`margin_${other}`]: keyed(second, margins[1]?.targets ?? []),
    cell_weights: keyedTable(
      first,
      second,
      first.map((a) => second.map((b) => weightAt(a, b))),
    ),
    mean: calibrated.mean,
    se_linearized_fpc: calibrated.standardError,
    se_weights_fixed_no_fpc: fixed.standardError,
    ...effectiveFigures(after),
    min_weight: min([...after]),
    max_weight: max([...after]),
  };
}

/** Families about weights and designs. */
export const weightedFamilies = {
  post_stratification: (reference, entry) => {
    const data = dataOf(entry) as {
      file: string;
      population: string;
      group: string;
      groups: string[];
      y: string;
      total: string;
    };
    const { rows, people, design, before } = sampleOfFrame(reference, data);
    const groupOf = codesIn(rows, data.group, data.groups);
    const population = countsOf(codesIn(people, data.group, data.groups), data.groups.length);
    const responses = countsOf(groupOf, data.groups.length);
    const fitted = postStratificationWeights({ population, responses, notStatedCount: 0 }).weights.map(
      figure,
    );
    const after = groupOf.map((group) => fitted[group] ?? Number.NaN);
    const margins = [{ groupOf, targets: population }];
    const values = numbers(rows, data.y);
    const calibrated = estimated(calibratedMean(values, { before, after, margins }, design));
    const total = calibratedTotal(numbers(rows, data.total), { before, after, margins }, design);
    const byGroup = data.groups.map((group) =>
      numbers(
        rows.filter((row) => row[data.group] === group),
        data.y,
      ),
    );
    return {
      N_g: keyed(data.groups, population),
      n_g: keyed(data.groups, responses),
      weights: keyed(data.groups, fitted),
      mean: calibrated.mean,
      se: calibrated.standardError,
      se_conditional_stratified: conditionalStandardError(groupMoments(orderedCounts(byGroup)), population),
      total: total.total,
      se_total: total.standardError,
      unweighted_mean: mean(values),
      population_truth: mean(numbers(people, data.y)),
      ...effectiveFigures(after),
    };
  },
  raking: (reference, entry) => {
    const data = dataOf(entry) as Raking;
    if (data.a === undefined) return rakingFigures(reference, data);
    const [first, second] = data.targets;
    const start = new Float64Array(data.a.length).fill(1);
    const weights = [
      ...raked(start, [
        { groupOf: data.a, targets: first },
        { groupOf: data.b, targets: second },
      ]),
    ];
    return { weights, ...effectiveFigures(weights) };
  },
  stratified_fpc: (reference, entry) => {
    const data = dataOf(entry) as Sample;
    const { rows, stratumOf, weights, design } = stratifiedSample(reference, data);
    const scores = numbers(rows, 'score');
    const score = weightedMean(scores, weights, design);
    const hours = weightedTotal(numbers(rows, 'hours'), weights, design);
    const share = weightedMean(numbers(rows, 'agree'), weights, design);
    const df = designDegreesOfFreedom(weights, design);
    const byStratum = data.strata.map((_, stratum) => {
      const within = weights.map((weight, index) => (stratumOf[index] === stratum ? weight : 0));
      return weightedMean(scores, within, design);
    });
    const { mean: proportion, standardError } = estimated(share);
    return {
      mean: partOf(score, 'mean'),
      se: partOf(score, 'standardError'),
      deff: partOf(score, 'designEffect'),
      total_hours: hours.total,
      se_total_hours: hours.standardError,
      by_stratum_mean: keyed(
        data.strata,
        byStratum.map((one) => partOf(one, 'mean')),
      ),
      by_stratum_se: keyed(
        data.strata,
        byStratum.map((one) => partOf(one, 'standardError')),
      ),
      share_yes: proportion,
      se_share_yes: standardError,
      ...(typeof standardError === 'number' && {
        ci95_xlogit_share_yes: surveyProportionInterval(
          { proportion, variance: standardError ** 2, base: rows.length },
          { level: 0.95, df, method: 'logit' },
        ),
      }),
      df,
    };
  },
  weighted_percent: (reference, entry) => {
    const data = dataOf(entry) as Sample & { columns: string[] };
    const { rows, weights, design } = weightedSample(reference, data);
    const shareOf = (column: string, answer: string, within: readonly number[]) =>
      estimated(
        weightedMean(
          rows.map((row) => Number(row[column] === answer)),
          within,
          design,
        ),
      );
    const percents = (shares: Record<string, ReturnType<typeof shareOf>>) => ({
      percent: Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, 100 * share.mean])),
      se: Object.fromEntries(
        Object.entries(shares).map(([key, share]) => [key, 100 * figure(share.standardError)]),
      ),
    });
    if (data.columns === undefined) {
      const own = (group: string): number[] =>
        weights.map((weight, index) => (rows[index]?.[data.by] === group ? weight : 0));
      return percents(
        Object.fromEntries(data.groups.map((group) => [group, shareOf(data.column, data.is, own(group))])),
      );
    }
    const answersOf = (column: string): string[] =>
      [...new Set(rows.map((row) => row[column]))].filter((cell) => !isBlank(cell));
    return {
      ...Object.fromEntries(
        data.columns.map((column) => [
          column,
          percents(
            Object.fromEntries(answersOf(column).map((answer) => [answer, shareOf(column, answer, weights)])),
          ),
        ]),
      ),
      sum_weights: weights.reduce((sum, weight) => sum + weight, 0),
      ...effectiveFigures(weights),
      cv_weights: Math.sqrt(estimated(effectiveBase(weights)).designEffect - 1),
      min: min(weights),
      max: max(weights),
    };
  },
  weighted_crosstab_test: (reference, entry) => {
    const data = dataOf(entry) as Sample & { row: string; column: string };
    const { rows, weights, design } = weightedSample(reference, data);
    const counts = entry.value['weighted_counts'] as Record<string, Record<string, number>>;
    const rowKeys = Object.keys(counts);
    const columnKeys = Object.keys(counts[rowKeys[0] ?? ''] ?? {});
    const codes = {
      rowOf: codesIn(rows, data.row, withOthers(rowKeys, rows, data.row)),
      columnOf: codesIn(rows, data.column, withOthers(columnKeys, rows, data.column)),
    };
    const test = estimated(raoScottTest(codes, weights, design));
    return {
      weighted_counts: keyedTable(rowKeys, columnKeys, test.weightedCounts),
      F: test.f,
      ndf: test.df1,
      ddf: test.df2,
      p_F: test.p,
      chisq: test.chiSquare,
      p_chisq: test.pFirstOrder,
    };
  },
  wave_mean_fpc: (reference, entry) => {
    const data = dataOf(entry) as { before: Sample; after: Sample };
    const of = (wave: Sample) => {
      const { rows, weights, design } = weightedSample(reference, wave);
      const values = numbers(rows, wave.column);
      const { mean: value, standardError } = estimated(weightedMean(values, weights, design));
      const endless = estimated(weightedMean(values, weights, { ...design, populations: null }));
      return { value, standardError: figure(standardError), endless: figure(endless.standardError) };
    };
    const [before, after] = [of(data.before), of(data.after)];
    const change = estimateDifference(before, after, { level: 0.95 });
    return {
      mean1: before.value,
      se1: before.standardError,
      mean2: after.value,
      se2: after.standardError,
      diff: change.difference,
      se_diff_fpc: change.standardError,
      z: change.z,
      ci95: change.interval,
      se_diff_without_fpc: Math.hypot(before.endless, after.endless),
    };
  },
} satisfies Record<string, Recipe>;
