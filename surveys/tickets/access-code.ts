/** Letters and digits that are not mistaken for one another: no 0 O, 1 I L, U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An invitation leads to a person and is exchanged for a ticket; a drawn code belongs to nobody. */
export type AccessCodeKind = 'invitation' | 'drawn';

const lengths = { invitation: 20, drawn: 12 } as const;

/**
 * A code from random bytes, its last letter a check on the others. 20 letters for an invitation (93 random bits), 12
 * for a drawn code (54 bits).
 * Shape    needs at least 32 bytes; bytes that would favour some letters are passed over.
 */
export function accessCode(kind: AccessCodeKind, bytes: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length);
  const letters = Array.from(bytes)
    .filter((byte) => byte < fair)
    .slice(0, lengths[kind] - 1)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('');
  if (letters.length < lengths[kind] - 1) throw new Error('accessCode requires more random bytes');
  return letters + checkLetter(letters);
}

/**
 * A code as somebody typed it: any case, with or without spaces and hyphens, full-width or not; null if it is no code
 * at all (the check letter finds most slips).
 *
 * @example
 * readAccessCode('２３４５－６７８９－abcd') // => null
 */
export function readAccessCode(typed: string): { kind: AccessCodeKind; code: string } | null {
  const code = typed
    .normalize('NFKC')
    .replaceAll(/[\s‐-―−ー-]/g, '')
    .toUpperCase();
  const kind = (['invitation', 'drawn'] as const).find((one) => lengths[one] === code.length);
  const isKnown = Array.from(code).every((letter) => alphabet.includes(letter));
  if (kind === undefined || !isKnown || !code.endsWith(checkLetter(code.slice(0, -1)))) return null;
  return { kind, code };
}

/**
 * A code as it is printed, in groups of four.
 *
 * @example
 * printAccessCode('23456789ABCD') // => '2345-6789-ABCD'
 */
export function printAccessCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** Factors without a divisor in common with 30, so that every single wrong letter changes the sum. */
const weights = [1, 7, 11, 13, 17, 19, 23, 29];

function checkLetter(letters: string): string {
  const sum = Array.from(letters).reduce(
    (total, letter, index) => total + (weights[index % weights.length] ?? 0) * alphabet.indexOf(letter),
    0,
  );
  return alphabet[sum % alphabet.length] ?? '';
}
