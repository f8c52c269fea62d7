import { mentionOptionTests } from '../association/mention-option-tests.ts';
import { sparseIndependence, type CountingLimits } from '../association/sparse-independence.ts';
import { dunnPairs } from '../means/dunn-pairs.ts';
import { kruskalWallisTest } from '../means/kruskal-wallis-test.ts';
import { at } from '../numeric/at.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import type { Figure } from '../tabulate/table.ts';
import { standoutCells } from './standout-cells.ts';

/** A group and, unless it is a whole scale, a category in which it stands out. */
export interface Standout {
  group: string;
  category: string | null;
  isHigher: boolean;
  /** Adjusted for what else could have stood out. */
  p: number;
}

/** Groups compared: what was tested, how large the difference is, and who stands out. */
export interface Comparison {
  kind: 'comparison';
  test:
    | 'chi-square'
    | 'exact'
    | 'permutation'
    | 'rank'
    | 'pooled'
    | 'mentions'
    | 'rao-scott'
    | 'rao-scott-options';
  p: number;
  /** Tables over which p is adjusted; 1 of a table alone. */
  tableCount: number;
  /** Cramér's V; epsilon squared of a scale; of several answers, Cramér's V of the option that differs most. */
  effect: number;
  /** The surest first; of a scale the two ends of the widest difference. */
  standouts: Standout[];
}

/** A shown group of a table: those who answered, by category. */
export interface ComparedGroup {
  code: string;
  base: number;
  counts: number[];
}

interface Compared {
  categories: readonly string[];
  groups: readonly ComparedGroup[];
  limits: CountingLimits;
}

/**
 * Whether the groups of a table with one answer each differ.
 *
 * Missing  null where nothing varies.
 * Throws   "categoryComparison requires counts of 0 or more"; what sparseIndependence and standoutCells throw.
 * @example categoryComparison({ categories: ['yes', 'no'], groups: [{ code: 'a', base: 40, counts: [30, 10] }, { code: 'b', base: 50, counts: [10, 40] }], limits: { seed: 1, rounds: 99, workLimit: 1000 } }).test // => 'chi-square'
 */
export function categoryComparison({ categories, groups, limits }: Compared): Comparison | null {
  requireGroups(groups, 'categoryComparison');
  const test = sparseIndependence(
    groups.map(({ counts }) => counts),
    limits,
  );
  if (!isEstimated(test)) return null;
  const { method, p, cramersV } = test;
  const standouts = namedCells({ categories, groups, limits }, true);
  return { kind: 'comparison', test: method, p, tableCount: 1, effect: cramersV, standouts };
}

/**
 * Whether the groups of a table with several answers each differ: by the pooled test of all options where that can be
 * had and no option is rare, else option by option.
 *
 * Shape    pooled: p of pooledMentions.
 * Missing  null where nothing varies.
 * Throws   "mentionComparison requires finite values"; what mentionOptionTests and standoutCells throw.
 * @example mentionComparison({ categories: ['x', 'rare'], groups: [{ code: 'a', base: 10, counts: [4, 1] }, { code: 'b', base: 200, counts: [90, 0] }], limits: { seed: 1, rounds: 99, workLimit: 1e5 } }, 0.01).p // => 0.0952
 */
export function mentionComparison(compared: Compared, pooled: Figure): Comparison | null {
  if (typeof pooled === 'number') requireFinite([pooled], 'mentionComparison');
  const tests = mentionOptionTests(compared.groups, compared.limits);
  const [first] = tests.toSorted((a, b) => a.pAdjusted - b.pAdjusted || b.chiSquare - a.chiSquare);
  if (first === undefined) return null;
  const isPooled = typeof pooled === 'number' && tests.every(({ method }) => method === 'chi-square');
  return {
    kind: 'comparison',
    ...(isPooled ? { test: 'pooled', p: pooled } : { test: 'mentions', p: first.pAdjusted }),
    tableCount: 1,
    effect: first.cramersV,
    standouts: namedCells(compared, false),
  };
}

/**
 * Whether the groups of a table of a rating scale differ, by ranks.
 *
 * Missing  null where nothing varies.
 * Throws   "scaleComparison requires counts of 0 or more"; what kruskalWallisTest throws.
 * @example scaleComparison({ categories: ['1', '2', '3'], groups: [{ code: 'a', base: 9, counts: [8, 1, 0] }, { code: 'b', base: 9, counts: [0, 1, 8] }] }).standouts[0].group // => 'b'
 */
export function scaleComparison({ categories, groups }: Omit<Compared, 'limits'>): Comparison | null {
  requireGroups(groups, 'scaleComparison');
  const scale = { values: categories.map(Number), counts: groups.map(({ counts }) => counts) };
  const test = kruskalWallisTest(scale);
  if (!isEstimated(test)) return null;
  const [widest] = dunnPairs(scale, 'holm')
    .flatMap(({ pair, dunnZ, pDunnAdjusted: p }) =>
      typeof dunnZ === 'number' && typeof p === 'number' ? [{ pair, dunnZ, p }] : [],
    )
    .toSorted((a, b) => Math.abs(b.dunnZ) - Math.abs(a.dunnZ));
  const standouts = widest === undefined ? [] : endsOf(widest, groups);
  return {
    kind: 'comparison',
    test: 'rank',
    p: test.p,
    tableCount: 1,
    effect: test.epsilonSquared,
    standouts,
  };
}

/** The higher group of a pair, then the lower. */
function endsOf(
  { pair, dunnZ, p }: { pair: readonly [number, number]; dunnZ: number; p: number },
  groups: readonly ComparedGroup[],
): Standout[] {
  const ends = dunnZ > 0 ? pair : pair.toReversed();
  return ends.map((group, place) => ({
    group: at(groups, group).code,
    category: null,
    isHigher: place === 0,
    p,
  }));
}

function requireGroups(groups: readonly ComparedGroup[], who: string): void {
  for (const { base, counts } of groups) requireCounts([base, ...counts], who);
}

function namedCells({ categories, groups, limits }: Compared, isDivided: boolean): Standout[] {
  return standoutCells(groups, { ...limits, isDivided }).map(({ group, category, isHigher, p }) => ({
    group: at(groups, group).code,
    category: at(categories, category),
    isHigher,
    p,
  }));
}
