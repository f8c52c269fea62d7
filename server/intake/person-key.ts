import { plainWords } from './plain-words.ts';

/**
 * What two writings of one staff number have in common: `000123`, `123` and `０００１２３` are one, and `a1` and `A1`.
 * A spreadsheet takes the zeros away from one list, leaves them in another, and
 * writes an apostrophe or a decimal into a third.
 */
export function numberKey(reference: string): string {
  return plainWords(reference)
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/^0+(?=[^-])/, '');
}

/** The same for an address. */
export function addressKey(address: string): string {
  return plainWords(address);
}
