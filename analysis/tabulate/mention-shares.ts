import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from './table.ts';

export interface MentionShares {
  /** All ticks together, and how many a case has. */
  mentionCount: number;
  mentionsPerCase: Figure;
  options: { count: number; ofCases: Figure; ofResponses: Figure; ofAsked: Figure }[];
}

/**
 * A multiple-response item on its three bases, which are always named: respondents who ticked anything (回答者ベース,
 * adds up to more than 1), all ticks (回答数ベース, adds up to 1), and everybody who was asked.
 *
 * Shape    counts: respondents who ticked each option.      Unit  proportions, not rounded.
 * Missing  not_estimable where a base is empty.
 * Throws   "mentionShares requires no count above the cases, and no more cases than asked", "… counts of 0
 *          or more".
 * @example mentionShares([882, 481], { caseBase: 964, askedBase: 980 }).options[0].ofAsked // => 0.9000
 */
export function mentionShares(
  counts: readonly number[],
  { caseBase, askedBase }: { caseBase: number; askedBase: number },
): MentionShares {
  requireCounts([...counts, caseBase, askedBase], 'mentionShares');
  if (caseBase > askedBase || counts.some((count) => count > caseBase)) {
    throw new RangeError('mentionShares requires no count above the cases, and no more cases than asked');
  }
  const mentionCount = counts.reduce((sum, count) => sum + count, 0);
  const share = (count: number, base: number): Figure => (base > 0 ? count / base : notEstimable);
  return {
    mentionCount,
    mentionsPerCase: share(mentionCount, caseBase),
    options: counts.map((count) => ({
      count,
      ofCases: share(count, caseBase),
      ofResponses: share(count, mentionCount),
      ofAsked: share(count, askedBase),
    })),
  };
}
