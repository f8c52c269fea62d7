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
  type Figure,
  type SurveyDesign,
} from '../../../analysis/index.ts';
import type { Reference, Row } from '../reference.ts';
import { estimated, figure, keyed, keyedTable } from './figures.ts';
import type { Recipe } from './recipe.ts';

const types = ['E', 'H', 'M'];
const wide = ['No', 'Yes'];
const typeOf = (row: Row): number => types.indexOf(row['stype'] ?? '');
const wideOf = (row: Row): number => wide.indexOf(row['sch.wide'] ?? '');
const numbers = (rows: Row[], column: string): number[] => rows.map((row) => Number(row[column]));

function countsBy(rows: Row[], codeOf: (row: Row) => number, count: number): number[] {
  return Array.from({ length: count }, (_, code) => rows.filter((row) => codeOf(row) === code).length);
}

/** One simple random sample of the schools. */
function simpleSample({ rows }: Reference) {
  const sample = rows('apisrs.csv');
  const population = rows('apipop.csv');
  const design: SurveyDesign = { stratumOf: null, populations: [population.length] };
  return { sample, population, design, before: numbers(sample, 'pw') };
}

/** A sample by type of school. */
function stratifiedSample({ rows }: Reference) {
  const sample = rows('apistrat.csv');
  const stratumOf = sample.map(typeOf);
  const populations = types.map((type) => Number(sample.find((row) => row['stype'] === type)?.['fpc']));
  return { sample, stratumOf, weights: numbers(sample, 'pw'), design: { stratumOf, populations } };
}

function raoScottFigures(reference: Reference, design: SurveyDesign | null) {
  const { sample, weights, design: stratified } = stratifiedSample(reference);
  const used = design ?? stratified;
  const test = estimated(
    raoScottTest({ rowOf: sample.map(wideOf), columnOf: sample.map(typeOf) }, weights, used),
  );
  const share = estimated(weightedMean(sample.map(wideOf), weights, used));
  return {
    weighted_counts: keyedTable(wide, types, test.weightedCounts),
    F: test.f,
    ndf: test.df1,
    ddf: test.df2,
    p_F: test.p,
    chisq: test.chiSquare,
    p_chisq: test.pFirstOrder,
    share_yes: share.mean,
    se_share_yes: share.standardError,
  };
}

