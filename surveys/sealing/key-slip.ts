import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The letters of access codes: none that is mistaken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const slipLength = 28;

/**
 * The letters of a trustee's key, from random bytes; the last is a check on the others.
 * Shape    28 letters, 132 random bits; needs at least 64 random bytes: those that would favour some letters are
 *          passed over.
 * Throws   where there are too few random bytes.
 */
export function keySlip(bytes: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  const letters = Array.from(bytes)
    .filter((byte) => byte < fair)
    .slice(0, slipLength - 1)
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');
  if (letters.length < slipLength - 1) throw new Error('keySlip requires more random bytes');
  return letters + checkLetter(letters);
}

/**
 * A key as somebody typed it: any case, with or without spaces and hyphens, full-width or not; null if it is none.
 *
 * @example
 * readKeySlip('2345-6789-ABCD') // => null
 */
export function readKeySlip(typed: string): string | null {
  const slip = typed
    .normalize('NFKC')
    .replaceAll(/[\s‐-―−ー-]/g, '')
    .toUpperCase();
  const isKnown = Array.from(slip).every((letter) => alphabet.includes(letter));
  const isSlip = isKnown && slip.length === slipLength && slip.endsWith(checkLetter(slip.slice(0, -1)));
  return isSlip ? slip : null;
}

/**
 * A key as it is printed, in seven groups of four.
 *
 * @example
 * printKeySlip('23456789') // => '2345-6789'
 */
export function printKeySlip(slip: string): string {
  return slip.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What a trustee's keys are derived from. */
export function seedOfSlip(slip: string): Uint8Array {
  return utf8ToBytes(slip);
}

/**
 * Finds every single wrong letter and nearly every two that changed places, near or far.
 * Source   ISO/IEC 7064, hybrid systems, here MOD 31,30. Rival: weights as in access codes, which cannot tell groups
 *          of four that changed places.
 */
function checkLetter(letters: string): string {
  const modulus = alphabet.length;
  const product = Array.from(letters).reduce((before, letter) => {
    const sum = (before + alphabet.indexOf(letter)) % modulus;
    return ((sum === 0 ? modulus : sum) * 2) % (modulus + 1);
  }, modulus);
  return alphabet.charAt((modulus + 1 - product) % modulus);
}
