import { at } from '../numeric/at.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { bannerItems } from '../tabulate/banner-code.ts';
import { isEstimated } from '../outcome/no-figure.ts';
import type { BannerPoint, ShownColumn, Table } from '../tabulate/table.ts';
import { adjustedPValues } from '../multiplicity/adjusted-p-values.ts';
import { cellResiduals } from '../association/cell-residuals.ts';
import { independenceTest } from '../association/independence-test.ts';
import { kruskalWallisTest } from '../means/kruskal-wallis-test.ts';
import { pairwiseMeans } from '../means/pairwise-means.ts';
import { sparseIndependence } from '../association/sparse-independence.ts';

/** A group and, unless it is a whole scale, a category in which it stands out. */
export interface Standout {
  group: string;
  category: string | null;
  isHigher: boolean;
}

/** What a table says first, from rules and its shown numbers alone. Words are the reader's language's. */
export type TableFinding =
  /** One item with categories: the most chosen, all of them in a tie, and the next. */
  | {
      kind: 'leading';
      categories: string[];
      count: number;
      base: number;
      next: { category: string; count: number } | null;
    }
  /** One rating scale. */
  | { kind: 'level'; mean: number; topBoxCount: number; base: number }
  /** Groups compared: what was tested, how large the difference is, and who stands out after adjustment. */
  | {
      kind: 'comparison';
      test: 'chi-square' | 'exact' | 'permutation' | 'rank' | 'mentions';
      p: number;
      /** Cramér's V; epsilon squared of a scale; of several answers, Cramér's V of the option that differs most. */
      effect: number;
      standouts: Standout[];
    }
  /** Fewer than two groups are shown, they overlap or are nested, or nothing varies. */
  | { kind: 'not-compared' };

/** Level of every test behind a finding, after Holm's adjustment within the table. */
const level = 0.05;
const standoutLimit = 2;

/**
 * The one thing to say about a table: what leads, or whether the groups differ and who stands out. Only shown columns
 * take part, so nothing hidden can be read from it; the total, nets and those without a group are not compared.
 *
 * Shape    tables as published; seed and limits as sparseIndependence.      Base  answered.
 * Missing  null where the total is not shown or nobody answered; an index's table holds no distribution to compare.
 * Throws   "tableFinding requires whole numbers of 0 or more" for seed and limits, "… counts of 0 or more".
 * Source   chi-square with adjusted residuals, Kruskal-Wallis with Dunn, one chi-square an option; Holm within the table.
 * @example tableFinding(frequencyTable(exampleCaseFile, 'grade'), { seed: 1, rounds: 99, workLimit: 1000 }).categories // => ['clerk']
 */
export function tableFinding(
  table: Table,
  limits: { seed: number; rounds: number; workLimit: number },
): TableFinding | null {
  requireWhole([limits.seed, limits.rounds, limits.workLimit], 'tableFinding');
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown' || total.answeredBase === 0 || table.stubKind === 'index') return null;
  if (table.banner === null) return table.stubKind === 'scale' ? levelOf(total) : leading(table, total);
  // How the groups of either item differ is said where they stand alone; so many small ones would differ by chance.
  if (bannerItems(table.banner).length > 1) return { kind: 'not-compared' };
  const groups = table.points.filter(({ kind }) => kind === 'option' || kind === 'merged');
  const shown = groups.flatMap(({ code, column }) =>
    column.status === 'shown' &&
    column.answeredBase > 0 &&
    column.counts.every((count) => typeof count === 'number')
      ? [{ code, base: column.answeredBase, counts: column.counts.map(Number) }]
      : [],
  );
  if (shown.length < 2 || !isPartition(table.points, total)) return { kind: 'not-compared' };
  if (table.stubKind === 'scale') return compareScales(table, shown);
  return table.stubKind === 'single'
    ? compareCategories(table, shown, limits)
    : compareMentions(table, shown);
}

interface Group {
  code: string;
  base: number;
  counts: number[];
}

function leading({ categories }: Table, { counts, answeredBase }: ShownColumn): TableFinding | null {
  const known = counts.filter((count) => typeof count === 'number');
  requireCounts([answeredBase, ...known], 'tableFinding');
  const ranked = counts
    .flatMap((count, index) =>
      typeof count === 'number' ? [{ count, category: categories[index] ?? '' }] : [],
    )
    .toSorted((a, b) => b.count - a.count);
  const [first] = ranked;
  if (first === undefined || first.count === 0) return null;
  const leaders = ranked.filter(({ count }) => count === first.count);
  const next = ranked[leaders.length];
  return {
    kind: 'leading',
    categories: leaders.map(({ category }) => category),
    count: first.count,
    base: answeredBase,
    next: next === undefined || next.count === 0 ? null : next,
  };
}

