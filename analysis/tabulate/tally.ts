import type { Grouping } from './grouping.ts';

/** Codes as they lie in memory: that of case i at `offset + i * stride`. */
export interface CodeRun {
  codes: Uint8Array | Uint16Array;
  offset: number;
  stride: number;
}

/** Codes that are bytes have this many places a group: no code can fall outside, and no step is spent on looking. */
export const byteWidth = 256;

/**
 * How often each code occurs in each group, in one pass over the cases: the loop that everything is counted by.
 *
 * Shape    code c of group g at `g * width + c`; width is byteWidth for bytes; words of `width - 1` and above share
 *          the last place.
 * @example [...tally({ codes: Uint16Array.of(0, 1, 1), offset: 0, stride: 1 }, 3, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(3) })] // => [1, 2, 0]
 */
export function tally({ codes, offset, stride }: CodeRun, width: number, groups: Grouping): Uint32Array {
  const counts = new Uint32Array(groups.groupCount * width);
  const last = width - 1;
  if (groups.kind === 'overlapping') {
    const { masks } = groups;
    for (let index = 0, at = offset; index < masks.length; index += 1, at += stride) {
      const code = Math.min(codes[at] ?? last, last);
      for (let rest = masks[index] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = (31 - Math.clz32(rest & -rest)) * width + code;
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
    }
    return counts;
  }
  // No bounds are asked for in here: groupOf and codes are as long as the case file, counts as all their combinations.
  const { groupOf } = groups;
  const caseCount = groupOf.length;
  if (codes instanceof Uint8Array && width === byteWidth) {
    for (let index = 0, at = offset; index < caseCount; index += 1, at += stride) {
      const slot = ((groupOf[index] as number) << 8) | (codes[at] as number);
      counts[slot] = (counts[slot] as number) + 1;
    }
  } else {
    for (let index = 0, at = offset; index < caseCount; index += 1, at += stride) {
      const slot = (groupOf[index] as number) * width + Math.min(codes[at] as number, last);
      counts[slot] = (counts[slot] as number) + 1;
    }
  }
  return counts;
}
