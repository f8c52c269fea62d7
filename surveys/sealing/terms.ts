import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PublicKey } from '../tickets/blind-signature.ts';
import { boxOverhead } from './box.ts';

/** A part of a response that is mixed apart from the others, stratum by stratum. */
export interface Lane {
  code: string;
  /** Bytes of a sheet of it: one length, whatever was answered. */
  sheetLength: number;
  /** A lane that knows no strata (texts) has a single one, of everybody. */
  strata: LaneStratum[];
}

export interface LaneStratum {
  code: string;
  innerKey: PublicKey;
  /** How many sheets the trustees send in to find them again. */
  testSheetCount: number;
}

/** What the contract holds of a trustee. */
export interface PublicTrustee {
  code: string;
  /** Takes layers off (X25519). */
  mix: Uint8Array;
  /** One lock a place (X25519): what is broken off, or stays shut, leaves every other place shut. */
  locks: ReadonlyMap<string, Uint8Array>;
  /** Signs hand-overs (Ed25519). */
  sign: Uint8Array;
}

/** What the contract says about sealing; its fingerprint covers it. */
export interface SealingTerms {
  wave: string;
  fingerprint: string;
  trustees: PublicTrustee[];
  /** Which trustees open together, each chain in the order in which they take their layers off. */
  chains: string[][];
  lanes: Lane[];
  /** Strata with fewer answers than this stay shut. */
  minimumBase: number;
}

/** Where a box belongs. It opens nowhere else. */
export interface Place {
  lane: string;
  stratum: string;
  chain: readonly string[];
}

/** Of a lane and the chain that opens it. */
export type Part = Omit<Place, 'stratum'>;

/** What a box or a signature is for. */
export type Use = 'mix' | 'lock' | 'core';

const innerMessageLength = 96;
const ticketSignatureLength = 256;
const sheetSignatureLength = 64;

/** Where the parts of a core begin: ticket, its signature, the signature over the sheet, the locked sheet. */
export const coreParts = {
  ticketSignature: innerMessageLength,
  sheetSignature: innerMessageLength + ticketSignatureLength,
  locked: innerMessageLength + ticketSignatureLength + sheetSignatureLength,
} as const;

/**
 * The name of a place.
 *
 * @example
 * placeCode({ lane: 'codes', stratum: 'staff', chain: ['hr', 'union'] }) // => 'codes|staff|hr>union'
 */
export function placeCode({ lane, stratum, chain }: Place): string {
  return [plain(lane), plain(stratum), chain.map(plain).join('>')].join('|');
}

/** All places of a wave. */
export function placesOf({
  lanes,
  chains,
}: {
  lanes: readonly { code: string; strata: readonly { code: string }[] }[];
  chains: SealingTerms['chains'];
}): Place[] {
  return lanes.flatMap((lane) =>
    lane.strata.flatMap((stratum) =>
      chains.map((chain) => ({ lane: lane.code, stratum: stratum.code, chain })),
    ),
  );
}

/** What a box, or the signature over a sheet (no trustee), is bound to. */
export function infoOf(use: Use, terms: SealingTerms, place: Place, trustee = ''): Uint8Array {
  const names = [plain(terms.wave), plain(terms.fingerprint), placeCode(place), plain(trustee)];
  return utf8ToBytes(`kotae sealed/1|${use}|${names.join('|')}`);
}

/** Throws  where the terms know no such lane. */
export function laneOf(terms: SealingTerms, code: string): Lane {
  const lane = terms.lanes.find((one) => one.code === code);
  if (lane === undefined) throw new RangeError(`no lane ${code}`);
  return lane;
}

/** The strata by which a part is mixed. */
export function strataOf(terms: SealingTerms, { lane }: Pick<Place, 'lane'>): string[] {
  return laneOf(terms, lane).strata.map(({ code }) => code);
}

/** Throws  where the lane has no such stratum. */
export function stratumOf(terms: SealingTerms, { lane, stratum }: Omit<Place, 'chain'>): LaneStratum {
  const found = laneOf(terms, lane).strata.find((one) => one.code === stratum);
  if (found === undefined) throw new RangeError(`no stratum ${stratum} in lane ${lane}`);
  return found;
}

/** Throws  where the terms know no such trustee. */
export function trusteeOf(terms: SealingTerms, code: string | undefined): PublicTrustee {
  const trustee = terms.trustees.find((one) => one.code === code);
  if (trustee === undefined) throw new RangeError(`no trustee ${code}`);
  return trustee;
}

/** A trustee's lock at a place. Throws  where there is none. */
export function lockOf(terms: SealingTerms, place: Place, trustee: string): Uint8Array {
  const lock = trusteeOf(terms, trustee).locks.get(placeCode(place));
  if (lock === undefined) throw new RangeError(`no lock of ${trustee} for ${placeCode(place)}`);
  return lock;
}

/**
 * How long a box of a part is when so many layers are off; with all of them off it is the core.
 * Unit     bytes, the same for every stratum.
 */
export function boxLength(terms: SealingTerms, { lane, chain }: Part, layersOff: number): number {
  const locked = laneOf(terms, lane).sheetLength + chain.length * boxOverhead;
  return coreParts.locked + locked + (chain.length - layersOff) * boxOverhead;
}

/** A name that stands between bars; one that holds a bar would make two places read the same. */
function plain(name: string): string {
  if (/[|>]/.test(name)) throw new RangeError(`a name must not hold | or >: ${name}`);
  return name;
}
