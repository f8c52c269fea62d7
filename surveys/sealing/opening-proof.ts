import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../tickets/blind-signature.ts';
import { openAgreed, senderOf, type Binding, type KeyPair } from './box.ts';
import { isSameBytes } from './bytes.ts';
import type { Primitives } from './primitives.ts';

/**
 * Shows what a box holds, or that it holds nothing, without giving the key away: the point that the key and the
 * sender's agree on, and a proof that it is that point.
 * Source   Chaum and Pedersen 1992, made non-interactive; points of Curve25519 lifted to the Edwards curve.
 */
export interface AgreementProof {
  /** The key and the agreed point (Edwards, 32 bytes each). */
  own: Uint8Array;
  agreed: Uint8Array;
  challenge: bigint;
  response: bigint;
}

/** `malformed`: the sender's key is no point of prime order, as no honest browser makes one; everybody sees it. */
export type OpeningProof = AgreementProof | 'malformed';

const { Point } = ed25519;
type EdwardsPoint = InstanceType<typeof Point>;
const order = Point.Fn.ORDER;
const prime = Point.Fp.ORDER;

/** The proof of the holder of a key about a box. */
export function proveOpening(key: KeyPair, box: Uint8Array, randomBytes: RandomBytes): OpeningProof {
  const sender = lifted(senderOf(box));
  if (sender === null) return 'malformed';
  const secret = scalarOf(key.secret);
  const [own, agreed] = [Point.BASE.multiply(secret), sender.multiply(secret)];
  const nonce = littleEndian(randomBytes(64)) % order;
  const challenge = challengeOf([own, sender, agreed, Point.BASE.multiply(nonce), sender.multiply(nonce)]);
  return {
    own: own.toBytes(),
    agreed: agreed.toBytes(),
    challenge,
    response: Point.Fn.add(nonce, Point.Fn.mul(challenge, secret)),
  };
}

/** What a proof shows: the content, that there provably is none, or nothing at all because it is false. */
export type Shown = { content: Uint8Array } | 'no-content' | 'false-proof';

/** What is shown about a box for the holder of a public key. Whatever the proof holds, it never throws. */
export function shownContent(
  primitives: Primitives,
  to: Binding & { publicKey: Uint8Array },
  box: Uint8Array,
  proof: OpeningProof,
): Shown {
  const sender = lifted(senderOf(box));
  if (sender === null) return proof === 'malformed' ? 'no-content' : 'false-proof';
  if (proof === 'malformed' || !isAgreement(sender, to.publicKey, proof)) return 'false-proof';
  try {
    return { content: openAgreed(primitives, ed25519.utils.toMontgomery(proof.agreed), to, box) };
  } catch {
    return 'no-content';
  }
}

/**
 * Whether the agreed point is the one. Points with a part of small order are refused: a challenge that is a multiple
 * of that order hides it, and another point would be taken for the agreed one.
 */
function isAgreement(sender: EdwardsPoint, publicKey: Uint8Array, proof: AgreementProof): boolean {
  try {
    const { challenge, response } = proof;
    const [own, agreed] = [Point.fromBytes(proof.own), Point.fromBytes(proof.agreed)];
    if (!isOfPrimeOrder(own) || !isOfPrimeOrder(agreed)) return false;
    if (!isSameBytes(ed25519.utils.toMontgomery(proof.own), publicKey)) return false;
    const ofKey = Point.BASE.multiply(response).subtract(own.multiply(challenge));
    const ofBox = sender.multiply(response).subtract(agreed.multiply(challenge));
    return challengeOf([own, sender, agreed, ofKey, ofBox]) === challenge;
  } catch {
    return false;
  }
}

function isOfPrimeOrder(point: EdwardsPoint): boolean {
  return !point.is0() && point.isTorsionFree();
}

/** The Edwards point of a Montgomery coordinate, y = (u - 1) / (u + 1); null where there is none of prime order. */
function lifted(coordinate: Uint8Array): EdwardsPoint | null {
  const u = littleEndian(coordinate);
  if (coordinate.length !== 32 || u >= prime - 1n) return null;
  try {
    const { Fp } = Point;
    const y = Fp.mul(Fp.sub(u, 1n), Fp.inv(Fp.add(u, 1n)));
    const point = Point.fromBytes(Fp.toBytes(y));
    return isOfPrimeOrder(point) ? point : null;
  } catch {
    return null;
  }
}

/** What X25519 multiplies by. Source  RFC 7748, 5. */
function scalarOf(secret: Uint8Array): bigint {
  const clamped = secret.with(0, (secret[0] ?? 0) & 248).with(31, ((secret[31] ?? 0) & 127) | 64);
  return littleEndian(clamped) % order;
}

function challengeOf(points: readonly EdwardsPoint[]): bigint {
  const statement = concatBytes(
    utf8ToBytes('kotae sealed/1|opening|'),
    ...points.map((point) => point.toBytes()),
  );
  return littleEndian(sha512(statement)) % order;
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