function levelOf({ statistics, counts, answeredBase }: ShownColumn): TableFinding | null {
  const mean = statistics?.mean;
  const top = statistics?.topBoxProportion;
  if (typeof mean !== 'number' || typeof top !== 'number' || !counts.every((n) => typeof n === 'number'))
    return null;
  return { kind: 'level', mean, topBoxCount: Math.round(top * answeredBase), base: answeredBase };
}

/** Groups that overlap add up to more than everybody: their members would be compared with themselves. */
function isPartition(points: BannerPoint[], total: ShownColumn): boolean {
  const stated = points.filter(({ kind }) => kind === 'option' || kind === 'merged');
  const sum = stated.reduce((all, { column }) => all + (column.status === 'shown' ? column.askedBase : 0), 0);
  return sum <= total.askedBase && points.some(({ kind }) => kind !== 'total');
}

function compareCategories(
  { categories }: Table,
  groups: Group[],
  limits: { seed: number; rounds: number; workLimit: number },
): TableFinding {
  const counts = groups.map((group) => group.counts);
  const test = sparseIndependence(counts, limits);
  if (!isEstimated(test)) return { kind: 'not-compared' };
  const cells = cellResiduals(counts).flatMap((row, group) =>
    row.map(({ adjusted, p }, category) => ({ group, category, adjusted, p })),
  );
  const adjusted = adjustedPValues(
    cells.map(({ p }) => (typeof p === 'number' ? p : null)),
    'holm',
  );
  const standouts = cells
    .map((cell, index) => ({ ...cell, pAdjusted: at(adjusted, index) }))
    .filter(({ pAdjusted }) => pAdjusted !== null && pAdjusted < level)
    .toSorted((a, b) => Math.abs(Number(b.adjusted)) - Math.abs(Number(a.adjusted)))
    .slice(0, standoutLimit)
    .map(({ group, category, adjusted: residual }) => ({
      group: groups[group]?.code ?? '',
      category: categories[category] ?? '',
      isHigher: Number(residual) > 0,
    }));
  const isDifferent = test.p < level;
  return {
    kind: 'comparison',
    test: test.method,
    p: test.p,
    effect: test.cramersV,
    standouts: isDifferent ? standouts : [],
  };
}

function compareScales({ categories }: Table, groups: Group[]): TableFinding {
  const scale = { values: categories.map(Number), counts: groups.map((group) => group.counts) };
  const test = kruskalWallisTest(scale);
  if (!isEstimated(test)) return { kind: 'not-compared' };
  const pairs = pairwiseMeans(scale, 'holm').filter(
    ({ pDunnAdjusted }) => typeof pDunnAdjusted === 'number' && pDunnAdjusted < level,
  );
  const [widest] = pairs.toSorted((a, b) => Math.abs(Number(b.dunnZ)) - Math.abs(Number(a.dunnZ)));
  const standouts =
    test.p >= level || widest === undefined
      ? []
      : widest.pair
          .map((group, place) => ({
            group: groups[group]?.code ?? '',
            category: null,
            isHigher: Number(widest.dunnZ) > 0 === (place === 0),
          }))
          .toSorted((a, b) => Number(b.isHigher) - Number(a.isHigher));
  return { kind: 'comparison', test: 'rank', p: test.p, effect: test.epsilonSquared, standouts };
}

function compareMentions({ categories }: Table, groups: Group[]): TableFinding {
  const options = categories.flatMap((category, option) => {
    const pairs = groups.map(({ base, counts }) => [at(counts, option), base - at(counts, option)]);
    const test = independenceTest(pairs);
    return isEstimated(test) ? [{ category, option, pairs, test }] : [];
  });
  const adjusted = adjustedPValues(
    options.map(({ test }) => test.p),
    'holm',
  );
  const [first] = options
    .map((one, index) => ({ ...one, p: Number(at(adjusted, index)) }))
    .toSorted((a, b) => a.p - b.p || b.test.chiSquare - a.test.chiSquare);
  if (first === undefined) return { kind: 'not-compared' };
  const residuals = cellResiduals(first.pairs).map((row) => Number(at(row, 0).adjusted));
  const strongest = residuals.reduce(
    (best, residual, group) => (Math.abs(residual) > Math.abs(at(residuals, best)) ? group : best),
    0,
  );
  const standout = {
    group: groups[strongest]?.code ?? '',
    category: first.category,
    isHigher: at(residuals, strongest) > 0,
  };
  return {
    kind: 'comparison',
    test: 'mentions',
    p: first.p,
    effect: first.test.cramersV,
    standouts: first.p < level ? [standout] : [],
  };
}
