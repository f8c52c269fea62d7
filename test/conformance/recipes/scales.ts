import {
  analysisOfVariance,
  brownForsytheTest,
  estimateDifference,
  groupMoments,
  kruskalWallisTest,
  mannWhitneyTest,
  meanInterval,
  orderedCounts,
  pairwiseMeans,
  percentOfMaximum,
  rankSums,
  recommendationScore,
  scaleStatistics,
  standardisedDifference,
  standardDeviation,
  targetStatus,
  targetTest,
  welchDifference,
  welchTest,
  type Moments,
} from '../../../analysis/index.ts';
import { isBlank, type Reference } from '../reference.ts';
import { estimated, figure, pairKey, partOf, size4, sizes4 } from './figures.ts';
import { statusWords } from './proportions.ts';
import type { Recipe } from './recipe.ts';

const sat = 'JobSat';
const jobSat = ({ rows }: Reference): { value: number; size: string | null; role: string | undefined }[] =>
  rows('so2025_first1000.csv').flatMap((row) =>
    isBlank(row[sat]) ? [] : [{ value: Number(row[sat]), size: size4(row['OrgSize']), role: row['ICorPM'] }],
  );

function valuesOf(rows: { value: number }[]): number[] {
  return rows.map(({ value }) => value);
}

function countsOf(values: number[], min: number, max: number): number[] {
  return Array.from(
    { length: max - min + 1 },
    (_, point) => values.filter((value) => value === min + point).length,
  );
}

const nobody: Moments = { base: 0, mean: 0, variance: 0 };

function momentsOf(values: number[]): Moments {
  return groupMoments(orderedCounts([values]))[0] ?? nobody;
}

/** Promoters less detractors. */
export function scoreFigures(values: number[]): Record<string, unknown> {
  const score = estimated(recommendationScore(countsOf(values, 0, 10), { level: 0.95 }));
  return {
    n: score.base,
    promoters: score.promoterCount,
    passives: score.passiveCount,
    detractors: score.detractorCount,
    nps: score.score,
    se: score.standardError,
    ci95_z: score.interval,
  };
}

/** How far one score is from another. */
export function scoreChange(before: number[], after: number[]) {
  const [one, other] = [before, after].map((values) =>
    estimated(recommendationScore(countsOf(values, 0, 10), { level: 0.95 })),
  );
  if (one === undefined || other === undefined) throw new Error('two groups');
  return estimateDifference(
    { value: one.score, standardError: figure(one.standardError) },
    { value: other.score, standardError: figure(other.standardError) },
    { level: 0.95 },
  );
}

/** The whole page of one scale. */
export function scaleFigures(
  values: number[],
  { missingCount, min, max }: { missingCount: number; min: number; max: number },
): Record<string, unknown> {
  const counts = countsOf(values, min, max);
  const askedBase = values.length + missingCount;
  const box = (topBoxCount: number, bottomBoxCount: number) =>
    scaleStatistics(counts, { min, topBoxCount, bottomBoxCount, askedBase });
  const two = box(2, 2);
  const interval = meanInterval(momentsOf(values), { level: 0.95, population: null });
  return {
    n: values.length,
    n_missing: missingCount,
    mean: two.mean,
    sd: two.standardDeviation,
    se: partOf(interval, 'standardError'),
    ci95_t: { lower: partOf(interval, 'lower'), upper: partOf(interval, 'upper') },
    median: two.median,
    q1_type7: two.lowerQuartile,
    q3_type7: two.upperQuartile,
    distribution: Object.fromEntries(counts.map((count, point) => [String(min + point), count])),
    top1_box: box(1, 1).topBoxProportion,
    top2_box: two.topBoxProportion,
    top3_box: box(3, 1).topBoxProportion,
    bottom2_box: two.bottomBoxProportion,
    pomp_mean: percentOfMaximum(momentsOf(values).mean, { min, max, reverse: false }),
  };
}

/** A mean with and without the correction for a finite population. */
export function finiteMeanFigures(values: number[], population: number): Record<string, unknown> {
  const moments = momentsOf(values);
  const plain = estimated(meanInterval(moments, { level: 0.95, population: null }));
  const finite = estimated(meanInterval(moments, { level: 0.95, population }));
  return {
    n: moments.base,
    mean: moments.mean,
    sd: standardDeviation(moments),
    se: plain.standardError,
    se_fpc: finite.standardError,
    ci95_t: plain,
    ci95_t_fpc: finite,
  };
}

/** Two groups by ranks, means and effect sizes. */
export function twoGroupFigures(x: number[], y: number[]): Record<string, unknown> {
  const ranks = estimated(mannWhitneyTest(orderedCounts([x, y])));
  const welch = estimated(welchDifference(momentsOf(x), momentsOf(y), { level: 0.95 }));
  const effect = standardisedDifference(momentsOf(x), momentsOf(y), { correction: 'approximate' });
  return {
    n1: x.length,
    n2: y.length,
    U: ranks.u,
    p_mann_whitney: ranks.p,
    p_mann_whitney_continuity: ranks.pContinuity,
    prob_superiority: ranks.superiority,
    cliffs_delta: ranks.cliffsDelta,
    welch_t: welch.t,
    welch_df: welch.df,
    welch_p: welch.p,
    diff: welch.difference,
    ci95: welch.interval,
    cohen_d_pooled: partOf(effect, 'cohensD'),
    hedges_g: partOf(effect, 'hedgesG'),
  };
}

