import { bytesOf, integerOf, inverse, power } from './integer.ts';
import { isPssEncoding, pssEncoding, saltLength } from './pss-encoding.ts';

/** An RSA public key: modulus and exponent, base64url without padding, most significant byte first (RFC 7518). */
export interface PublicKey {
  n: string;
  e: string;
}

/** What the respondent's browser keeps to itself between asking for a signature and getting it. */
export interface Blinding {
  /** What is sent to the signer: statistically independent of the message. */
  blindedMessage: Uint8Array;
  /** Takes the blinding off again. */
  unblinding: bigint;
}

/** So many random bytes; randomness is always handed in. */
export type RandomBytes = (length: number) => Uint8Array;

/**
 * Blinds a message for signing.
 * Throws   "the message shares a factor with the modulus": whoever sees this has broken the key.
 * Source   RFC 9474, 4.2 (Blind), RSABSSA-SHA384-PSS-Randomized; `message` is prepared (4.1) already.
 */
export function blind(key: PublicKey, message: Uint8Array, randomBytes: RandomBytes): Blinding {
  const { modulus, exponent, bitLength, byteLength } = numbersOf(key);
  const encoded = integerOf(pssEncoding(message, randomBytes(saltLength), bitLength - 1));
  if (inverse(encoded, modulus) === null) throw new Error('the message shares a factor with the modulus');
  for (;;) {
    const factor = integerOf(randomBytes(byteLength));
    const unblinding = factor === 0n || factor >= modulus ? null : inverse(factor, modulus);
    if (unblinding === null) continue;
    const blinded = (encoded * power(factor, exponent, modulus)) % modulus;
    return { blindedMessage: bytesOf(blinded, byteLength), unblinding };
  }
}

/**
 * The signature of the message itself, from the blind one.
 * Throws   "the signature is not valid": the signer used another key, or the wire garbled it.
 * Source   RFC 9474, 4.4 (Finalize).
 */
export function finalise(
  key: PublicKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  { unblinding }: Pick<Blinding, 'unblinding'>,
): Uint8Array {
  const { modulus, byteLength } = numbersOf(key);
  const signature = bytesOf((integerOf(blindSignature) * unblinding) % modulus, byteLength);
  if (blindSignature.length !== byteLength || !isSigned(key, message, signature)) {
    throw new Error('the signature is not valid');
  }
  return signature;
}

/** Whether a signature is the key's, on this message. Source: RFC 8017, 8.1.2 (RSASSA-PSS-VERIFY). */
export function isSigned(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  const { modulus, exponent, bitLength, byteLength } = numbersOf(key);
  const value = integerOf(signature);
  if (signature.length !== byteLength || value >= modulus) return false;
  const length = Math.ceil((bitLength - 1) / 8);
  const encoded = power(value, exponent, modulus);
  if (encoded >= 1n << BigInt(8 * length)) return false;
  return isPssEncoding(message, bytesOf(encoded, length), bitLength - 1);
}

function numbersOf(key: PublicKey) {
  const modulus = integerOf(fromBase64Url(key.n));
  const bitLength = modulus.toString(2).length;
  return {
    modulus,
    exponent: integerOf(fromBase64Url(key.e)),
    bitLength,
    byteLength: Math.ceil(bitLength / 8),
  };
}

/** Bytes as base64url without padding (RFC 4648, 5). */
export function toBase64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws  where the text is not base64url. */
export function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
