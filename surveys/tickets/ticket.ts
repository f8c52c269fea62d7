import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  blind,
  finalise,
  fromBase64Url,
  isSigned,
  toBase64Url,
  type Blinding,
  type PublicKey,
  type RandomBytes,
} from './blind-signature.ts';

/** The right to answer once, as a member of a stratum; nothing in it leads to an invitation. base64url. */
export interface Ticket {
  stratum: string;
  message: string;
  signature: string;
}

/** A ticket before it is signed: stays in the browser. */
export interface TicketRequest extends Blinding {
  stratum: string;
  message: Uint8Array;
}

const prefixLength = 32;
const nonceLength = 32;

function contextOf(wave: string, stratum: string): Uint8Array {
  return utf8ToBytes(`kotae ticket|${wave}|${stratum}|`);
}

/**
 * A fresh ticket to be signed, blinded: 32 random bytes (the preparation of RFC 9474, 4.1), wave and stratum, and a
 * nonce that makes the ticket unique.
 */
export function requestTicket(
  key: PublicKey,
  wave: string,
  stratum: string,
  randomBytes: RandomBytes,
): TicketRequest {
  const message = concatBytes(randomBytes(prefixLength), contextOf(wave, stratum), randomBytes(nonceLength));
  return { stratum, message, ...blind(key, message, randomBytes) };
}

/** The finished ticket. Throws  "the signature is not valid". */
export function receiveTicket(key: PublicKey, request: TicketRequest, blindSignature: Uint8Array): Ticket {
  const signature = finalise(key, request.message, blindSignature, request);
  return {
    stratum: request.stratum,
    message: toBase64Url(request.message),
    signature: toBase64Url(signature),
  };
}

/** Whether a ticket was signed with this key for this wave and stratum. Whatever it holds, it never throws. */
export function isGenuineTicket(key: PublicKey, wave: string, ticket: Ticket): boolean {
  try {
    const message = fromBase64Url(ticket.message);
    const hasContext = hasTicketContext(message, wave, ticket.stratum);
    return hasContext && isSigned(key, message, fromBase64Url(ticket.signature));
  } catch {
    return false;
  }
}

/** Whether a ticket's message has the form of one for this wave and stratum. */
export function hasTicketContext(message: Uint8Array, wave: string, stratum: string): boolean {
  const context = contextOf(wave, stratum);
  return (
    message.length === prefixLength + context.length + nonceLength &&
    context.every((byte, index) => byte === message[prefixLength + index])
  );
}

/** The number of a ticket: SHA-256 of its message, hexadecimal. Under it the public tally lists it. */
export function ticketNumber(ticket: Pick<Ticket, 'message'>): string {
  return bytesToHex(sha256(fromBase64Url(ticket.message)));
}