/** A mean against targets. */
export function meanTargetFigures(values: number[], targets: readonly string[]): Record<string, unknown> {
  const moments = momentsOf(values);
  const { lower, upper, standardError } = estimated(meanInterval(moments, { level: 0.95, population: null }));
  return Object.fromEntries(
    targets.map((key) => {
      const target = Number(key);
      const { status } = targetStatus({ estimate: moments.mean, lower, upper }, target, {
        direction: 'at_least',
        judgedBy: 'interval',
      });
      const { gap, t, pBelow } = estimated(
        targetTest({ value: moments.mean, standardError }, target, { df: moments.base - 1 }),
      );
      return [
        key,
        {
          estimate: moments.mean,
          target,
          gap,
          se: standardError,
          z: t,
          p_one_sided_below_target: pBelow,
          lower,
          upper,
          status: statusWords[status],
        },
      ];
    }),
  );
}

/** The whole page of a scale by groups. */
export function scaleByGroup(keys: readonly string[], groups: readonly number[][]): Record<string, unknown> {
  const scale = orderedCounts(groups);
  const moments = groupMoments(scale);
  const ranks = rankSums(scale);
  const welch = welchTest(scale);
  const anova = analysisOfVariance(scale);
  const kruskal = kruskalWallisTest(scale);
  const spread = brownForsytheTest(scale);
  return {
    groups: Object.fromEntries(
      keys.map((key, group) => [
        key,
        {
          n: moments[group]?.base,
          mean: moments[group]?.mean,
          sd: standardDeviation(moments[group] ?? nobody),
          mean_rank: ranks.meanRanks[group],
        },
      ]),
    ),
    welch_anova: {
      F: partOf(welch, 'f'),
      df1: partOf(welch, 'df1'),
      df2: partOf(welch, 'df2'),
      p: partOf(welch, 'p'),
    },
    anova: {
      F: partOf(anova, 'f'),
      df1: partOf(anova, 'df1'),
      df2: partOf(anova, 'df2'),
      p: partOf(anova, 'p'),
      eta_sq: partOf(anova, 'etaSquared'),
      omega_sq: partOf(anova, 'omegaSquared'),
    },
    kruskal_wallis: {
      H: partOf(kruskal, 'h'),
      df: partOf(kruskal, 'df'),
      p: partOf(kruskal, 'p'),
      epsilon_sq: partOf(kruskal, 'epsilonSquared'),
    },
    brown_forsythe: {
      F: partOf(spread, 'f'),
      df1: partOf(spread, 'df1'),
      df2: partOf(spread, 'df2'),
      p: partOf(spread, 'p'),
    },
    pairwise: Object.fromEntries(
      pairwiseMeans(scale, 'holm').map((pair) => [
        pairKey(keys, pair.pair),
        {
          diff: pair.difference,
          welch_t: pair.welchT,
          welch_df: pair.welchDf,
          welch_p: pair.pWelch,
          welch_p_holm: pair.pWelchAdjusted,
          games_howell_p: pair.pGamesHowell,
          dunn_z: pair.dunnZ,
          dunn_p: pair.pDunn,
          dunn_p_holm: pair.pDunnAdjusted,
        },
      ]),
    ),
  };
}

const roles = (reference: Reference): [number[], number[]] => {
  const of = (role: string): number[] => valuesOf(jobSat(reference).filter((row) => row.role === role));
  return [of('People manager'), of('Individual contributor')];
};

export const scales: Record<string, Recipe> = {
  'S-SC-01': (reference) => {
    const values = valuesOf(jobSat(reference));
    const missingCount = reference.rows('so2025_first1000.csv').length - values.length;
    return scaleFigures(values, { missingCount, min: 0, max: 10 });
  },
  'S-SC-02': (reference) =>
    scaleByGroup(
      sizes4,
      sizes4.map((size) => valuesOf(jobSat(reference).filter((row) => row.size === size))),
    ),
  'S-SC-03': (reference) => twoGroupFigures(...roles(reference)),
  'S-SC-04': ({ rows }) =>
    finiteMeanFigures(
      rows('apisrs.csv').map((row) => Number(row['api00'])),
      6194,
    ),
  'S-NP-01': (reference) => scoreFigures(valuesOf(jobSat(reference))),
  'S-NP-02': (reference) => {
    const [managers, contributors] = roles(reference);
    const change = scoreChange(contributors, managers);
    return {
      people_manager: scoreFigures(managers),
      individual_contributor: scoreFigures(contributors),
      diff: change.difference,
      se_diff: change.standardError,
      z: change.z,
    };
  },
  'S-TG-01': (reference, { value }) => meanTargetFigures(valuesOf(jobSat(reference)), Object.keys(value)),
};
