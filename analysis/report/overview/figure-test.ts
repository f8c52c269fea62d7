import { fisherExactTest } from '../../association/fisher-exact-test.ts';
import { pooledProportionZ } from '../../compare/pooled-proportion-z.ts';
import { groupMoments } from '../../means/group-moments.ts';
import { welchDifference } from '../../means/welch-difference.ts';
import { findingLevel } from '../../finding/wave-findings.ts';
import { at } from '../../numeric/at.ts';
import { normalTwoSided } from '../../numeric/normal-two-sided.ts';
import { isEstimated } from '../../outcome/no-figure.ts';
import type { PublishedTable } from '../published-table.ts';
import { baseOf, countOf, type KeyFigure } from './key-figure.ts';

/** What a test needs to know of those whom a figure is about; counts by value of a scale. */
export type Sample =
  | { kind: 'proportion'; count: number; base: number }
  | { kind: 'scale'; values: readonly number[]; counts: readonly number[] };

/** A comparison before it is adjusted for the others. */
export interface FigureTest {
  p: number;
  isHigher: boolean;
}

/** Below it exact tests take the place of the normal distribution (Cochran 1954). */
const smallExpected = 5;
/** Of two by two cells: enough for any group that is that rare. */
const workLimit = 1e5;

/**
 * Those behind a figure of a group, as far as published counts tell.
 *
 * Missing  null of an index, whose scores are published without how they vary; of weighted tables; where a count is hidden.
 * @example sampleOf(overviewSample.tables[0], overviewSample.tables[0].points[0].column, { kind: 'share', categories: ['1'], of: 'answered', role: 'leading' }) // => { kind: 'proportion', count: 500, base: 779 }
 */
export function sampleOf(
  table: PublishedTable,
  column: PublishedTable['points'][number]['column'],
  figure: KeyFigure,
): Sample | null {
  if (column.status !== 'shown' || table.caseWeights !== undefined || column.answeredBase === 0) return null;
  if (figure.kind === 'share') {
    const count = countOf(table, column, figure.categories);
    return count === null ? null : { kind: 'proportion', count, base: baseOf(column, figure.of) };
  }
  if (figure.kind === 'score') return null;
  const counts = column.counts.filter((count) => typeof count === 'number');
  if (counts.length < column.counts.length) return null;
  return { kind: 'scale', values: table.categories.map(({ code }) => Number(code)), counts };
}

/**
 * All of some samples together.
 *
 * @example pooledSample([{ kind: 'proportion', count: 1, base: 2 }, { kind: 'proportion', count: 3, base: 4 }]) // => { kind: 'proportion', count: 4, base: 6 }
 */
export function pooledSample(samples: readonly Sample[]): Sample | null {
  return samples.reduce<Sample | null>((sum, own) => (sum === null ? own : added(sum, own)), null);
}

/**
 * What is left of some samples without one of them.
 *
 * @example sampleWithout({ kind: 'proportion', count: 4, base: 6 }, { kind: 'proportion', count: 1, base: 2 }) // => { kind: 'proportion', count: 3, base: 4 }
 */
export function sampleWithout(whole: Sample, one: Sample): Sample | null {
  if (whole.kind === 'proportion' && one.kind === 'proportion') {
    return { kind: 'proportion', count: whole.count - one.count, base: whole.base - one.base };
  }
  if (whole.kind === 'scale' && one.kind === 'scale') {
    return { ...whole, counts: whole.counts.map((count, place) => count - at(one.counts, place)) };
  }
  return null;
}

function added(one: Sample, other: Sample): Sample | null {
  if (one.kind === 'proportion' && other.kind === 'proportion') {
    return { kind: 'proportion', count: one.count + other.count, base: one.base + other.base };
  }
  if (one.kind === 'scale' && other.kind === 'scale') {
    return { ...one, counts: one.counts.map((count, place) => count + at(other.counts, place)) };
  }
  return null;
}

/**
 * Whether a figure differs from the same figure of others by more than chance, by itself.
 *
 * Unit     probability.      Base  that of the figure.
 * Missing  null where nothing can be tested: two kinds of samples, nothing varies, too few.
 * Source   shares: the pooled normal test, exact where fewer than five are to be expected (Fisher); means: Welch.
 * @example figureTest({ kind: 'proportion', count: 30, base: 40 }, { kind: 'proportion', count: 10, base: 50 }).isHigher // => true
 */
export function figureTest(own: Sample, others: Sample): FigureTest | null {
  if (own.kind === 'proportion' && others.kind === 'proportion') return proportionTest(own, others);
  if (own.kind !== 'scale' || others.kind !== 'scale') return null;
  const moments = groupMoments({ values: [...own.values], counts: [[...own.counts], [...others.counts]] });
  const [first, second] = [at(moments, 0), at(moments, 1)];
  if (first.base === 0 || second.base === 0) return null;
  const test = welchDifference(first, second, { level: 1 - findingLevel });
  return isEstimated(test) ? { p: test.p, isHigher: test.difference > 0 } : null;
}

function proportionTest(
  own: Extract<Sample, { kind: 'proportion' }>,
  others: Extract<Sample, { kind: 'proportion' }>,
): FigureTest | null {
  if (own.base === 0 || others.base === 0) return null;
  const isHigher = own.count * others.base > others.count * own.base;
  const chosen = own.count + others.count;
  const rarer = Math.min(chosen, own.base + others.base - chosen);
  const expected = (rarer * Math.min(own.base, others.base)) / (own.base + others.base);
  if (expected < smallExpected) {
    const table = [own, others].map(({ count, base }) => [count, base - count]);
    const p = fisherExactTest(table, { workLimit });
    return typeof p === 'number' ? { p, isHigher } : null;
  }
  const z = pooledProportionZ(others, own);
  return typeof z === 'number' ? { p: normalTwoSided(z), isHigher } : null;
}
