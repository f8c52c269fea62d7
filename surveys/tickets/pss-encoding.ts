import { sha384 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

const hashLength = 48;
/** Salt of RSABSSA-SHA384-PSS: as long as the hash. */
export const saltLength = 48;

/**
 * A message encoded for an RSA-PSS signature with SHA-384, MGF1 and the salt given.
 * Unit     bytes; as many as hold `bitLength` bits (one less than the modulus).
 * Throws   "the key is too short for SHA-384 and its salt".
 * Source   RFC 8017, 9.1.1 (EMSA-PSS-ENCODE).
 */
export function pssEncoding(message: Uint8Array, salt: Uint8Array, bitLength: number): Uint8Array {
  const length = Math.ceil(bitLength / 8);
  const paddingLength = length - salt.length - hashLength - 2;
  if (paddingLength < 0) throw new Error('the key is too short for SHA-384 and its salt');
  const hash = sha384(concatBytes(new Uint8Array(8), sha384(message), salt));
  const block = concatBytes(new Uint8Array(paddingLength), Uint8Array.of(1), salt);
  const mask = maskOf(hash, block.length);
  const masked = block.map((byte, index) => byte ^ (mask[index] ?? 0));
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bitLength));
  return concatBytes(masked, hash, Uint8Array.of(0xbc));
}

/** Whether an encoding is one of the message, whatever its salt. Source: RFC 8017, 9.1.2 (EMSA-PSS-VERIFY). */
export function isPssEncoding(message: Uint8Array, encoding: Uint8Array, bitLength: number): boolean {
  const hash = encoding.subarray(encoding.length - hashLength - 1, -1);
  const masked = encoding.subarray(0, encoding.length - hashLength - 1);
  const mask = maskOf(hash, masked.length);
  const salt = masked.map((byte, index) => byte ^ (mask[index] ?? 0)).subarray(-saltLength);
  const expected = pssEncoding(message, salt, bitLength);
  return expected.length === encoding.length && expected.every((byte, index) => byte === encoding[index]);
}

/** Source: RFC 8017, B.2.1 (MGF1). */
function maskOf(seed: Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / hashLength) }, (_, counter) =>
    sha384(concatBytes(seed, Uint8Array.of(0, 0, 0, counter))),
  );
  return concatBytes(...blocks).subarray(0, length);
}