export const weights: Record<string, Recipe> = {
  'S-WT-01': (reference) => {
    const { sample, population, design, before } = simpleSample(reference);
    const [people, answered] = [countsBy(population, typeOf, 3), countsBy(sample, typeOf, 3)];
    const fitted = postStratificationWeights({
      population: people,
      responses: answered,
      notStatedCount: 0,
    }).weights.map(Number);
    const after = sample.map((row) => fitted[typeOf(row)] ?? 0);
    const margin = [{ groupOf: sample.map(typeOf), targets: people }];
    const api = numbers(sample, 'api00');
    const { mean: estimate, standardError } = estimated(
      calibratedMean(api, { before, after, margins: margin }, design),
    );
    const enroll = calibratedTotal(numbers(sample, 'enroll'), { before, after, margins: margin }, design);
    const groups = types.map((type) =>
      numbers(
        sample.filter((row) => row['stype'] === type),
        'api00',
      ),
    );
    const kish = estimated(effectiveBase(after));
    return {
      N_g: keyed(types, people),
      n_g: keyed(types, answered),
      weights: keyed(types, fitted),
      mean: estimate,
      se: standardError,
      se_conditional_stratified: conditionalStandardError(groupMoments(orderedCounts(groups)), people),
      total_enroll: enroll.total,
      se_total_enroll: enroll.standardError,
      unweighted_mean: mean(api),
      population_truth: mean(numbers(population, 'api00')),
      kish_deff: kish.designEffect,
      n_eff: kish.effectiveBase,
    };
  },
  'S-WT-02': (reference) => {
    const { sample, population, design, before } = simpleSample(reference);
    const margins = [
      { groupOf: sample.map(typeOf), targets: countsBy(population, typeOf, 3) },
      { groupOf: sample.map(wideOf), targets: countsBy(population, wideOf, 2) },
    ];
    const raked = rakingWeights(Float64Array.from(before), margins, { tolerance: 1e-14, cycleLimit: 1000 });
    if ('status' in raked) throw new Error(raked.status);
    const after = raked.weights;
    const api = numbers(sample, 'api00');
    const calibrated = estimated(calibratedMean(api, { before, after, margins }, design));
    const fixed = estimated(weightedMean(api, after, { stratumOf: null, populations: null }));
    const kish = estimated(effectiveBase(after));
    const weightAt = (type: number, yes: number): number =>
      after[sample.findIndex((row) => typeOf(row) === type && wideOf(row) === yes)] ?? 0;
    const isHighAndWide = sample.map((row) => Number(row['stype'] === 'H' && row['sch.wide'] === 'Yes'));
    return {
      margin_stype: keyed(types, margins[0]?.targets ?? []),
      margin_sch_wide: keyed(wide, margins[1]?.targets ?? []),
      cell_weights: keyedTable(
        types,
        wide,
        types.map((_, type) => wide.map((__, yes) => weightAt(type, yes))),
      ),
      mean: calibrated.mean,
      se_linearized_fpc: calibrated.standardError,
      se_weights_fixed_no_fpc: fixed.standardError,
      share_H_and_yes: estimated(weightedMean(isHighAndWide, after, design)).mean,
      kish_deff: kish.designEffect,
      n_eff: kish.effectiveBase,
      min_weight: min([...after]),
      max_weight: max([...after]),
    };
  },
  'S-WT-03': (reference) => {
    const { sample, stratumOf, weights: own, design } = stratifiedSample(reference);
    const api = estimated(weightedMean(numbers(sample, 'api00'), own, design));
    const enroll = weightedTotal(numbers(sample, 'enroll'), own, design);
    const share = estimated(weightedMean(sample.map(wideOf), own, design));
    const df = designDegreesOfFreedom(own, design);
    const byType = types.map((_, type) => {
      const within = own.map((weight, index) => (stratumOf[index] === type ? weight : 0));
      return estimated(weightedMean(numbers(sample, 'api00'), within, design));
    });
    return {
      mean: api.mean,
      se: api.standardError,
      deff: api.designEffect,
      total_enroll: enroll.total,
      se_total_enroll: enroll.standardError,
      by_stype_mean: keyed(
        types,
        byType.map((type) => type.mean),
      ),
      by_stype_se: keyed(
        types,
        byType.map((type) => type.standardError),
      ),
      share_yes: share.mean,
      se_share_yes: share.standardError,
      ci95_xlogit_share_yes: surveyProportionInterval(
        { proportion: share.mean, variance: figure(share.standardError) ** 2, base: sample.length },
        { level: 0.95, df, method: 'logit' },
      ),
      df,
    };
  },
  'S-WX-01': (reference) => raoScottFigures(reference, null),
  'S-WX-02': (reference) => raoScottFigures(reference, { stratumOf: null, populations: null }),
  'S-WV-01': (reference) => {
    const { sample: first, population, design, before } = simpleSample(reference);
    const { sample: second, weights: own, design: stratified } = stratifiedSample(reference);
    const one = estimated(weightedMean(numbers(first, 'api99'), before, design));
    const two = estimated(weightedMean(numbers(second, 'api00'), own, stratified));
    const endless = (rows: Row[], column: string, w: number[], stratumOf: number[] | null) =>
      figure(
        estimated(weightedMean(numbers(rows, column), w, { stratumOf, populations: null })).standardError,
      );
    const asEstimate = ({ mean: value, standardError }: { mean: number; standardError: Figure }) => ({
      value,
      standardError: figure(standardError),
    });
    const change = estimateDifference(asEstimate(one), asEstimate(two), { level: 0.95 });
    const numbersOf = (rows: Row[]): Set<string | undefined> => new Set(rows.map((row) => row['snum']));
    return {
      mean1: one.mean,
      se1: one.standardError,
      mean2: two.mean,
      se2: two.standardError,
      diff: change.difference,
      se_diff_fpc: change.standardError,
      z: change.z,
      ci95: change.interval,
      se_diff_without_fpc: Math.hypot(
        endless(first, 'api99', before, null),
        endless(second, 'api00', own, stratified.stratumOf),
      ),
      population_change: mean(numbers(population, 'api00')) - mean(numbers(population, 'api99')),
      schools_in_both_samples: [...numbersOf(first)].filter((number) => numbersOf(second).has(number)).length,
    };
  },
};
