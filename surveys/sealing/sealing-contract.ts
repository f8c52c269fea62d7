import { fromBase64Url, toBase64Url, type PublicKey } from '../tickets/blind-signature.ts';
import type { Primitives } from './primitives.ts';
import { placeCode, type Place, type PublicTrustee, type SealingTerms } from './terms.ts';

/** How many trustees there are, and how many of them open together. */
export const sealingKinds = ['2-of-2', '2-of-3', '3-of-3'] as const;

export type SealingKind = (typeof sealingKinds)[number];

/** A trustee's public keys as they are exchanged and promised. Shape  base64url; locks by the name of the place. */
export interface WrittenKeys {
  mix: string;
  locks: Record<string, string>;
  sign: string;
}

/** What the contract of a sealed wave says about sealing, as it is written; the contract's fingerprint covers it. */
export interface SealingContract<Label = unknown> {
  format: 'kotae-sealed/1';
  trustees: (WrittenKeys & { code: string; label: Label })[];
  chains: string[][];
  lanes: {
    code: string;
    /** Whose answers lie in it. */
    items: string[];
    sheetLength: number;
    strata: { code: string; testSheetCount: number; innerKey: PublicKey }[];
  }[];
}

/**
 * Which trustees open together, in which order.
 * Throws   where there are not as many trustees as the kind says.
 *
 * @example chainsOf('2-of-3', ['hr', 'union', 'auditor']) // => [['hr', 'union'], ['union', 'auditor'], ['auditor', 'hr']]
 */
export function chainsOf(kind: SealingKind, trustees: readonly string[]): string[][] {
  if (trustees.length !== trusteeCount(kind)) throw new RangeError(`${kind} has other trustees`);
  if (kind !== '2-of-3') return [[...trustees]];
  return trustees.map((first, index) => [first, trustees[(index + 1) % trustees.length] ?? first]);
}

/** How many trustees a kind has. */
export function trusteeCount(kind: SealingKind): number {
  return kind === '2-of-2' ? 2 : 3;
}

/** The terms of an open wave, from its contract and the fingerprint of that. */
export function termsOfContract(
  { wave, minimumBase, sealing }: { wave: string; minimumBase: number; sealing: SealingContract },
  fingerprint: string,
): SealingTerms {
  const { trustees, chains, lanes } = sealing;
  return { wave, fingerprint, minimumBase, chains, lanes, trustees: trustees.map(readTrustee) };
}

/** A trustee's keys, in octets. */
export function readTrustee({ code, mix, locks, sign }: WrittenKeys & { code: string }): PublicTrustee {
  const octets = Object.entries(locks).map(([place, key]) => [place, fromBase64Url(key)] as const);
  return { code, mix: fromBase64Url(mix), sign: fromBase64Url(sign), locks: new Map(octets) };
}

/** A trustee's keys, as they are exchanged. */
export function writeTrustee({ mix, locks, sign }: PublicTrustee): WrittenKeys {
  const written = [...locks].map(([place, key]) => [place, toBase64Url(key)] as const);
  return { mix: toBase64Url(mix), sign: toBase64Url(sign), locks: Object.fromEntries(written) };
}

/** The places at which a trustee has to have a lock, by name, sorted. */
export function placesOfTrustee(places: readonly Place[], trustee: string): string[] {
  return places
    .filter(({ chain }) => chain.includes(trustee))
    .map(placeCode)
    .toSorted();
}

/** What tells one set of keys from another. Shape  32 bytes. */
export function keysHash(primitives: Primitives, keys: WrittenKeys): Uint8Array {
  const locks = Object.keys(keys.locks)
    .toSorted()
    .map((place) => [place, keys.locks[place]]);
  return primitives.digest(new TextEncoder().encode(JSON.stringify([keys.mix, keys.sign, locks])));
}
