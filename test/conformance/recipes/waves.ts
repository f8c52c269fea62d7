import { proportionDifference, scoreTrend } from '../../../analysis/index.ts';
import { estimated } from './figures.ts';
import type { Recipe } from './recipe.ts';

interface Wave {
  count: number;
  base: number;
}

function changeFigures(
  before: Wave,
  after: Wave,
  populations: readonly [number, number] | null,
): Record<string, unknown> {
  const endless = estimated(
    proportionDifference({ ...before, population: null }, { ...after, population: null }, { level: 0.95 }),
  );
  const finite =
    populations === null
      ? null
      : estimated(
          proportionDifference(
            { ...before, population: populations[0] },
            { ...after, population: populations[1] },
            { level: 0.95 },
          ),
        );
  return {
    p1: endless.before,
    p2: endless.after,
    diff: endless.difference,
    z_pooled: endless.z,
    p_pooled: endless.p,
    se_unpooled: endless.standardError,
    ci95_wald: endless.wald,
    ci95_newcombe: endless.newcombe,
    cohen_h: endless.cohensH,
    ...(finite && {
      fpc: {
        se: finite.standardError,
        z: finite.z,
        p: finite.p,
        ci95_wald: finite.wald,
        ci95_newcombe_wilson_fpc: finite.newcombe,
      },
    }),
  };
}

/** Any entry of the family that says "wave 1: 249 of 779 (N=2438); wave 2: …". */
export const changeOfCounts: Recipe = (_, { question }) => {
  const waves = [...question.matchAll(/(\d+) of (\d+)(?: \(N=(\d+)\))?/g)];
  const [first, second] = waves.map(([, count, base]) => ({ count: Number(count), base: Number(base) }));
  if (first === undefined || second === undefined) return {};
  const [n1, n2] = waves.map(([, , , population]) => population);
  return changeFigures(first, second, n1 === undefined || n2 === undefined ? null : [Number(n1), Number(n2)]);
};

export const waves: Record<string, Recipe> = {
  'S-WV-03': ({ rows }) => {
    const [before, after] = rows('csps_response_totals.csv').map((row) => ({
      count: Number(row['responses']),
      base: Number(row['headcount']),
    }));
    return before === undefined || after === undefined ? {} : changeFigures(before, after, null);
  },
  'S-TR-02': ({ rows }) => {
    const row = rows('csps2020_mean_timeseries.csv').find(({ Measure: measure }) => measure === 'EES') ?? {};
    const years = Object.keys(row).filter((key) => /^\d{4}$/.test(key));
    const values = years.map((year) => Number(row[year]));
    const trend = estimated(scoreTrend(values, years.map(Number), { level: 0.95, next: 2021 }));
    const prediction = estimated(trend.next.prediction);
    const [last = 0, previous = 0] = values.toReversed();
    return {
      values,
      slope: trend.slope,
      se_slope: trend.standardError,
      t: trend.t,
      p: trend.p,
      r2: trend.rSquared,
      gap_2020_target_065: last - 0.65,
      fit_2021: trend.next.fit,
      pi95_lower: prediction.lower,
      pi95_upper: prediction.upper,
      last_change: last - previous,
    };
  },
};
