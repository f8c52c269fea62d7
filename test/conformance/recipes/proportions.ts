import {
  agrestiCoullInterval,
  effectiveBaseOfFinitePopulation,
  exactInterval,
  finiteExactInterval,
  manskiBounds,
  proportionStandardError,
  surveyProportionInterval,
  targetStatus,
  waldInterval,
  wilsonInterval,
} from '../../../analysis/index.ts';
import type { Reference, ReferenceEntry } from '../reference.ts';
import { estimated, figure } from './figures.ts';
import type { Recipe } from './recipe.ts';

function schoolWide({ rows }: Reference): { count: number; base: number } {
  const schools = rows('apisrs.csv');
  return { count: schools.filter((row) => row['sch.wide'] === 'Yes').length, base: schools.length };
}

/** Every interval that the entry asks for; count, base, level and population stand in the entry itself. */
function intervals(
  counts: { count: number; base: number },
  { value }: ReferenceEntry,
): Record<string, unknown> {
  const { level = 0.95, N: population = null } = value as { level?: number; N?: number };
  const { count, base } = counts;
  const finite =
    population === null
      ? {}
      : {
          N: population,
          sampling_fraction: base / population,
          se_fpc_unbiased: proportionStandardError(counts, { population }),
          n_star: effectiveBaseOfFinitePopulation(base, population),
          wilson_fpc: wilsonInterval(counts, { level, population }),
          exact_hypergeometric: exactHypergeometric(counts, level, population),
          manski_bounds: manskiBounds(counts, { population }),
        };
  return {
    x: count,
    n: base,
    level,
    estimate: count / base,
    se_wald: proportionStandardError(counts, { population: null }),
    wald: waldInterval(counts, { level }),
    wilson: wilsonInterval(counts, { level, population: null }),
    clopper_pearson: exactInterval(counts, { level }),
    agresti_coull: agrestiCoullInterval(counts, { level }),
    ...finite,
  };
}

function exactHypergeometric(
  counts: { count: number; base: number },
  level: number,
  population: number,
): Record<string, number> {
  const { lowerCount, upperCount, lower, upper } = finiteExactInterval(counts, { level, population });
  return { M_lower: lowerCount, M_upper: upperCount, lower, upper };
}

/** Any entry of the family that states its counts. */
export const proportionOfCounts: Recipe = (_, entry) => {
  const { x, n } = entry.value as { x: number; n: number };
  return intervals({ count: x, base: n }, entry);
};

/** A share of a survey by four kinds of interval. */
export function surveyShareFigures(
  estimate: { proportion: number; variance: number; base: number },
  df: number,
): Record<string, unknown> {
  const by = (method: 'mean' | 'logit' | 'arcsine' | 'beta'): Record<string, number> => ({
    estimate: estimate.proportion,
    ...estimated(surveyProportionInterval(estimate, { level: 0.95, df, method })),
  });
  return {
    se: Math.sqrt(estimate.variance),
    mean: by('mean'),
    xlogit: by('logit'),
    asin: by('arcsine'),
    beta: by('beta'),
  };
}

/** The same of a simple random sample. */
export function simpleSampleFigures(
  counts: { count: number; base: number },
  population: number,
): Record<string, unknown> {
  const variance = figure(proportionStandardError(counts, { population })) ** 2;
  return surveyShareFigures(
    { proportion: counts.count / counts.base, variance, base: counts.base },
    Infinity,
  );
}

/** A share against targets. */
export function shareTargetFigures(
  counts: { count: number; base: number },
  targets: readonly string[],
  population: number,
): Record<string, unknown> {
  const estimate = counts.count / counts.base;
  const { lower, upper } = wilsonInterval(counts, { level: 0.95, population });
  return Object.fromEntries(
    targets.map((key) => {
      const target = Number(key);
      const { status, gap } = targetStatus({ estimate, lower, upper }, target, {
        direction: 'at_least',
        judgedBy: 'interval',
      });
      return [key, { estimate, lower, upper, target, gap, status: statusWords[status] }];
    }),
  );
}

export const proportions: Record<string, Recipe> = {
  'S-PR-01': (reference, entry) => intervals(schoolWide(reference), entry),
  'S-PR-07': (reference) => simpleSampleFigures(schoolWide(reference), 6194),
  'S-TG-02': (reference, { value }) => shareTargetFigures(schoolWide(reference), Object.keys(value), 6194),
};

export const statusWords = { met: 'met', not_met: 'not met', undecided: 'not decided' };
