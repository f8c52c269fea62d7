import type { ShownColumn, Suppressed } from '../tabulate/table.ts';
import { requireCounts } from './require-counts.ts';

const bases = {
  /** Respondents who answered; multiple response: who ticked at least one option (回答者ベース). Sums above 100. */
  cases: (column: ShownColumn) => column.answeredBase,
  /** All ticks together (回答数ベース). Sums to 100; multiple response only. */
  responses: (column: ShownColumn) => mentionBase(column),
  /** Everybody who was asked, blanks included. */
  asked: (column: ShownColumn) => column.askedBase,
};

export type PercentBasis = keyof typeof bases;

/**
 * The count that a percentage of a column is a share of. The three bases give different percentages of the same
 * counts and are always named; there is no usual one.
 *
 * Shape    a shown column; basis `cases`, `responses` or `asked`.      Unit  respondents, or ticks.
 * Missing  `responses` of a column with a suppressed count is suppressed too: it would give the count away.
 * Throws   "percentBase knows cases, responses and asked, not …"; "percentBase requires counts of 0 or more"; "percentBase responses requires a
 *          multiple-response column".
 * @example percentBase({ status: 'shown', askedBase: 980, answeredBase: 964, nonresponseCount: 16, nonSubstantiveCount: 0, counts: [882, 481], mentionCount: 1363 }, 'responses') // => 1363
 */
export function percentBase(column: ShownColumn, basis: PercentBasis): number | Suppressed {
  if (!Object.hasOwn(bases, basis)) {
    throw new RangeError(`percentBase knows cases, responses and asked, not ${basis}`);
  }
  const base = bases[basis](column);
  if (typeof base === 'number') requireCounts([base], 'percentBase');
  return base;
}

function mentionBase(column: ShownColumn): number | Suppressed {
  if (column.mentionCount !== undefined) return column.mentionCount;
  const hidden = column.counts.find((count) => typeof count !== 'number');
  if (hidden !== undefined) return hidden;
  throw new RangeError('percentBase responses requires a multiple-response column');
}
