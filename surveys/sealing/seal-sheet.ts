import type { RandomBytes } from '../tickets/blind-signature.ts';
import { sealBox, type Binding } from './box.ts';
import { coreBytes, sheetStatement } from './core.ts';
import { innerNumber, type InnerTicket } from './inner-ticket.ts';
import type { Primitives } from './primitives.ts';
import { padSheet } from './sheet.ts';
import { infoOf, laneOf, lockOf, trusteeOf, type Place, type SealingTerms } from './terms.ts';

/** The part of a response that goes to one place. */
export interface SheetToSeal {
  place: Place;
  /** SHA-256 of the outer ticket's message. */
  outerNumber: Uint8Array;
  inner: InnerTicket;
  sheet: unknown;
}

/**
 * One part of a response, sealed for one chain of trustees:
 * mix(first, … mix(last, ticket, signatures, lock(first, … lock(last, sheet)))). Each layer opens in its place only.
 * Throws   where the sheet is longer than its lane allows.
 */
export function sealSheet(
  primitives: Primitives,
  terms: SealingTerms,
  { place, outerNumber, inner, sheet }: SheetToSeal,
  randomBytes: RandomBytes,
): Uint8Array {
  const padded = padSheet(sheet, laneOf(terms, place.lane).sheetLength);
  const locked = sealPadded(primitives, terms, { place, inner, padded }, randomBytes);
  const statement = sheetStatement(primitives, terms, place, locked);
  const core = coreBytes({
    message: inner.message,
    ticketSignature: inner.signature,
    sheetSignature: primitives.sign(inner.signingSecret, statement),
    locked,
  });
  return wrapCore(primitives, terms, { place, outerNumber, core }, randomBytes);
}

/** A sheet under the locks of all trustees of the chain. */
export function sealPadded(
  primitives: Primitives,
  terms: SealingTerms,
  { place, inner, padded }: { place: Place; inner: Pick<InnerTicket, 'message'>; padded: Uint8Array },
  randomBytes: RandomBytes,
): Uint8Array {
  const aad = innerNumber(inner.message);
  return place.chain.reduceRight<Uint8Array>((content, code) => {
    const to = { publicKey: lockOf(terms, place, code), info: infoOf('lock', terms, place, code), aad };
    return sealBox(primitives, to, content, randomBytes(32));
  }, padded);
}

/** A core under the layers of all trustees of the chain. */
export function wrapCore(
  primitives: Primitives,
  terms: SealingTerms,
  { place, outerNumber, core }: { place: Place; outerNumber: Uint8Array; core: Uint8Array },
  randomBytes: RandomBytes,
): Uint8Array {
  return place.chain.reduceRight<Uint8Array>((content, code, hop) => {
    const to = { publicKey: trusteeOf(terms, code).mix, ...layerBinding(terms, place, hop, outerNumber) };
    return sealBox(primitives, to, content, randomBytes(32));
  }, core);
}

/** What the layer of a hop is bound to: the outermost one to the outer ticket, too. */
export function layerBinding(
  terms: SealingTerms,
  place: Place,
  hop: number,
  outerNumber: Uint8Array,
): Binding {
  return {
    info: infoOf('mix', terms, place, place.chain[hop]),
    aad: hop === 0 ? outerNumber : new Uint8Array(0),
  };
}
