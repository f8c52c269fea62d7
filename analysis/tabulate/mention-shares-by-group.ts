import { at } from '../numeric/at.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireCounts } from '../outcome/require-counts.ts';
import type { Figure } from './table.ts';

/**
 * What share of each group's cases ticked each option of a multiple-response item (回答者ベース、属性別): what stands
 * beside mentionsTest. The groups of a case file's tables have the same figures by mentionShares, column by column.
 *
 * Shape    groups as mentionsTest takes them: cases of the group that ticked anything, and its coMentions (options x
 *          options, each option's own count on the diagonal). Result: group x option, in the order given.
 * Unit     proportion, not rounded; a group's add up to more than 1.      Base  cases of the group.
 * Missing  not_estimable in a group without cases.
 * Throws   "mentionSharesByGroup requires no count above the cases", "… counts of 0 or more".
 * @example mentionSharesByGroup([{ base: 10, coMentions: [[8, 4], [4, 6]] }, { base: 4, coMentions: [[2, 1], [1, 3]] }]) // => [[0.8, 0.6], [0.5, 0.75]]
 */
export function mentionSharesByGroup(
  groups: readonly { base: number; coMentions: readonly (readonly number[])[] }[],
): Figure[][] {
  for (const { base, coMentions } of groups)
    requireCounts([base, ...coMentions.flat()], 'mentionSharesByGroup');
  return groups.map(({ base, coMentions }) =>
    coMentions.map((together, option) => {
      const count = at(together, option);
      if (count > base) {
        throw new RangeError('mentionSharesByGroup requires no count above the cases');
      }
      return base > 0 ? count / base : notEstimable;
    }),
  );
}
