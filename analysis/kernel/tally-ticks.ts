import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import { byteWidth } from './tally.ts';

/**
 * How often each option of a multiple-response item was ticked in each group. Cases are tallied by which of eight
 * options they ticked together, sixteen options in one pass: two steps a case instead of one a tick.
 *
 * Shape    masks: bit j set where option j was ticked, one a case; one list of counts a group.
 * Base     none: whose count it is a share of is for the caller to say.
 * Throws   "tallyTicks requires whole numbers of 0 or more".
 * @example tallyTicks(Uint32Array.of(0b01, 0b11, 0), 2, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(3) }) // => [[2, 1]]
 */
export function tallyTicks(masks: Uint32Array, optionCount: number, groups: Grouping): number[][] {
  requireWhole([optionCount, groups.groupCount], 'tallyTicks');
  const ticks = Array.from({ length: groups.groupCount }, () => Array<number>(optionCount).fill(0));
  for (let first = 0; first < optionCount; first += 16) {
    const { low, high } = combinationCounts(masks, first, groups);
    addOptions(ticks, low, first);
    addOptions(ticks, high, first + 8);
  }
  return ticks;
}

/** Cases by their combination of options `first` to `first + 7`, and of the eight after these. */
function combinationCounts(
  masks: Uint32Array,
  first: number,
  groups: Grouping,
): { low: Uint32Array; high: Uint32Array } {
  const low = new Uint32Array(groups.groupCount * byteWidth);
  const high = new Uint32Array(groups.groupCount * byteWidth);
  if (groups.kind === 'overlapping') {
    for (const [index, own] of groups.masks.entries()) {
      const ticked = at(masks, index) >>> first;
      for (let rest = own; rest !== 0; rest &= rest - 1) {
        const group = (31 - Math.clz32(rest & -rest)) * byteWidth;
        low[group | (ticked & 0xff)] = at(low, group | (ticked & 0xff)) + 1;
        high[group | ((ticked >>> 8) & 0xff)] = at(high, group | ((ticked >>> 8) & 0xff)) + 1;
      }
    }
    return { low, high };
  }
  const { groupOf } = groups;
  // No bounds are asked for in here: groupOf is as long as the case file, low and high as all combinations.
  for (let index = 0; index < groupOf.length; index += 1) {
    const ticked = (masks[index] as number) >>> first;
    const group = (groupOf[index] as number) << 8;
    let slot = group | (ticked & 0xff);
    low[slot] = (low[slot] as number) + 1;
    slot = group | ((ticked >>> 8) & 0xff);
    high[slot] = (high[slot] as number) + 1;
  }
  return { low, high };
}

function addOptions(ticks: number[][], combinations: Uint32Array, first: number): void {
  for (const [group, own] of ticks.entries()) {
    for (let combination = 1; combination < byteWidth; combination += 1) {
      const count = at(combinations, group * byteWidth + combination);
      if (count === 0) continue;
      for (let bit = 0; bit < 8 && first + bit < own.length; bit += 1) {
        if (((combination >>> bit) & 1) === 1) own[first + bit] = at(own, first + bit) + count;
      }
    }
  }
}
