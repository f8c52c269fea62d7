import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
const lengthBytes = 4;
const smallest = 1024;
const largestStep = 65_536;

/**
 * Seals a text under a key and for one place: whoever lacks the key can neither read nor alter it, nor put it elsewhere.
 * Its length tells nothing: it is filled up to 1, 2, 4 … 64 KiB, then to whole 64 KiB.
 * Shape    IV (12 bytes), ciphertext, tag (16 bytes).
 */
export function seal(key: Buffer, place: string, text: string): Buffer {
  const content = Buffer.from(text, 'utf8');
  const padded = Buffer.alloc(paddedLength(lengthBytes + content.length));
  padded.writeUInt32BE(content.length);
  content.copy(padded, lengthBytes);
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagLength });
  sealing.setAAD(Buffer.from(place));
  return Buffer.concat([iv, sealing.update(padded), sealing.final(), sealing.getAuthTag()]);
}

/** The text back. Throws  where it was sealed under another key, for another place, or altered. */
export function unseal(key: Buffer, place: string, sealed: Buffer): string {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivLength), { authTagLength: tagLength });
  opening.setAAD(Buffer.from(place));
  opening.setAuthTag(sealed.subarray(-tagLength));
  const padded = Buffer.concat([opening.update(sealed.subarray(ivLength, -tagLength)), opening.final()]);
  return padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE()).toString('utf8');
}

function paddedLength(length: number): number {
  let step = smallest;
  while (step < length && step < largestStep) step *= 2;
  return Math.ceil(length / step) * step;
}
