import {
  adjustedPValues,
  cellResiduals,
  cellShares,
  fisherExactTest,
  independenceTest,
  isEstimated,
  ordinalAssociation,
  pairwiseProportions,
  proportionTrendTest,
  twoByTwo,
  type CellShare,
  type Figure,
} from '../../../analysis/index.ts';
import type { Reference, Row } from '../reference.ts';
import { isBlank } from '../reference.ts';
import { crossCounts, estimated, inPercent, keyedTable, pairKey, size4, sizes4 } from './figures.ts';
import type { Recipe } from './recipe.ts';

interface KeyedCounts {
  rows: string[];
  columns: string[];
  counts: number[][];
}

/** The whole page of a cross-tab. */
function crossTabFigures({ rows, columns, counts }: KeyedCounts): Record<string, unknown> {
  const test = estimated(independenceTest(counts));
  const residuals = cellResiduals(counts);
  const table = (cell: (row: number, column: number) => unknown): Record<string, unknown> =>
    keyedTable(
      rows,
      columns,
      counts.map((line, row) => line.map((_, column) => cell(row, column))),
    );
  const ordinal = estimated(ordinalAssociation(counts));
  const shares = cellShares(counts);
  const two = rows.length === 2 && columns.length === 2 ? twoByTwo(counts) : null;
  const exact = test.base < 5000 ? fisherExactTest(counts, { workLimit: 5e6 }) : null;
  return {
    observed: table((row, column) => counts[row]?.[column]),
    n: test.base,
    chi2: test.chiSquare,
    df: test.df,
    p: test.p,
    expected: table((row, column) => residuals[row]?.[column]?.expected),
    min_expected: test.minimumExpected,
    share_expected_below_5: test.expectedBelowFiveProportion,
    cramers_v: test.cramersV,
    cramers_v_bias_corrected: test.cramersVCorrected,
    pearson_residuals: table((row, column) => residuals[row]?.[column]?.pearson),
    adjusted_residuals: table((row, column) => residuals[row]?.[column]?.adjusted),
    p_adjusted_residuals_two_sided: table((row, column) => residuals[row]?.[column]?.p),
    g2: test.likelihoodRatio,
    p_g2: test.pLikelihoodRatio,
    row_percent: table((row, column) => percentAt(shares, row, column, 'ofRow')),
    column_percent: table((row, column) => percentAt(shares, row, column, 'ofColumn')),
    linear_by_linear_M2: ordinal.linearByLinear,
    p_linear_by_linear: ordinal.p,
    concordant: ordinal.concordantCount,
    discordant: ordinal.discordantCount,
    gamma: ordinal.gamma,
    kendall_tau_b: ordinal.kendallTauB,
    spearman_rho: ordinal.spearmanRho,
    ...(two !== null &&
      isEstimated(two) && { chi2_yates: two.chiSquareYates, p_yates: two.pYates, phi: two.phi }),
    ...(exact !== null && isEstimated(exact) && { fisher_exact_p: exact, fisher_freeman_halton_p: exact }),
  };
}

function percentAt(
  shares: CellShare[][],
  row: number,
  column: number,
  of: 'ofRow' | 'ofColumn',
): Figure | undefined {
  const share = shares[row]?.[column]?.[of];
  return share === undefined ? undefined : inPercent(share);
}

/** Counts of a file that has one row a combination, in the order of the entry's keys. */
function countsByFrequency(rows: Row[], row: string, column: string, observed: unknown): KeyedCounts {
  const keys = keysOf(observed);
  const count = (a: string, b: string): number =>
    rows.reduce((sum, line) => sum + (line[row] === a && line[column] === b ? Number(line['Freq']) : 0), 0);
  return { ...keys, counts: keys.rows.map((a) => keys.columns.map((b) => count(a, b))) };
}

function keysOf(observed: unknown): { rows: string[]; columns: string[] } {
  const table = observed as Record<string, Record<string, number>>;
  const rows = Object.keys(table);
  return { rows, columns: Object.keys(table[rows[0] ?? ''] ?? {}) };
}

/** Any entry of the family that states what was observed. */
export const crossTabOfCounts: Recipe = (_, { value }) => {
  const keys = keysOf(value['observed']);
  const table = value['observed'] as Record<string, Record<string, number>>;
  return crossTabFigures({
    ...keys,
    counts: keys.rows.map((row) => keys.columns.map((column) => table[row]?.[column] ?? 0)),
  });
};

