import type { CaseFile } from '../codebook/case-file.ts';
import type { CountingLimits } from '../association/sparse-independence.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { bannerItems } from '../tabulate/banner-code.ts';
import type { BannerPoint, ShownColumn, Table } from '../tabulate/table.ts';
import {
  categoryComparison,
  mentionComparison,
  scaleComparison,
  type ComparedGroup,
  type Comparison,
} from './group-comparison.ts';
import { pooledMentions } from './pooled-mentions.ts';
import { weightedComparison } from './weighted-comparison.ts';

/** What a table says first, from rules and its shown numbers alone. Words are the reader's language's. */
export type TableFinding =
  /** One item with categories: the most chosen, all of them in a tie, and the next. */
  | {
      kind: 'leading';
      categories: string[];
      count: number;
      /** The base that the table's shares are of at first. */
      basis: 'asked' | 'cases';
      base: number;
      next: { category: string; count: number } | null;
      /** As many left it blank or answered outside its substance: it leads among the answers only. */
      isAmongAnswers: boolean;
    }
  /** One rating scale. */
  | { kind: 'level'; mean: number; topBoxCount: number; base: number }
  | Comparison
  /** Fewer than two groups are shown, they overlap or are nested, or nothing varies. */
  | { kind: 'not-compared' };

/**
 * The one thing to say about a table: what leads, or whether the groups differ and who stands out. Only shown columns
 * take part, so nothing hidden can be read from it; the total, nets and those without a group are not compared.
 * A comparison is of this table alone: waveFindings before it is said.
 *
 * Shape    tables as published, and the case file they were made of; weights: one a case, of weighted tables; seed and limits
 *          as sparseIndependence.
 * Base     answered; what leads is of the base that the table's shares are of.
 * Missing  null where the total is not shown or nobody answered; an index's table holds no distribution to compare.
 * Throws   "tableFinding requires whole numbers of 0 or more" for seed and limits, "… counts of 0 or more".
 * Source   Rao-Scott with weights; else chi-square, exact or by permutation; Kruskal-Wallis with Dunn; of several answers Rao-Scott, pooled, or an exact
 *          test an option with Holm. Holm over what could stand out.
 * @example tableFinding(frequencyTable(exampleCaseFile, 'grade'), { seed: 1, rounds: 99, workLimit: 1000, caseFile: exampleCaseFile, weights: null }).categories // => ['clerk']
 */
export function tableFinding(
  table: Table,
  {
    caseFile,
    weights,
    ...limits
  }: CountingLimits & { caseFile: CaseFile; weights: ArrayLike<number> | null },
): TableFinding | null {
  requireWhole([limits.seed, limits.rounds, limits.workLimit], 'tableFinding');
  const total = table.points.find(({ kind }) => kind === 'total')?.column;
  if (total?.status !== 'shown' || total.answeredBase === 0 || table.stubKind === 'index') return null;
  if (table.banner === null) return table.stubKind === 'scale' ? levelOf(total) : leading(table, total);
  const notCompared = { kind: 'not-compared' } as const;
  // How the groups of either item differ is said where they stand alone; so many small ones would differ by chance.
  if (bannerItems(table.banner).length > 1) return notCompared;
  const groups = comparedGroups(table);
  if (groups.length < 2 || !isPartition(table.points, total)) return notCompared;
  if (weights !== null) return weightedComparison(table, { caseFile, weights }) ?? notCompared;
  const compared = { categories: table.categories, groups, limits };
  if (table.stubKind === 'scale') return scaleComparison(compared) ?? notCompared;
  if (table.stubKind === 'single') return categoryComparison(compared) ?? notCompared;
  return mentionComparison(compared, pooledMentions(table, caseFile)) ?? notCompared;
}

/** Groups of which every count is shown and somebody answered. */
function comparedGroups({ points }: Table): ComparedGroup[] {
  return points.flatMap(({ kind, code, column }) => {
    if ((kind !== 'option' && kind !== 'merged') || column.status !== 'shown') return [];
    const counts = column.counts.filter((count) => typeof count === 'number');
    const isWhole = column.answeredBase > 0 && counts.length === column.counts.length;
    return isWhole ? [{ code, base: column.answeredBase, counts }] : [];
  });
}

function leading({ categories, stubKind }: Table, column: ShownColumn): TableFinding | null {
  const { counts, askedBase, answeredBase, nonresponseCount, nonSubstantiveCount } = column;
  const known = counts.filter((count) => typeof count === 'number');
  requireCounts([askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, ...known], 'tableFinding');
  const ranked = counts
    .flatMap((count, index) =>
      typeof count === 'number' ? [{ count, category: categories[index] ?? '' }] : [],
    )
    .toSorted((a, b) => b.count - a.count);
  const [first] = ranked;
  if (first === undefined || first.count === 0) return null;
  const leaders = ranked.filter(({ count }) => count === first.count);
  const next = ranked[leaders.length];
  const isOfAsked = stubKind !== 'multiple';
  return {
    kind: 'leading',
    categories: leaders.map(({ category }) => category),
    count: first.count,
    basis: isOfAsked ? 'asked' : 'cases',
    base: isOfAsked ? askedBase : answeredBase,
    next: next === undefined || next.count === 0 ? null : next,
    isAmongAnswers: isOfAsked && Math.max(nonresponseCount, nonSubstantiveCount) >= first.count,
  };
}

function levelOf({ statistics, counts, answeredBase }: ShownColumn): TableFinding | null {
  const mean = statistics?.mean;
  const top = statistics?.topBoxProportion;
  if (typeof mean !== 'number' || typeof top !== 'number' || !counts.every((n) => typeof n === 'number'))
    return null;
  const topBoxCount = top * answeredBase;
  const isWeighted = !Number.isInteger(answeredBase);
  return {
    kind: 'level',
    mean,
    topBoxCount: isWeighted ? topBoxCount : Math.round(topBoxCount),
    base: answeredBase,
  };
}

/** Groups that overlap add up to more than everybody: their members would be compared with themselves. */
function isPartition(points: BannerPoint[], total: ShownColumn): boolean {
  const stated = points.filter(({ kind }) => kind === 'option' || kind === 'merged');
  const sum = stated.reduce((all, { column }) => all + (column.status === 'shown' ? column.askedBase : 0), 0);
  return sum <= total.askedBase && points.some(({ kind }) => kind !== 'total');
}
