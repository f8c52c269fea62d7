import type { PercentBasis } from '../outcome/percent-base.ts';
import type { ShownColumn, Suppressed } from '../tabulate/table.ts';
import type { PublishedTable } from './published-table.ts';
import type { Quantity, QuantityBase } from './quantity.ts';

/**
 * The base that reports use first: everybody asked for one answer, those who ticked something for several, those in an index.
 *
 * @example usualBasis('multiple') // => 'cases'
 */
export function usualBasis(stubKind: PublishedTable['stubKind']): PercentBasis {
  return stubKind === 'multiple' || stubKind === 'index' ? 'cases' : 'asked';
}

/**
 * The bases that make sense for a kind of item.
 *
 * @example possibleBases('multiple') // => ['cases', 'responses', 'asked']
 */
export function possibleBases(stubKind: PublishedTable['stubKind']): PercentBasis[] {
  if (stubKind === 'index') return ['cases'];
  return stubKind === 'multiple' ? ['cases', 'responses', 'asked'] : ['asked', 'cases'];
}

/**
 * How many a column's percentages are of. Missing: of all ticks together, where a count among them is suppressed.
 *
 * @example baseOf(singleTable.points[0].column, 'asked') // => 600
 */
export function baseOf(column: ShownColumn, basis: PercentBasis): number | Suppressed {
  if (basis === 'asked') return column.askedBase;
  if (basis === 'cases') return column.answeredBase;
  return column.mentionCount ?? { status: 'suppressed', reason: 'suppressed' };
}

/** What the base of a choice is, as a quantity. */
export const baseQuantity: Record<PercentBasis, Extract<Quantity, { kind: QuantityBase }>> = {
  asked: { kind: 'asked' },
  cases: { kind: 'answered' },
  responses: { kind: 'mentions' },
};
