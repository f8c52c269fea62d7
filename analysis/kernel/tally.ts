import type { Outcomes } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import { tallyWords } from './tally-words.ts';

/** Codes that are bytes have this many places a group: no code can fall outside, and no step is spent on looking. */
export const byteWidth = 256;

/**
 * How often each code occurs in each group, in one pass over the cases.
 *
 * Shape    code c of group g at `g * width + c`; width is byteWidth for bytes; words of `width - 1` and above share
 *          the last place.
 * Throws   "tally requires whole numbers of 0 or more".
 * @example [...tally(Uint16Array.of(0, 1, 1), 3, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(3) })] // => [1, 2, 0]
 */
export function tally(codes: Outcomes, width: number, groups: Grouping): Uint32Array {
  requireWhole([width, groups.groupCount], 'tally');
  const counts = new Uint32Array(groups.groupCount * width);
  const last = width - 1;
  if (groups.kind === 'overlapping') {
    for (const [index, mask] of groups.masks.entries()) {
      const code = Math.min(codes[index] ?? last, last);
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const slot = (31 - Math.clz32(rest & -rest)) * width + code;
        counts[slot] = at(counts, slot) + 1;
      }
    }
    return counts;
  }
  const { groupOf } = groups;
  const counted = codes instanceof Uint8Array && width === byteWidth ? tallyWords(codes, groupOf, counts) : 0;
  for (let index = counted; index < groupOf.length; index += 1) {
    const slot = at(groupOf, index) * width + Math.min(codes[index] ?? last, last);
    counts[slot] = at(counts, slot) + 1;
  }
  return counts;
}
