import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { sealBox } from '../../../surveys/sealing/box.ts';
import { proveOpening, shownContent, type AgreementProof } from '../../../surveys/sealing/opening-proof.ts';
import { portable } from '../../../surveys/sealing/primitives.ts';
import { seededBytes } from './native-primitives.ts';

const random = seededBytes(7);
const pair = () => {
  const secret = random(32);
  return { secret, publicKey: portable.publicKey(secret) };
};
const own = pair();
const to = { publicKey: own.publicKey, info: utf8ToBytes('place'), aad: utf8ToBytes('ticket') };
const plain = utf8ToBytes('a core');
const box = sealBox(portable, to, plain, random(32));
const prove = (key = own, what = box): AgreementProof => {
  const proof = proveOpening(key, what, random);
  if (proof === 'malformed') throw new Error('malformed');
  return proof;
};
const { Point } = ed25519;
const little = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

describe('a proof about a box', () => {
  it('shows what it holds, for any key and box', () => {
    for (let trial = 0; trial < 20; trial += 1) {
      const holder = pair();
      const sealed = sealBox(portable, { ...to, publicKey: holder.publicKey }, plain, random(32));
      const shown = shownContent(portable, { ...to, ...holder }, sealed, prove(holder, sealed));
      expect(shown).toEqual({ content: plain });
    }
  });

  it('shows that it holds nothing', () => {
    const changed = box.with(40, (box[40] ?? 0) ^ 1);
    expect(shownContent(portable, to, changed, prove(own, changed))).toBe('no-content');
    expect(shownContent(portable, { ...to, aad: utf8ToBytes('another') }, box, prove())).toBe('no-content');
  });

  it('is false for another box, by another key, or altered', () => {
    const other = sealBox(portable, to, plain, random(32));
    const sound = prove();
    const order = Point.Fn.ORDER;
    for (const proof of [
      prove(own, other),
      prove(pair()),
      { ...sound, response: (sound.response + 1n) % order },
      { ...sound, challenge: (sound.challenge + 1n) % order },
      { ...sound, agreed: prove(own, other).agreed },
      { ...sound, agreed: new Uint8Array(32).fill(255) },
      { ...sound, agreed: new Uint8Array(3) },
      { ...sound, response: order * 2n },
      { ...sound, response: -1n },
      { ...sound, challenge: 0n },
    ]) {
      expect(shownContent(portable, to, box, proof)).toBe('false-proof');
    }
  });

  it('says malformed where the sender’s key is no point of prime order, and nowhere else', () => {
    const smallOrder = [0n, 1n, Point.Fp.ORDER - 1n, 2n ** 255n - 1n].map((u) =>
      Uint8Array.from({ length: 32 }, (_, byte) => Number((u >> BigInt(8 * byte)) & 255n)),
    );
    for (const sender of [...smallOrder, new Uint8Array(5)]) {
      const bad = sender.length === 32 ? concatBytes(sender, box.subarray(32)) : sender;
      expect(proveOpening(own, bad, random)).toBe('malformed');
      expect(shownContent(portable, to, bad, 'malformed')).toBe('no-content');
      expect(shownContent(portable, to, bad, prove())).toBe('false-proof');
    }
    expect(shownContent(portable, to, box, 'malformed')).toBe('false-proof');
  });

  it('with a point of small order hidden in the agreed one is false: a sound box would hold nothing', () => {
    const forged = forgedByTorsion();
    expect(shownContent(portable, to, box, forged)).toBe('false-proof');
    // What the forger gains where points are not looked at: the equations hold, and the box does not open.
    expect(equationsHold(forged)).toBe(true);
    expect(shownContent(portable, to, box, prove())).toEqual({ content: plain });
  });
});

function hash(points: InstanceType<typeof Point>[]): bigint {
  const bytes = points.map((point) => point.toBytes());
  return little(sha512(concatBytes(utf8ToBytes('kotae sealed/1|opening|'), ...bytes))) % Point.Fn.ORDER;
}

function senderPoint() {
  const { Fp } = Point;
  const u = little(box.subarray(0, 32));
  return Point.fromBytes(Fp.toBytes(Fp.mul(Fp.sub(u, 1n), Fp.inv(Fp.add(u, 1n)))));
}

/** The proof of a holder who adds the point of order two and tries nonces until the challenge is even. */
function forgedByTorsion(): AgreementProof {
  const orderTwo = Point.fromAffine({ x: 0n, y: Point.Fp.ORDER - 1n });
  const clamped = own.secret.with(0, (own.secret[0] ?? 0) & 248).with(31, ((own.secret[31] ?? 0) & 127) | 64);
  const secret = little(clamped) % Point.Fn.ORDER;
  const key = Point.BASE.multiply(secret);
  const sender = senderPoint();
  const agreed = sender.multiply(secret).add(orderTwo);
  for (;;) {
    const nonce = little(random(64)) % Point.Fn.ORDER;
    const challenge = hash([key, sender, agreed, Point.BASE.multiply(nonce), sender.multiply(nonce)]);
    if (challenge % 2n === 1n) continue;
    const response = (nonce + challenge * secret) % Point.Fn.ORDER;
    return { own: key.toBytes(), agreed: agreed.toBytes(), challenge, response };
  }
}

function equationsHold({ own: key, agreed, challenge, response }: AgreementProof): boolean {
  const [keyPoint, agreedPoint, sender] = [Point.fromBytes(key), Point.fromBytes(agreed), senderPoint()];
  const ofKey = Point.BASE.multiply(response).subtract(keyPoint.multiply(challenge));
  const ofBox = sender.multiply(response).subtract(agreedPoint.multiply(challenge));
  return hash([keyPoint, sender, agreedPoint, ofKey, ofBox]) === challenge;
}
