import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  sign,
  verify,
} from 'node:crypto';
import type { Primitives } from '../../../surveys/sealing/primitives.ts';

const privateHead = {
  x25519: '302e020100300506032b656e04220420',
  ed25519: '302e020100300506032b657004220420',
};
const publicHead = { x25519: '302a300506032b656e032100', ed25519: '302a300506032b6570032100' };
type Curve = keyof typeof privateHead;

const privateKey = (curve: Curve, secret: Uint8Array) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from(privateHead[curve], 'hex'), secret]),
    format: 'der',
    type: 'pkcs8',
  });
const publicKey = (curve: Curve, raw: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from(publicHead[curve], 'hex'), raw]),
    format: 'der',
    type: 'spki',
  });
const publicOf = (curve: Curve, secret: Uint8Array): Uint8Array =>
  new Uint8Array(
    createPublicKey(privateKey(curve, secret)).export({ format: 'der', type: 'spki' }).subarray(-32),
  );
const cipher = 'chacha20-poly1305';
const tag = { authTagLength: 16 };

/** The same primitives by OpenSSL: another implementation to agree with, and a faster one for campaigns. */
export const native: Primitives = {
  publicKey: (secret) => publicOf('x25519', secret),
  agree: (secret, other) =>
    new Uint8Array(
      diffieHellman({ privateKey: privateKey('x25519', secret), publicKey: publicKey('x25519', other) }),
    ),
  mac: (key, data) => new Uint8Array(createHmac('sha256', key).update(data).digest()),
  digest: (data) => new Uint8Array(createHash('sha256').update(data).digest()),
  encrypt: ({ key, nonce, aad }, plain) => {
    const stream = createCipheriv(cipher, key, nonce, tag);
    stream.setAAD(aad, { plaintextLength: plain.length });
    return new Uint8Array(Buffer.concat([stream.update(plain), stream.final(), stream.getAuthTag()]));
  },
  decrypt: ({ key, nonce, aad }, sealed) => {
    const length = sealed.length - tag.authTagLength;
    const stream = createDecipheriv(cipher, key, nonce, tag);
    stream.setAAD(aad, { plaintextLength: length });
    stream.setAuthTag(sealed.subarray(length));
    return new Uint8Array(Buffer.concat([stream.update(sealed.subarray(0, length)), stream.final()]));
  },
  signingKey: (secret) => publicOf('ed25519', secret),
  sign: (secret, message) => new Uint8Array(sign(null, message, privateKey('ed25519', secret))),
  isSigned: (key, message, signature) =>
    key.length === 32 && verify(null, message, publicKey('ed25519', key), signature),
  isTicketSigned: (key, message, signature) =>
    verify(
      'sha384',
      message,
      {
        key: createPublicKey({ key: { kty: 'RSA', ...key }, format: 'jwk' }),
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      },
      signature,
    ),
};

/** Octets that look random and are the same in every run. */
export function seededBytes(seed: number): (length: number) => Uint8Array {
  let counter = 0;
  return (length) => {
    counter += 1;
    return new Uint8Array(
      createHash('shake256', { outputLength: Math.max(length, 1) })
        .update(`${seed}|${counter}`)
        .digest(),
    ).subarray(0, length);
  };
}
