import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Primitives } from './primitives.ts';

/** An X25519 key pair. Shape  32 bytes each. */
export interface KeyPair {
  secret: Uint8Array;
  publicKey: Uint8Array;
}

/** What a box is bound to: it opens with the same two only. */
export interface Binding {
  info: Uint8Array;
  aad: Uint8Array;
}

/** How many bytes longer than its content a box is: the sender's key and the tag. */
export const boxOverhead = 48;
const keyLength = 32;

const none = new Uint8Array(0);
const version = utf8ToBytes('HPKE-v1');
/** DHKEM(X25519, HKDF-SHA256). */
const agreement = concatBytes(utf8ToBytes('KEM'), Uint8Array.of(0x00, 0x20));
/** The same with HKDF-SHA256 and ChaCha20-Poly1305. */
const suite = concatBytes(utf8ToBytes('HPKE'), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0x00, 0x03));

/**
 * Seals for the holder of a key.
 * Shape    sender's key (32 bytes) || ciphertext || tag (16 bytes); `ephemeral` are 32 fresh random bytes, never twice.
 * Source   RFC 9180, mode base, single shot, suite 0x0020 0x0001 0x0003.
 * Throws   where the key is of small order.
 */
export function sealBox(
  primitives: Primitives,
  to: Binding & { publicKey: Uint8Array },
  plain: Uint8Array,
  ephemeral: Uint8Array,
): Uint8Array {
  const sender = primitives.publicKey(ephemeral);
  const agreed = primitives.agree(ephemeral, to.publicKey);
  const key = boxKey(primitives, { agreed, sender, publicKey: to.publicKey, info: to.info });
  return concatBytes(sender, primitives.encrypt({ ...key, aad: to.aad }, plain));
}

/** What a box holds. Throws where it does not open: another key, another place, other bytes. */
export function openBox(primitives: Primitives, own: KeyPair & Binding, box: Uint8Array): Uint8Array {
  return openAgreed(primitives, primitives.agree(own.secret, senderOf(box)), own, box);
}

/** What a box holds, by the point that sender and holder agree on. Throws where it does not open. */
export function openAgreed(
  primitives: Primitives,
  agreed: Uint8Array,
  { publicKey, info, aad }: Binding & { publicKey: Uint8Array },
  box: Uint8Array,
): Uint8Array {
  const key = boxKey(primitives, { agreed, sender: senderOf(box), publicKey, info });
  return primitives.decrypt({ ...key, aad }, box.subarray(keyLength));
}

/** The sender's fresh key at the head of a box. */
export function senderOf(box: Uint8Array): Uint8Array {
  return box.subarray(0, keyLength);
}

interface Agreement {
  agreed: Uint8Array;
  sender: Uint8Array;
  publicKey: Uint8Array;
  info: Uint8Array;
}

/** RFC 9180, 4.1 (ExtractAndExpand) and 5.1 (KeySchedule). */
function boxKey(
  primitives: Primitives,
  { agreed, sender, publicKey, info }: Agreement,
): { key: Uint8Array; nonce: Uint8Array } {
  const extract = (id: Uint8Array, salt: Uint8Array, label: string, material: Uint8Array) =>
    primitives.mac(salt, concatBytes(version, id, utf8ToBytes(label), material));
  // One round of HKDF-Expand is enough: nothing here is longer than 32 bytes.
  const expand = (id: Uint8Array, secret: Uint8Array, label: string, context: Uint8Array, length: number) =>
    primitives
      .mac(
        secret,
        concatBytes(Uint8Array.of(0, length), version, id, utf8ToBytes(label), context, Uint8Array.of(1)),
      )
      .subarray(0, length);
  const noSalt = new Uint8Array(32);

  const both = concatBytes(sender, publicKey);
  const shared = expand(agreement, extract(agreement, noSalt, 'eae_prk', agreed), 'shared_secret', both, 32);
  const hashes = [extract(suite, noSalt, 'psk_id_hash', none), extract(suite, noSalt, 'info_hash', info)];
  const context = concatBytes(Uint8Array.of(0), ...hashes);
  const secret = extract(suite, shared, 'secret', none);
  return {
    key: expand(suite, secret, 'key', context, 32),
    nonce: expand(suite, secret, 'base_nonce', context, 12),
  };
}
