import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { isSigned, type PublicKey } from '../tickets/blind-signature.ts';

/** Nonce and associated data beside the key of ChaCha20-Poly1305. Shape  key 32 bytes, nonce 12 bytes. */
export interface CipherKey {
  key: Uint8Array;
  nonce: Uint8Array;
  aad: Uint8Array;
}

/** What sealing computes with. A page takes `portable`; a command may hand in faster ones with the same results. */
export interface Primitives {
  /** X25519. */
  publicKey(secret: Uint8Array): Uint8Array;
  /** X25519. Throws where the other key is of small order. */
  agree(secret: Uint8Array, publicKey: Uint8Array): Uint8Array;
  /** HMAC-SHA-256. */
  mac(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** SHA-256. */
  digest(data: Uint8Array): Uint8Array;
  /** ChaCha20-Poly1305. */
  encrypt(key: CipherKey, plain: Uint8Array): Uint8Array;
  /** ChaCha20-Poly1305. Throws where it does not open. */
  decrypt(key: CipherKey, sealed: Uint8Array): Uint8Array;
  /** Ed25519. */
  signingKey(secret: Uint8Array): Uint8Array;
  sign(secret: Uint8Array, message: Uint8Array): Uint8Array;
  isSigned(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /** RSA-PSS as in tickets. Never throws. */
  isTicketSigned(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean;
}

/** In JavaScript alone, so that pages on plain HTTP and from disk can seal and open. */
export const portable: Primitives = {
  publicKey: (secret) => x25519.getPublicKey(secret),
  agree: (secret, publicKey) => x25519.getSharedSecret(secret, publicKey),
  mac: (key, data) => hmac(sha256, key, data),
  digest: (data) => sha256(data),
  encrypt: ({ key, nonce, aad }, plain) => chacha20poly1305(key, nonce, aad).encrypt(plain),
  decrypt: ({ key, nonce, aad }, sealed) => chacha20poly1305(key, nonce, aad).decrypt(sealed),
  signingKey: (secret) => ed25519.getPublicKey(secret),
  sign: (secret, message) => ed25519.sign(message, secret),
  isSigned: (publicKey, message, signature) =>
    isFalseWhereItThrows(() => ed25519.verify(signature, message, publicKey, { zip215: false })),
  isTicketSigned: (key, message, signature) => isFalseWhereItThrows(() => isSigned(key, message, signature)),
};

/** Signatures come from others: bytes that are no signature at all are a false one. */
function isFalseWhereItThrows(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
