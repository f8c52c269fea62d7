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
import { estimated, figure, pairKey, size4, sizes4 } from './figures.ts';
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

function elevenCounts(values: number[]): number[] {
  return Array.from({ length: 11 }, (_, point) => values.filter((value) => value === point).length);
}

const nobody: Moments = { base: 0, mean: 0, variance: 0 };

function momentsOf(values: number[]): Moments {
  return groupMoments(orderedCounts([values]))[0] ?? nobody;
}

function scoreFigures(values: number[]): Record<string, unknown> {
  const score = estimated(recommendationScore(elevenCounts(values), { level: 0.95 }));
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

/** The whole page of a scale by groups. */
export function scaleByGroup(keys: readonly string[], groups: readonly number[][]): Record<string, unknown> {
  const scale = orderedCounts(groups);
  const moments = groupMoments(scale);
  const ranks = rankSums(scale);
  const welch = estimated(welchTest(scale));
  const anova = estimated(analysisOfVariance(scale));
  const kruskal = estimated(kruskalWallisTest(scale));
  const spread = estimated(brownForsytheTest(scale));
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
    welch_anova: { F: welch.f, df1: welch.df1, df2: welch.df2, p: welch.p },
    anova: {
      F: anova.f,
      df1: anova.df1,
      df2: anova.df2,
      p: anova.p,
      eta_sq: anova.etaSquared,
      omega_sq: anova.omegaSquared,
    },
    kruskal_wallis: { H: kruskal.h, df: kruskal.df, p: kruskal.p, epsilon_sq: kruskal.epsilonSquared },
    brown_forsythe: { F: spread.f, df1: spread.df1, df2: spread.df2, p: spread.p },
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

export const scales: Record<string, Recipe> = {
  'S-SC-01': (reference) => {
    const values = valuesOf(jobSat(reference));
    const counts = elevenCounts(values);
    const box = (topBoxCount: number, bottomBoxCount: number) =>
      scaleStatistics(counts, { min: 0, topBoxCount, bottomBoxCount, askedBase: 1000 });
    const two = box(2, 2);
    const moments = momentsOf(values);
    const { standardError, lower, upper } = estimated(
      meanInterval(moments, { level: 0.95, population: null }),
    );
    return {
      n: values.length,
      n_missing: reference.rows('so2025_first1000.csv').length - values.length,
      mean: two.mean,
      sd: two.standardDeviation,
      se: standardError,
      ci95_t: { lower, upper },
      median: two.median,
      q1_type7: two.lowerQuartile,
      q3_type7: two.upperQuartile,
      distribution: Object.fromEntries(counts.map((count, point) => [String(point), count])),
      top1_box: box(1, 1).topBoxProportion,
      top2_box: two.topBoxProportion,
      top3_box: box(3, 1).topBoxProportion,
      bottom2_box: two.bottomBoxProportion,
      pomp_mean: percentOfMaximum(moments.mean, { min: 0, max: 10, reverse: false }),
    };
  },
  'S-SC-02': (reference) =>
    scaleByGroup(
      sizes4,
      sizes4.map((size) => valuesOf(jobSat(reference).filter((row) => row.size === size))),
    ),
  'S-SC-03': (reference) => {
    const [x, y] = ['People manager', 'Individual contributor'].map((role) =>
      valuesOf(jobSat(reference).filter((row) => row.role === role)),
    );
    if (x === undefined || y === undefined) return {};
    const ranks = estimated(mannWhitneyTest(orderedCounts([x, y])));
    const welch = estimated(welchDifference(momentsOf(x), momentsOf(y), { level: 0.95 }));
    const effect = estimated(
      standardisedDifference(momentsOf(x), momentsOf(y), { correction: 'approximate' }),
    );
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
      cohen_d_pooled: effect.cohensD,
      hedges_g: effect.hedgesG,
    };
  },
  'S-SC-04': ({ rows }) => {
    const moments = momentsOf(rows('apisrs.csv').map((row) => Number(row['api00'])));
    const plain = estimated(meanInterval(moments, { level: 0.95, population: null }));
    const finite = estimated(meanInterval(moments, { level: 0.95, population: 6194 }));
    return {
      n: moments.base,
      mean: moments.mean,
      sd: standardDeviation(moments),
      se: plain.standardError,
      se_fpc: finite.standardError,
      ci95_t: plain,
      ci95_t_fpc: finite,
    };
  },
  'S-NP-01': (reference) => scoreFigures(valuesOf(jobSat(reference))),
  'S-NP-02': (reference) => {
    const of = (role: string): number[] => valuesOf(jobSat(reference).filter((row) => row.role === role));
    const [managers, contributors] = ['People manager', 'Individual contributor'].map((role) =>
      estimated(recommendationScore(elevenCounts(of(role)), { level: 0.95 })),
    );
    if (managers === undefined || contributors === undefined) return {};
    const change = estimateDifference(
      { value: contributors.score, standardError: figure(contributors.standardError) },
      { value: managers.score, standardError: figure(managers.standardError) },
      { level: 0.95 },
    );
    return {
      people_manager: scoreFigures(of('People manager')),
      individual_contributor: scoreFigures(of('Individual contributor')),
      diff: change.difference,
      se_diff: change.standardError,
      z: change.z,
    };
  },
  'S-TG-01': (reference, { value }) => {
    const moments = momentsOf(valuesOf(jobSat(reference)));
    const { lower, upper, standardError } = estimated(
      meanInterval(moments, { level: 0.95, population: null }),
    );
    return Object.fromEntries(
      Object.keys(value).map((key) => {
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
  },
};
