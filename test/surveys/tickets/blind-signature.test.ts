import { constants, createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WaveKeys } from '../../../server/store/keys/wave-keys.ts';
import {
  blind,
  finalise,
  fromBase64Url,
  isSigned,
  toBase64Url,
  type PublicKey,
} from '../../../surveys/tickets/blind-signature.ts';
import { bytesOf, integerOf, inverse } from '../../../surveys/tickets/integer.ts';
import { pssEncoding } from '../../../surveys/tickets/pss-encoding.ts';
import { temporaryDirectory } from '../../server/test-app.ts';
import { rfc9474 } from './rfc9474-vector.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const suite = RSABSSA.SHA384.PSS.Randomized();
const rounds = 20;

let directory: ReturnType<typeof temporaryDirectory>;
beforeEach(() => {
  directory = temporaryDirectory();
});
afterEach(() => directory.dispose());

/** OpenSSL, which knows nothing of blinding. */
function isPss(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  return verify(
    'sha384',
    message,
    {
      key: createPublicKey({ key: { kty: 'RSA', ...key }, format: 'jwk' }),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 48,
    },
    signature,
  );
}

async function theirKeys(): Promise<{ pair: CryptoKeyPair; key: PublicKey }> {
  const pair = await suite.generateKey({ publicExponent: Uint8Array.from([1, 0, 1]), modulusLength: 2048 });
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return { pair, key: { n, e } };
}

it('the official vector of RFC 9474 comes out', () => {
  const key = { n: toBase64Url(rfc9474.n), e: toBase64Url(rfc9474.e) };
  const { message, salt } = rfc9474;
  const modulus = integerOf(rfc9474.n);
  const factor = bytesOf(inverse(integerOf(rfc9474.unblinding), modulus) ?? 0n, rfc9474.n.length);
  expect(pssEncoding(message, salt, 4095)).toEqual(rfc9474.encoding);
  const blinding = blind(key, message, (length) => (length === salt.length ? salt : factor));
  expect(blinding.blindedMessage).toEqual(rfc9474.blindedMessage);
  expect(blinding.unblinding).toBe(integerOf(rfc9474.unblinding));
  expect(finalise(key, message, rfc9474.blindSignature, blinding)).toEqual(rfc9474.signature);
});

describe('with another implementation of RFC 9474', () => {
  it('ours blinds, theirs signs, ours finishes, OpenSSL verifies', async () => {
    const { pair, key } = await theirKeys();
    for (let round = 0; round < rounds; round += 1) {
      const message = random(96);
      const blinding = blind(key, message, random);
      const blindSignature = await suite.blindSign(pair.privateKey, blinding.blindedMessage);
      const signature = finalise(key, message, blindSignature, blinding);
      expect(isPss(key, message, signature)).toBe(true);
      expect(isSigned(key, message, signature)).toBe(true);
    }
  });

  it('theirs blinds, ours signs, theirs finishes, both verify', async () => {
    const keys = new WaveKeys(directory.path);
    const key = keys.createTicketKeys('w', ['1']).get('1') ?? { n: '', e: '' };
    const theirs = await crypto.subtle.importKey(
      'jwk',
      { kty: 'RSA', ...key, alg: 'PS384', ext: true },
      { name: 'RSA-PSS', hash: 'SHA-384' },
      true,
      ['verify'],
    );
    for (let round = 0; round < rounds; round += 1) {
      const message = suite.prepare(random(64));
      const { blindedMsg, inv } = await suite.blind(theirs, message);
      const blindSignature = await keys.signBlinded('w', '1', blindedMsg);
      const signature = await suite.finalize(theirs, message, new Uint8Array(blindSignature ?? []), inv);
      expect(isSigned(key, message, signature)).toBe(true);
      expect(isPss(key, message, signature)).toBe(true);
    }
  });
});

describe('a signature', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });

  it('is nobody else’s, of nothing else, and not a bit different', async () => {
    const keys = new WaveKeys(directory.path);
    const key = keys.createTicketKeys('w', ['1']).get('1') ?? { n: '', e: '' };
    const message = random(96);
    const blinding = blind(key, message, random);
    const blindSignature = (await keys.signBlinded('w', '1', blinding.blindedMessage)) ?? new Uint8Array();
    const signature = finalise(key, message, blindSignature, blinding);
    expect(isSigned(key, message, signature)).toBe(true);
    expect(isSigned({ n, e }, message, signature)).toBe(false);
    expect(isSigned(key, random(96), signature)).toBe(false);
    expect(isSigned(key, message, signature.subarray(1))).toBe(false);
    for (let bit = 0; bit < 8 * signature.length; bit += 97) {
      const altered = Uint8Array.from(signature);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(isSigned(key, message, altered)).toBe(false);
    }
    const modulus = integerOf(fromBase64Url(key.n));
    const equivalent = integerOf(signature) + modulus;
    if (equivalent < 1n << 2048n) expect(isSigned(key, message, bytesOf(equivalent, 256))).toBe(false);
    expect(() => finalise(key, message, random(256), blinding)).toThrow('not valid');
    expect(() => finalise(key, message, blindSignature.subarray(1), blinding)).toThrow('not valid');
  });

  it('is refused where the blinded message is no number below the modulus, or the stratum has no key', async () => {
    const keys = new WaveKeys(directory.path);
    keys.createTicketKeys('w', ['1']);
    expect(await keys.signBlinded('w', '1', new Uint8Array(256).fill(255))).toBeNull();
    expect(await keys.signBlinded('w', '1', new Uint8Array(255))).toBeNull();
    expect(await keys.signBlinded('w', '2', random(256))).toBeNull();
    keys.destroy('w');
    expect(await keys.signBlinded('w', '1', new Uint8Array(256).fill(1))).toBeNull();
  });
});

it('base64url comes back as it was', () => {
  for (const length of [0, 1, 2, 3, 256]) {
    const bytes = random(length);
    expect(Buffer.from(fromBase64Url(toBase64Url(bytes))).equals(bytes)).toBe(true);
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  }
});
