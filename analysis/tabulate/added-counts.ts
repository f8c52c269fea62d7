import { addedIndexSums } from '../index-score/index-sums.ts';
import type { ColumnCounts } from '../kernel/count-column.ts';
import { at } from '../numeric/at.ts';

/**
 * Several groups of one item as one.
 *
 * Shape    groups that share no case, of the same item.
 * @example addedCounts([{ counts: [1], answered: 1, nonSubstantive: 0, nonresponse: 2, notAsked: 0 }, { counts: [2], answered: 2, nonSubstantive: 1, nonresponse: 0, notAsked: 0 }])
 *   // => { counts: [3], answered: 3, nonSubstantive: 1, nonresponse: 2, notAsked: 0 }
 */
export function addedCounts(groups: readonly ColumnCounts[]): ColumnCounts {
  const [{ counts, outside } = { counts: [] }] = groups;
  const [only] = groups;
  if (only !== undefined && groups.length === 1) return only;
  // Whole numbers: no sum of them needs more than adding.
  const added = (of: (group: ColumnCounts) => number): number =>
    groups.reduce((sum, group) => sum + of(group), 0);
  const sums = groups.flatMap(({ indexSums }) => indexSums ?? []);
  return {
    counts: counts.map((_, category) => added((group) => at(group.counts, category))),
    answered: added(({ answered }) => answered),
    nonSubstantive: added(({ nonSubstantive }) => nonSubstantive),
    ...(outside && {
      outside: outside.map((_, option) => added((group) => at(group.outside ?? [], option))),
    }),
    nonresponse: added(({ nonresponse }) => nonresponse),
    notAsked: added(({ notAsked }) => notAsked),
    ...(sums.length > 0 && { indexSums: addedIndexSums(sums) }),
  };
}
