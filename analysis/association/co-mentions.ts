import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';

/**
 * How many cases of each group ticked each pair of options of a multiple-response item; on the diagonal, each option.
 *
 * Shape    masks: bit j set where option j was ticked, one a case; groupOf: the case's group, below groupCount; cases
 *          of other groups are left out. Result: group x option x option.      Base  the cases given.
 * Throws   "coMentions holds at most 32 options", "… requires one group a case", "… no tick beyond the options",
 *          "… whole numbers of 0 or more".
 * @example coMentions(Uint32Array.of(3, 1), Uint16Array.of(0, 0), { groupCount: 1, optionCount: 2 }) // => [[[2, 1], [1, 1]]]
 */
export function coMentions(
  masks: ArrayLike<number>,
  groupOf: ArrayLike<number>,
  { groupCount, optionCount }: { groupCount: number; optionCount: number },
): number[][][] {
  requireWhole([groupCount, optionCount], 'coMentions');
  if (optionCount > 32) throw new RangeError('coMentions holds at most 32 options');
  if (masks.length !== groupOf.length) throw new RangeError('coMentions requires one group a case');
  const beyond = optionCount === 32 ? 0 : -1 << optionCount;
  const counts = new Uint32Array(groupCount * optionCount * optionCount);
  for (let index = 0; index < masks.length; index += 1) {
    const group = groupOf[index] ?? groupCount;
    if (!(group >= 0 && group < groupCount)) continue;
    const mask = at(masks, index);
    if ((mask & beyond) !== 0) throw new RangeError('coMentions requires no tick beyond the options');
    for (let first = mask; first !== 0; first &= first - 1) {
      const row = (group * optionCount + bitOf(first)) * optionCount;
      for (let second = mask; second !== 0; second &= second - 1) {
        const slot = row + bitOf(second);
        counts[slot] = at(counts, slot) + 1;
      }
    }
  }
  const square = optionCount * optionCount;
  return Array.from({ length: groupCount }, (_, group) =>
    Array.from({ length: optionCount }, (__, option) => [
      ...counts.subarray(group * square + option * optionCount, group * square + (option + 1) * optionCount),
    ]),
  );
}

function bitOf(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
