import { plainWords } from './plain-words.ts';

/**
 * What two writings of one staff number have in common: `000123`, `123` and `０００１２３` are one, and `a1` and `A1`.
 * A spreadsheet takes the zeros away from one list and leaves them in another.
 */
export function numberKey(reference: string): string {
  return plainWords(reference).replace(/^0+(?=[^-])/, '');
}

/** The same for an address. */
export function addressKey(address: string): string {
  return plainWords(address);
}
