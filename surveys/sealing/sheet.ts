import { utf8ToBytes } from '@noble/hashes/utils.js';

const headLength = 4;

/**
 * Answers as octets of one length, so that the length says nothing.
 * Shape    length of the JSON (4 bytes), JSON, zeros.
 * Throws   where they do not fit.
 */
export function padSheet(sheet: unknown, length: number): Uint8Array {
  const json = utf8ToBytes(JSON.stringify(sheet));
  if (headLength + json.length > length) throw new RangeError('the sheet is too long');
  const padded = new Uint8Array(length);
  new DataView(padded.buffer).setUint32(0, json.length);
  padded.set(json, headLength);
  return padded;
}

/** The answers again. Throws  where the octets are no sheet. */
export function readSheet(padded: Uint8Array): unknown {
  if (padded.length < headLength) throw new RangeError('not a sheet');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = headLength + length;
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0))
    throw new RangeError('not a sheet');
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(headLength, end)));
}
