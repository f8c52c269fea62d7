import { concatBytes } from '@noble/hashes/utils.js';
import { sealBox } from '../../../surveys/sealing/box.ts';
import { compareBytes } from '../../../surveys/sealing/bytes.ts';
import { coreBytes, readCore, sheetStatement, type Core } from '../../../surveys/sealing/core.ts';
import { signHandOver, type HandOver } from '../../../surveys/sealing/hand-over.ts';
import type { InnerTicket } from '../../../surveys/sealing/inner-ticket.ts';
import { hashList, type ListedBox } from '../../../surveys/sealing/lists.ts';
import { openSheets } from '../../../surveys/sealing/open-sheets.ts';
import { Refusal } from '../../../surveys/sealing/opening-problem.ts';
import { releaseLocks, type LockKeys } from '../../../surveys/sealing/release-locks.ts';
import { layerBinding, sealPadded } from '../../../surveys/sealing/seal-sheet.ts';
import { padSheet } from '../../../surveys/sealing/sheet.ts';
import { takeLayer, type Opening } from '../../../surveys/sealing/take-layer.ts';
import type { SealingTerms } from '../../../surveys/sealing/terms.ts';
import type { Trustee } from '../../../surveys/sealing/trustee.ts';
import { native } from './native-primitives.ts';
import {
  boxOf,
  listOf,
  makeWorld,
  respondents,
  takeInnerTicket,
  testSheetOf,
  type Respondent,
} from './world.ts';

export const world = makeWorld();
export const { terms, random } = world;
export const { hr, union } = world.trustees;
export const part = { lane: 'codes', chain: ['hr', 'union'] };
export const place = { ...part, stratum: 'a' };

export const people = respondents(world, 'codes', { a: 14, b: 14, small: 3 });
export const listed = people.map((one) => ({ ...one, box: boxOf(world, part, one) }));
export const list = listOf(listed);
export const publishedHash = hashList(native, list);
/** The union's own sheets: nobody else knows which they are. */
export const unionSheets = [people[3], people[20]].filter((one) => one !== undefined).map(testSheetOf);
export const honest = { list, publishedHash };

export const openingBy = (own: Trustee, before: HandOver | null, board = honest): Opening => ({
  own,
  part,
  before,
  ...board,
  testSheets: own.code === 'union' ? unionSheets : [],
});
export const take = (own: Trustee, before: HandOver | null, board = honest): HandOver =>
  takeLayer(native, terms, openingBy(own, before, board), random);
export const fromFirst = take(hr, null);
export const fromLast = take(union, fromFirst);
export const release = (last: HandOver, board = honest): Map<string, LockKeys> =>
  new Map([hr, union].map((own) => [own.code, releaseLocks(native, terms, openingBy(own, last, board))]));
export const openWith = (last: HandOver, keys: ReadonlyMap<string, LockKeys>) =>
  openSheets(native, terms, { last, keys, testSheets: unionSheets });
/** The opening of a whole list, by trustees who do as they should. */
export const openList = (board: typeof honest) => {
  const first = take(hr, null, board);
  const last = take(union, first, board);
  return { first, opened: openWith(last, release(last, board)) };
};

/** A hand-over changed by the one who signs it. Boxes of stratum a are sorted again, unless they should not be. */
export function tampered(
  from: HandOver,
  by: Trustee,
  change: (boxes: Uint8Array[], all: Map<string, Uint8Array[]>) => Uint8Array[],
  { isSorted = true, ...rest }: Partial<HandOver> & { isSorted?: boolean } = {},
): HandOver {
  const all = new Map([...from.boxes].map(([stratum, boxes]) => [stratum, [...boxes]]));
  const boxes = change(all.get('a') ?? [], all);
  all.set('a', isSorted ? boxes.toSorted(compareBytes) : boxes);
  return signHandOver(native, terms, by, { ...from, boxes: all, ...rest });
}
export const byFirst = (...how: Tail<Parameters<typeof tampered>>) =>
  take(union, tampered(fromFirst, hr, ...how));
export const byLast = (...how: Tail<Parameters<typeof tampered>>) =>
  release(tampered(fromLast, union, ...how));
export type Tail<List extends unknown[]> = List extends [unknown, unknown, ...infer Rest] ? Rest : never;

export const unionMix = (at = place) => ({
  publicKey: union.mix.publicKey,
  ...layerBinding(terms, at, 1, random(0)),
});
export const toUnion = (core: Uint8Array, at = place) => sealBox(native, unionMix(at), core, random(32));
/** What hr makes of a ticket with public keys alone. */
export function coreOf(
  inner: InnerTicket,
  { at = place, within = terms }: { at?: typeof place; within?: SealingTerms } = {},
) {
  const padded = padSheet({ answers: { q1: 'hr' } }, 512);
  const locked = sealPadded(native, within, { place: at, inner, padded }, random);
  const sheetSignature = native.sign(inner.signingSecret, sheetStatement(native, within, at, locked));
  return coreBytes({ message: inner.message, ticketSignature: inner.signature, sheetSignature, locked });
}
export const madeUp = (): InnerTicket => {
  const genuine = takeInnerTicket(world, place);
  return { ...genuine, message: concatBytes(random(32), genuine.message.subarray(32)) };
};
export const flipped = (bytes: Uint8Array, index = bytes.length - 1) =>
  bytes.with(index, (bytes[index] ?? 0) ^ 1);
export const at = <Entry>(entries: readonly Entry[], index: number): Entry => {
  const entry = entries[index];
  if (entry === undefined) throw new RangeError(`nothing at ${index}`);
  return entry;
};
export const withCore = (core: Uint8Array, change: Partial<Core>) =>
  coreBytes({ ...readCore(core), ...change });

/** The published list with something of the sender's own in it. */
export function boardWith(extra: Respondent, box: Uint8Array): typeof honest {
  const all = listOf([...listed, { ...extra, box }]);
  return { list: all, publishedHash: hashList(native, all) };
}
export const mallory = at(respondents(world, 'codes', { a: 1 }), 0);
export const victim = at(listed, 0);
export const fromRespondent = (content: Uint8Array): typeof honest => {
  const to = { publicKey: hr.mix.publicKey, ...layerBinding(terms, place, 0, mallory.outerNumber) };
  return boardWith(mallory, sealBox(native, to, content, random(32)));
};
/** A list other than the published one. */
export function changedList(change: (boxes: ListedBox[]) => ListedBox[]): Map<string, ListedBox[]> {
  return new Map([...list].map(([stratum, boxes]) => [stratum, stratum === 'a' ? change(boxes) : boxes]));
}
export const fooled = (changed: Map<string, ListedBox[]>) => ({
  list: changed,
  publishedHash: hashList(native, changed),
});
/** Under a sound key: random octets for a key are malformed fifteen times of sixteen. */
export const garbage = concatBytes(
  native.publicKey(random(32)),
  random(at(fromFirst.boxes.get('a') ?? [], 0).length - 32),
);
export const rejectable = boardWith(mallory, flipped(boxOf(world, part, mallory)));
export const borrowed = { ...at(list.get('a') ?? [], 0), stratum: 'a' };

export const refusalOf = (run: () => unknown): string[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [...new Set(error.problems.map(({ check }) => check))];
  }
};

/** A box of mallory's with the inner ticket of another stratum. */
export const boxOfMallory = (stratum: string) =>
  boxOf(world, part, { ...mallory, inner: takeInnerTicket(world, { lane: 'codes', stratum }) });
