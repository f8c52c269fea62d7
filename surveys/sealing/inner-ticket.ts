import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  blind,
  finalise,
  type Blinding,
  type PublicKey,
  type RandomBytes,
} from '../tickets/blind-signature.ts';
import { isSameBytes } from './bytes.ts';
import type { Primitives } from './primitives.ts';
import { stratumOf, type Place, type SealingTerms } from './terms.ts';

/** The second ticket: it lies inside what is sealed, and the key in it signs the sheet. */
export interface InnerTicket {
  message: Uint8Array;
  signature: Uint8Array;
  /** Stays in the browser, and is forgotten when the response is acknowledged. */
  signingSecret: Uint8Array;
}

/** An inner ticket before it is signed: stays in the browser. */
export interface InnerRequest extends Blinding {
  message: Uint8Array;
  signingSecret: Uint8Array;
}

/** Where an inner ticket is good: in every chain. */
export type TicketPlace = Omit<Place, 'chain'>;

const prefixLength = 32;
const contextLength = 32;

/**
 * Wave, stratum and lane as a hash: messages of all strata have one length, and so have all boxes of a wave.
 */
function contextOf(wave: string, { stratum, lane }: TicketPlace): Uint8Array {
  return sha256(utf8ToBytes(`kotae sealed ticket|${wave}|${stratum}|${lane}|`));
}

/**
 * A fresh inner ticket, blinded for signing.
 * Shape    message: 32 random bytes, wave, stratum and lane (32 bytes), the public key that signs the sheet (32 bytes).
 */
export function requestInnerTicket(
  primitives: Primitives,
  terms: SealingTerms,
  place: TicketPlace,
  randomBytes: RandomBytes,
): InnerRequest {
  const signingSecret = randomBytes(32);
  const message = concatBytes(
    randomBytes(prefixLength),
    contextOf(terms.wave, place),
    primitives.signingKey(signingSecret),
  );
  return { message, signingSecret, ...blind(stratumOf(terms, place).innerKey, message, randomBytes) };
}

/** The finished ticket. Throws  "the signature is not valid". */
export function receiveInnerTicket(
  key: PublicKey,
  request: InnerRequest,
  blindSignature: Uint8Array,
): InnerTicket {
  const { message, signingSecret } = request;
  return { message, signingSecret, signature: finalise(key, message, blindSignature, request) };
}

/** Under this number the public record lists an inner ticket: SHA-256 of its message. */
export function innerNumber(message: Uint8Array): Uint8Array {
  return sha256(message);
}

/** The key in the ticket that signs the sheet. */
export function sheetKey(message: Uint8Array): Uint8Array {
  return message.subarray(prefixLength + contextLength);
}

/** Whether an inner ticket was signed for this wave, stratum and lane. Whatever it holds, it never throws. */
export function isInnerTicketGenuine(
  primitives: Primitives,
  terms: SealingTerms,
  place: TicketPlace,
  { message, signature }: Pick<InnerTicket, 'message' | 'signature'>,
): boolean {
  const context = message.subarray(prefixLength, prefixLength + contextLength);
  return (
    message.length === prefixLength + contextLength + 32 &&
    isSameBytes(context, contextOf(terms.wave, place)) &&
    primitives.isTicketSigned(stratumOf(terms, place).innerKey, message, signature)
  );
}
