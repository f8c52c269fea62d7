import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../surveys/tickets/blind-signature.ts';

/** Keys of sealed rows that are the same each time, so that whole files can be compared. */
export function drawnKeys(name = 'key'): RandomBytes {
  let count = 0;
  return (length) => {
    count += 1;
    return new Uint8Array(createHash('sha256').update(`${name} ${count}`).digest().subarray(0, length));
  };
}
