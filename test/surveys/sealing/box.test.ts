import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { boxOverhead, openBox, sealBox } from '../../../surveys/sealing/box.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import { native, seededBytes } from './native-primitives.ts';

/** RFC 9180, appendix A.2.1: the suite of all boxes, mode base, first encryption. */
const vector = {
  info: hexToBytes('4f6465206f6e2061204772656369616e2055726e'),
  ephemeral: hexToBytes('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600'),
  publicKey: hexToBytes('4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a'),
  secret: hexToBytes('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb'),
  sender: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  plain: hexToBytes('4265617574792069732074727574682c20747275746820626561757479'),
  aad: hexToBytes('436f756e742d30'),
  ciphertext: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe.each([
  ['in JavaScript', portable],
  ['in Node', native],
])('a box, %s', (_, primitives) => {
  it('is that of RFC 9180, A.2.1', () => {
    const box = sealBox(primitives, vector, vector.plain, vector.ephemeral);
    expect(hex(box)).toBe(vector.sender + vector.ciphertext);
    expect(box).toHaveLength(vector.plain.length + boxOverhead);
    expect(hex(openBox(primitives, vector, box))).toBe(hex(vector.plain));
  });

  it('opens with nothing else: key, place, ticket, a bit changed, too short', () => {
    const random = seededBytes(1);
    const box = sealBox(primitives, vector, vector.plain, random(32));
    const opens = (change: { secret?: Uint8Array; info?: Uint8Array; aad?: Uint8Array }, what = box) => {
      try {
        return openBox(primitives, { ...vector, ...change }, what).length > 0;
      } catch {
        return false;
      }
    };
    expect(opens({})).toBe(true);
    expect(opens({ secret: random(32) })).toBe(false);
    expect(opens({ info: utf8ToBytes('another place') })).toBe(false);
    expect(opens({ aad: utf8ToBytes('another ticket') })).toBe(false);
    for (let place = 0; place < box.length; place += 1) {
      expect(opens({}, box.with(place, (box[place] ?? 0) ^ 1)), `byte ${place}`).toBe(false);
    }
    for (const length of [0, 31, 32, 47, box.length - 1])
      expect(opens({}, box.subarray(0, length))).toBe(false);
  });

  it('for a key of small order is none', () => {
    const toNobody = { ...vector, publicKey: new Uint8Array(32) };
    expect(() => sealBox(primitives, toNobody, vector.plain, vector.ephemeral)).toThrow();
    expect(() => openBox(primitives, vector, new Uint8Array(80))).toThrow();
  });
});

it('opens those of another implementation, and is opened by it', async () => {
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Chacha20Poly1305(),
  });
  const random = seededBytes(2);
  const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
  for (let trial = 0; trial < 200; trial += 1) {
    const secret = random(32);
    const own = {
      secret,
      publicKey: portable.publicKey(secret),
      info: random(trial),
      aad: random(trial % 40),
    };
    const plain = random(trial * 3);
    const keys = {
      privateKey: await suite.kem.importKey('raw', buffer(secret), false),
      publicKey: await suite.kem.importKey('raw', buffer(own.publicKey)),
    };
    const theirs = await suite.createSenderContext({
      recipientPublicKey: keys.publicKey,
      info: buffer(own.info),
    });
    const sealed = await theirs.seal(buffer(plain), buffer(own.aad));
    expect(openBox(portable, own, Buffer.concat([Buffer.from(theirs.enc), Buffer.from(sealed)]))).toEqual(
      plain,
    );

    const box = sealBox(portable, own, plain, random(32));
    const reader = await suite.createRecipientContext({
      recipientKey: keys,
      enc: buffer(box.subarray(0, 32)),
      info: buffer(own.info),
    });
    expect(new Uint8Array(await reader.open(buffer(box.subarray(32)), buffer(own.aad)))).toEqual(plain);
  }
});
