import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareBytes, isSameBytes } from './bytes.ts';
import type { OpeningProblem } from './opening-problem.ts';
import type { Primitives } from './primitives.ts';

/** Of each stratum what is mixed together. */
export type Lists<Entry = Uint8Array> = ReadonlyMap<string, readonly Entry[]>;

/** One accepted response in the list (開票簿) of a part: the outer ticket's number, and the box that came with it. */
export interface ListedBox {
  outerNumber: Uint8Array;
  box: Uint8Array;
}

/** Of a stratum; none where it is not listed. */
export function entriesOf<Entry>(lists: Lists<Entry>, stratum: string): readonly Entry[] {
  return lists.get(stratum) ?? [];
}

/** One hash of all that lists hold. Shape  32 bytes; the order of strata does not matter, that within them does. */
export function hashLists(primitives: Primitives, lists: Lists): Uint8Array {
  const strata = [...lists.keys()].toSorted();
  const parts = strata.map((stratum) => {
    const entries = entriesOf(lists, stratum).map((entry) => primitives.digest(entry));
    return concatBytes(utf8ToBytes(`${stratum}|${entries.length}|`), ...entries);
  });
  return primitives.digest(concatBytes(...parts));
}

/** The hash of a list, which is published when the wave closes and which all trustees compare. */
export function hashList(primitives: Primitives, list: Lists<ListedBox>): Uint8Array {
  const entries = [...list].map(
    ([stratum, boxes]) =>
      [stratum, boxes.map(({ outerNumber, box }) => concatBytes(outerNumber, box))] as const,
  );
  return hashLists(primitives, new Map(entries));
}

/** Whether this is the list that was published, of these strata, with every outer ticket in it once. */
export function listProblems(
  primitives: Primitives,
  list: Lists<ListedBox>,
  { publishedHash, strata }: { publishedHash: Uint8Array; strata: readonly string[] },
): OpeningProblem[] {
  if (!isSameBytes(hashList(primitives, list), publishedHash)) return [{ check: 'board-differs' }];
  const unknown = [...list.keys()].filter((stratum) => !strata.includes(stratum));
  const numbers = [...list.values()].flatMap((boxes) =>
    boxes.map(({ outerNumber }) => bytesToHex(outerNumber)),
  );
  const isTwice = new Set(numbers).size < numbers.length;
  return [
    ...unknown.map((stratum): OpeningProblem => ({ check: 'count-differs', stratum })),
    ...(isTwice ? [{ check: 'duplicate-outer' as const }] : []),
  ];
}

/**
 * Whether boxes are as many as they should be, all of one length, none of them twice, and in the order of their
 * octets: an order that nobody chose.
 */
export function boxProblems(
  boxes: Lists,
  expectedCounts: ReadonlyMap<string, number>,
  length: number,
): OpeningProblem[] {
  const strata = new Set([...expectedCounts.keys(), ...boxes.keys()]);
  return [...strata].flatMap((stratum) => {
    const found = entriesOf(boxes, stratum);
    const counts = { expected: expectedCounts.get(stratum) ?? 0, found: found.length };
    const orders = found.slice(1).map((box, index) => compareBytes(found[index] ?? box, box));
    const problems: OpeningProblem[] = [];
    if (counts.expected !== counts.found) problems.push({ check: 'count-differs', stratum, counts });
    if (found.some((box) => box.length !== length)) problems.push({ check: 'wrong-length', stratum });
    if (orders.includes(0)) problems.push({ check: 'duplicate-box', stratum });
    if (orders.some((order) => order > 0)) problems.push({ check: 'not-sorted', stratum });
    return problems;
  });
}
