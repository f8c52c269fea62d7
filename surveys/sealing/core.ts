import { concatBytes } from '@noble/hashes/utils.js';
import type { Primitives } from './primitives.ts';
import { coreParts, infoOf, type Place, type SealingTerms } from './terms.ts';

/** What lies under the layers of the trustees: the locked sheet, with the inner ticket whose key signs it. */
export interface Core {
  message: Uint8Array;
  ticketSignature: Uint8Array;
  sheetSignature: Uint8Array;
  locked: Uint8Array;
}

/** As octets. */
export function coreBytes({ message, ticketSignature, sheetSignature, locked }: Core): Uint8Array {
  return concatBytes(message, ticketSignature, sheetSignature, locked);
}

/** Its parts; octets that are too short give parts that are too short. */
export function readCore(core: Uint8Array): Core {
  return {
    message: core.subarray(0, coreParts.ticketSignature),
    ticketSignature: core.subarray(coreParts.ticketSignature, coreParts.sheetSignature),
    sheetSignature: core.subarray(coreParts.sheetSignature, coreParts.locked),
    locked: core.subarray(coreParts.locked),
  };
}

/** What the key in the ticket signs: this locked sheet, at this place. */
export function sheetStatement(
  primitives: Primitives,
  terms: SealingTerms,
  place: Place,
  locked: Uint8Array,
): Uint8Array {
  return concatBytes(infoOf('core', terms, place), primitives.digest(locked));
}
