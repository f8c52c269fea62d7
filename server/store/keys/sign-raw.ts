import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';

/**
 * Raw RSA by OpenSSL, which takes the Chinese remainder theorem, blinds against timing, and is checked here before
 * anything leaves: one fault would give the key away (RFC 9474, 4.3). Null where the message is no number below the
 * modulus.
 */
export function signRaw(key: KeyObject, message: Uint8Array): Buffer | null {
  const raw = { key, padding: constants.RSA_NO_PADDING };
  try {
    const signature = privateDecrypt(raw, message);
    return publicEncrypt(raw, signature).equals(message) ? signature : null;
  } catch {
    return null;
  }
}