/** Every pair of groups of counts and bases. */
export function pairFigures(
  keys: readonly string[],
  groups: readonly { count: number; base: number }[],
): Record<string, unknown> {
  const [bonferroni, holm, bh] = (['bonferroni', 'holm', 'bh'] as const).map((method) =>
    pairwiseProportions(groups, method),
  );
  return Object.fromEntries(
    (holm ?? []).map((result, index) => [
      pairKey(keys, result.pair),
      {
        diff: result.difference,
        z: result.z,
        p: result.p,
        p_bonferroni: bonferroni?.[index]?.pAdjusted,
        p_holm: result.pAdjusted,
        p_bh: bh?.[index]?.pAdjusted,
      },
    ]),
  );
}

/** A share that rises or falls over ordered groups. */
export function trendFigures(
  keys: readonly string[],
  groups: readonly { count: number; base: number }[],
  scores: number[],
): Record<string, unknown> {
  const trend = estimated(proportionTrendTest(groups, scores));
  return {
    yes: Object.fromEntries(keys.map((key, index) => [key, groups[index]?.count])),
    n: Object.fromEntries(keys.map((key, index) => [key, groups[index]?.base])),
    scores,
    chi2_trend: trend.chiSquare,
    p_trend: trend.p,
    chi2_total: estimated(independenceTest(groups.map(({ count, base }) => [count, base - count]))).chiSquare,
  };
}

function sideDishShare({ cells }: Reference, dish: number): { count: number; base: number }[] {
  const [head = [], ...rows] = cells('thanksgiving-2015-poll-data.csv');
  const place = head.findIndex((text) => text.includes('where you live'));
  const cases = rows.filter(
    (row) => row[1] === 'Yes' && row.slice(11, 25).some((cell) => !isBlank(cell)) && !isBlank(row[place]),
  );
  return ['Rural', 'Suburban', 'Urban'].map((where) => {
    const group = cases.filter((row) => row[place] === where);
    return { count: group.filter((row) => !isBlank(row[dish])).length, base: group.length };
  });
}

export const crosstabs: Record<string, Recipe> = {
  'S-CT-01': ({ rows }, { value }) =>
    crossTabFigures(countsByFrequency(rows('ucb_admissions.csv'), 'Dept', 'Admit', value['observed'])),
  'S-CT-02': ({ rows }, { value }) =>
    crossTabFigures(countsByFrequency(rows('ucb_admissions.csv'), 'Gender', 'Admit', value['observed'])),
  'S-CT-03': ({ rows }, { value }) =>
    crossTabFigures(
      countsByFrequency(rows('coin_jobsatisfaction.csv'), 'Income', 'Job.Satisfaction', value['observed']),
    ),
  'S-CT-04': ({ rows }) => {
    const columns = ['Individual contributor', 'People manager'];
    const pairs = rows('so2025_first1000.csv').flatMap((row): [string, string][] => {
      const size = size4(row['OrgSize']);
      return size === null || isBlank(row['ICorPM']) ? [] : [[size, row['ICorPM']]];
    });
    return crossTabFigures({ rows: sizes4, columns, counts: crossCounts(pairs, sizes4, columns) });
  },
  'S-PW-01': ({ rows }) => {
    const keys = ['A', 'B', 'C', 'D', 'E', 'F'];
    const sum = (department: string, admit: string | null): number =>
      rows('ucb_admissions.csv')
        .filter((row) => row['Dept'] === department && (admit === null || row['Admit'] === admit))
        .reduce((total, row) => total + Number(row['Freq']), 0);
    return pairFigures(
      keys,
      keys.map((key) => ({ count: sum(key, 'Admitted'), base: sum(key, null) })),
    );
  },
  'S-PW-02': (reference) => pairFigures(['Rural', 'Suburban', 'Urban'], sideDishShare(reference, 18)),
  'S-TR-01': ({ cells }) => {
    const [head = [], ...rows] = cells('thanksgiving-2015-poll-data.csv');
    const question = head.findIndex((text) => text.includes('Friendsgiving'));
    const age = head.indexOf('Age');
    const ages = ['18 - 29', '30 - 44', '45 - 59', '60+'];
    const groups = ages.map((key) => {
      const group = rows.filter((row) => row[age] === key && !isBlank(row[question]));
      return { count: group.filter((row) => row[question] === 'Yes').length, base: group.length };
    });
    return trendFigures(ages, groups, [1, 2, 3, 4]);
  },
};

/** Adjusted p-values of whatever p-values the entry lists. */
export const multiplicity: Recipe = (_, { value }) => {
  const p = value['p'] as number[];
  return {
    p,
    bonferroni: adjustedPValues(p, 'bonferroni'),
    holm: adjustedPValues(p, 'holm'),
    bh: adjustedPValues(p, 'bh'),
  };
};
