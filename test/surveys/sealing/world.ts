import { constants, generateKeyPairSync, privateDecrypt, type KeyObject } from 'node:crypto';
import type { TestSheet } from '../../../surveys/sealing/core-problems.ts';
import type { HandOver } from '../../../surveys/sealing/hand-over.ts';
import {
  innerNumber,
  receiveInnerTicket,
  requestInnerTicket,
  type InnerTicket,
  type TicketPlace,
} from '../../../surveys/sealing/inner-ticket.ts';
import { compareBytes } from '../../../surveys/sealing/bytes.ts';
import { hashList, type ListedBox, type Lists } from '../../../surveys/sealing/lists.ts';
import { sealSheet } from '../../../surveys/sealing/seal-sheet.ts';
import {
  placesOf,
  stratumOf,
  type Part,
  type Place,
  type SealingTerms,
} from '../../../surveys/sealing/terms.ts';
import type { Opening } from '../../../surveys/sealing/take-layer.ts';
import { publicTrustee, trusteeKeys, type Trustee } from '../../../surveys/sealing/trustee.ts';
import { native, seededBytes } from './native-primitives.ts';

/** A wave with its keys, as nobody holds them together. */
export interface World {
  terms: SealingTerms;
  trustees: Record<'hr' | 'union' | 'auditor', Trustee>;
  /** Signs a blinded message, as the server does when it issues tickets. */
  sign: (place: TicketPlace, blinded: Uint8Array) => Uint8Array;
  random: (length: number) => Uint8Array;
}

export const twoOfThree = [
  ['hr', 'union'],
  ['union', 'auditor'],
  ['auditor', 'hr'],
];

const signers = new Map<string, KeyObject>();
/** Making RSA keys is slow: one a name, for all worlds of a test file. */
function signerOf(name: string): KeyObject {
  const known = signers.get(name) ?? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  signers.set(name, known);
  return known;
}

/** Strata a, b and small; texts know none. */
export function makeWorld(wave = 'w1', seed = 1, chains = twoOfThree): World {
  const random = seededBytes(seed);
  const signerName = ({ lane, stratum }: TicketPlace) => `${wave}|${lane}|${stratum}`;
  const stratum = (lane: string, code: string, testSheetCount: number) => {
    const { n, e } = signerOf(signerName({ lane, stratum: code })).export({ format: 'jwk' });
    return { code, testSheetCount, innerKey: { n: n ?? '', e: e ?? '' } };
  };
  const lanes = [
    {
      code: 'codes',
      sheetLength: 512,
      strata: [stratum('codes', 'a', 2), stratum('codes', 'b', 2), stratum('codes', 'small', 0)],
    },
    { code: 'texts', sheetLength: 1024, strata: [stratum('texts', 'everybody', 0)] },
  ];
  const places = placesOf({ lanes, chains });
  const keysOf = (code: string) => trusteeKeys(native, { code, wave, seed: random(28), places });
  const trustees = { hr: keysOf('hr'), union: keysOf('union'), auditor: keysOf('auditor') };
  const terms: SealingTerms = {
    wave,
    fingerprint: `fingerprint-of-${wave}`,
    trustees: Object.values(trustees).map((one) => publicTrustee(native, one)),
    chains,
    lanes,
    minimumBase: 10,
  };
  const sign = (place: TicketPlace, blinded: Uint8Array) =>
    new Uint8Array(
      privateDecrypt({ key: signerOf(signerName(place)), padding: constants.RSA_NO_PADDING }, blinded),
    );
  return { terms, trustees, sign, random };
}

export function takeInnerTicket({ terms, sign, random }: World, place: TicketPlace): InnerTicket {
  const request = requestInnerTicket(native, terms, place, random);
  return receiveInnerTicket(stratumOf(terms, place).innerKey, request, sign(place, request.blindedMessage));
}

/** One who answers: an outer ticket's number, an inner ticket, and what was answered. */
export interface Respondent {
  stratum: string;
  outerNumber: Uint8Array;
  inner: InnerTicket;
  sheet: unknown;
}

export function respondents(world: World, lane: string, sizes: Record<string, number>): Respondent[] {
  return Object.entries(sizes).flatMap(([stratum, count]) =>
    Array.from({ length: count }, (_, index) => ({
      stratum,
      outerNumber: world.random(32),
      inner: takeInnerTicket(world, { lane, stratum }),
      sheet: { answers: { q1: `${stratum}-${index}` } },
    })),
  );
}

export function boxOf(world: World, part: Part, { stratum, ...one }: Respondent): Uint8Array {
  const place: Place = { ...part, stratum };
  return sealSheet(native, world.terms, { place, ...one }, world.random);
}

/** The list as it is published: in the order of the tickets' numbers, which are random. */
export function listOf(listed: readonly (ListedBox & { stratum: string })[]): Map<string, ListedBox[]> {
  const strata = [...new Set(listed.map(({ stratum }) => stratum))];
  return new Map(
    strata.map((code) => [
      code,
      listed
        .filter(({ stratum }) => stratum === code)
        .map(({ outerNumber, box }) => ({ outerNumber, box }))
        .toSorted((one, other) => compareBytes(one.outerNumber, other.outerNumber)),
    ]),
  );
}

export function testSheetOf({ stratum, inner }: Respondent): TestSheet {
  return { stratum, innerNumber: innerNumber(inner.message) };
}

/** What a trustee opens with where the list is the published one. */
export function openingOf(
  own: Trustee,
  before: HandOver | null,
  { part, list, testSheets = [] }: { part: Part; list: Lists<ListedBox>; testSheets?: readonly TestSheet[] },
): Opening {
  return { own, part, list, before, testSheets, publishedHash: hashList(native, list) };
}
