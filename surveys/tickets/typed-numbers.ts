/** Hexadecimal as somebody typed it: any case, full-width or not, in groups or not; null if it is something else. */
function readHexadecimal(typed: string, shortest: number): string | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s‐-―−ー-]/g, '')
    .toLowerCase();
  return text.length >= shortest && /^[0-9a-f]{1,64}$/.test(text) ? text : null;
}

/**
 * A fingerprint as it stands on a poster, whole or its beginning: at least 16 letters. Another contract that begins with
 * the same 8 is found in an hour on any computer.
 *
 * @example
 * readAnnouncedFingerprint('0A1B 2C3D 4E5F 6071') // => '0a1b2c3d4e5f6071'
 */
export function readAnnouncedFingerprint(typed: string): string | null {
  return readHexadecimal(typed, 16);
}

/** Letters of a receipt number as it is given out: no two of a million tickets begin with the same. */
export const receiptLength = 16;

/**
 * A receipt number, whole or its beginning: at least 16 letters, so that no other ticket has the same.
 *
 * @example
 * readReceiptNumber('0a1b-2c3d') // => null
 */
export function readReceiptNumber(typed: string): string | null {
  return readHexadecimal(typed, receiptLength);
}
