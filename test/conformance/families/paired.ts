import {
  cochranQTest,
  friedmanTest,
  groupMoments,
  itemCovariances,
  mcnemarTest,
  orderedCounts,
  overlappingMeanDifference,
  pairedDifference,
  signedRankTest,
  type ChangeTable,
  type OverlappingPopulation,
} from '../../../analysis/index.ts';
import { isBlank, numberOrNull, type Reference } from '../reference.ts';
import { estimated, keyed } from '../recipes/figures.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { dataOf } from '../selection.ts';

interface Pairs {
  file?: string;
  before: string;
  after: string;
  x: number[];
  y: number[];
  counts: ChangeTable;
}

type Answers = (number | null)[];

/** Two answers of everybody, blanks null. */
function pairsOf({ rows }: Reference, { file, before, after, x, y }: Pairs): [Answers, Answers] {
  if (file === undefined) return [x, y];
  const people = rows(file);
  const of = (column: string): Answers => people.map((row) => numberOrNull(row[column]));
  return [of(before), of(after)];
}

interface Things {
  file?: string;
  columns: string[];
  rows: number[][];
}

/** Answers of everybody to several things, and what these are called. */
function thingsOf({ rows }: Reference, data: Things): { names: string[]; answers: Answers[] } {
  if (data.file !== undefined) {
    const answers = rows(data.file).map((row) => data.columns.map((column) => numberOrNull(row[column])));
    return { names: data.columns, answers };
  }
  const names = (data.rows[0] ?? []).map((_, thing) => String.fromCodePoint(97 + thing));
  return { names, answers: data.rows };
}

const given = (answers: Answers): number[] => answers.filter((answer) => answer !== null);

/** Families about several answers of the same respondents. */
export const pairedFamilies = {
  scale_paired: (reference, entry) => {
    const pairs = pairsOf(reference, dataOf(entry) as Pairs);
    const test = estimated(pairedDifference(...pairs, { level: 0.95 }));
    return {
      n: test.base,
      mean_diff: test.difference,
      sd_diff: test.standardDeviation,
      t: test.t,
      df: test.df,
      p: test.p,
      ci95: test.interval,
      r: test.correlation,
      d_z: test.standardised,
    };
  },
  wilcoxon_signed_rank: (reference, entry) => {
    const test = estimated(signedRankTest(...pairsOf(reference, dataOf(entry) as Pairs)));
    return {
      n_pairs: test.base,
      n_zero: test.unchangedCount,
      n_used: test.base - test.unchangedCount,
      V: test.v,
      p: test.p,
      p_continuity: test.pContinuity,
      rank_biserial: test.rankBiserial,
      exact_p: test.pExact,
    };
  },
  mcnemar: (reference, entry) => {
    const data = dataOf(entry) as Pairs;
    const table = data.file === undefined ? data.counts : changesIn(pairsOf(reference, data));
    const test = estimated(mcnemarTest(table));
    return {
      n: test.base,
      n00: table[0][0],
      n01: test.gainedCount,
      n10: test.lostCount,
      n11: table[1][1],
      chi2: test.chiSquare,
      p: test.p,
      chi2_continuity: test.chiSquareContinuity,
      p_continuity: test.pContinuity,
      exact_p: test.pExact,
      diff: test.difference,
      se_diff: test.standardError,
    };
  },
  cochran_q: (reference, entry) => {
    const { names, answers } = thingsOf(reference, dataOf(entry) as Things);
    const test = estimated(cochranQTest(answers));
    return {
      n: test.base,
      k: names.length,
      columns: keyed(names, test.counts),
      Q: test.q,
      df: test.df,
      p: test.p,
    };
  },
  friedman: (reference, entry) => {
    const { names, answers } = thingsOf(reference, dataOf(entry) as Things);
    const test = estimated(friedmanTest(answers));
    return {
      n: test.base,
      k: names.length,
      mean_ranks: keyed(names, test.meanRanks),
      chi2: test.chiSquare,
      df: test.df,
      p: test.p,
      kendalls_w: test.kendallsW,
    };
  },
} satisfies Record<string, Recipe>;

function changesIn([before, after]: [Answers, Answers]): ChangeTable {
  const count = (first: number, second: number): number =>
    before.filter((answer, index) => answer === first && after[index] === second).length;
  return [
    [count(0, 0), count(0, 1)],
    [count(1, 0), count(1, 1)],
  ];
}

interface Overlap extends Pairs {
  file: string;
  populations?: OverlappingPopulation;
  without_overlap?: boolean;
}

/** Means of two waves some of whose respondents are the same. */
export const changeOfMeans: Recipe = (reference, entry) => {
  const data = dataOf(entry) as Overlap;
  const people = reference
    .rows(data.file)
    .filter((row) => data.without_overlap !== true || isBlank(row[data.before]) || isBlank(row[data.after]));
  const [before, after] = pairsOf({ ...reference, rows: () => people }, data);
  const [first, second] = groupMoments(orderedCounts([given(before), given(after)]));
  if (first === undefined || second === undefined) throw new Error('two waves');
  const both = before.filter((answer, index) => answer !== null && after[index] !== null).length;
  const together = itemCovariances([before, after], 'listwise').covariances;
  const [covariance, spreads] = [together.get(0, 1), Math.sqrt(together.get(0, 0) * together.get(1, 1))];
  const overlap = both === 0 ? null : { base: both, covariance };
  const options = { level: 0.95, overlap };
  const endless = estimated(overlappingMeanDifference(first, second, { ...options, population: null }));
  const finite =
    data.populations === undefined
      ? null
      : estimated(overlappingMeanDifference(first, second, { ...options, population: data.populations }));
  const none = { status: 'not_estimable' };
  return {
    n1: first.base,
    n2: second.base,
    n_overlap: both,
    mean1: first.mean,
    mean2: second.mean,
    diff: endless.difference,
    se_independent: endless.independentStandardError,
    covariance_overlap: overlap === null ? none : covariance,
    r_overlap: overlap === null ? none : covariance / spreads,
    se_overlap: endless.standardError,
    ci95_overlap: endless.interval,
    ...(finite !== null && {
      fpc: { se_independent: finite.independentStandardError, se_overlap: finite.standardError },
    }),
  };
};
