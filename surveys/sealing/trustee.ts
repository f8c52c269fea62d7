import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { KeyPair } from './box.ts';
import type { Primitives } from './primitives.ts';
import { placeCode, type Place, type PublicTrustee } from './terms.ts';

/** What a trustee keeps: all of it follows from one seed that fits on a slip of paper. */
export interface Trustee {
  code: string;
  mix: KeyPair;
  /** By the name of the place. */
  locks: ReadonlyMap<string, KeyPair>;
  sign: Uint8Array;
}

/** The keys of a trustee for one wave, at the places where the trustee opens. The same seed gives the same keys. */
export function trusteeKeys(
  primitives: Primitives,
  { code, wave, seed, places }: { code: string; wave: string; seed: Uint8Array; places: readonly Place[] },
): Trustee {
  const derive = (use: string): Uint8Array =>
    primitives.mac(seed, utf8ToBytes(`kotae sealed/1|${use}|${wave}|${code}`));
  const pair = (use: string): KeyPair => {
    const secret = derive(use);
    return { secret, publicKey: primitives.publicKey(secret) };
  };
  const own = places.filter(({ chain }) => chain.includes(code)).map(placeCode);
  return {
    code,
    mix: pair('mix'),
    locks: new Map(own.map((place) => [place, pair(`lock|${place}`)])),
    sign: derive('sign'),
  };
}

/** What of it goes into the contract. */
export function publicTrustee(primitives: Primitives, { code, mix, locks, sign }: Trustee): PublicTrustee {
  return {
    code,
    mix: mix.publicKey,
    locks: new Map([...locks].map(([place, { publicKey }]) => [place, publicKey])),
    sign: primitives.signingKey(sign),
  };
}
