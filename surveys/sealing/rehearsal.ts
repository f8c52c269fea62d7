import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../tickets/blind-signature.ts';
import { openBox, sealBox, type Binding, type KeyPair } from './box.ts';
import { isSameBytes } from './bytes.ts';
import type { Primitives } from './primitives.ts';
import type { PublicTrustee } from './terms.ts';
import type { Trustee } from './trustee.ts';

/**
 * What a trustee opens at the rehearsal (予行): one small box for each key of theirs. Who opens all of them has the
 * keys that will be promised, and can type them in.
 */
export interface RehearsalBox {
  /** The name of a place, or `mix`. */
  key: string;
  box: Uint8Array;
}

/** What a trustee sends back. */
export interface RehearsalReply {
  /** SHA-256 of all that lay in the boxes, in the order of the keys' names. */
  opened: Uint8Array;
  signature: Uint8Array;
}

/** Of whose keys, in which wave. */
interface Rehearsal {
  wave: string;
  trustee: string;
}

/** Boxes for every key of a trustee. `secretOf` says what lies in each: 32 bytes that nobody else knows. */
export function rehearsalBoxes(
  primitives: Primitives,
  wave: string,
  trustee: PublicTrustee,
  { secretOf, randomBytes }: { secretOf: (key: string) => Uint8Array; randomBytes: RandomBytes },
): RehearsalBox[] {
  return keysOf(trustee.mix, trustee.locks).map(([key, publicKey]) => {
    const to = { publicKey, ...bindingOf({ wave, trustee: trustee.code }, key) };
    return { key, box: sealBox(primitives, to, secretOf(key), randomBytes(32)) };
  });
}

/** What a trustee replies. Throws  where a box is missing, or does not open with the key that it names. */
export function replyToRehearsal(
  primitives: Primitives,
  wave: string,
  own: Trustee,
  boxes: readonly RehearsalBox[],
): RehearsalReply {
  const rehearsal = { wave, trustee: own.code };
  const secrets = keysOf<KeyPair>(own.mix, own.locks).map(([key, pair]) => {
    const found = boxes.find((one) => one.key === key);
    if (found === undefined) throw new RangeError(`no box for ${key}`);
    return openBox(primitives, { ...pair, ...bindingOf(rehearsal, key) }, found.box);
  });
  const opened = primitives.digest(concatBytes(...secrets));
  return { opened, signature: primitives.sign(own.sign, statementOf(rehearsal, opened)) };
}

/** Whether a reply comes from whoever holds every key of the trustee. Whatever it holds, it never throws. */
export function isRehearsed(
  primitives: Primitives,
  wave: string,
  trustee: PublicTrustee,
  { reply, secretOf }: { reply: RehearsalReply; secretOf: (key: string) => Uint8Array },
): boolean {
  const secrets = keysOf(trustee.mix, trustee.locks).map(([key]) => secretOf(key));
  const isOpened = isSameBytes(reply.opened, primitives.digest(concatBytes(...secrets)));
  const statement = statementOf({ wave, trustee: trustee.code }, reply.opened);
  return isOpened && primitives.isSigned(trustee.sign, statement, reply.signature);
}

/** In the order of their names, so that both sides hash the same. */
function keysOf<Key>(mix: Key, locks: ReadonlyMap<string, Key>): [string, Key][] {
  return [['mix', mix] as [string, Key], ...locks].toSorted(([one], [other]) =>
    one < other ? -1 : Number(one > other),
  );
}

function bindingOf({ wave, trustee }: Rehearsal, key: string): Binding {
  return {
    info: utf8ToBytes(`kotae sealed/1|rehearsal|${wave}|${trustee}|${key}`),
    aad: new Uint8Array(0),
  };
}

function statementOf({ wave, trustee }: Rehearsal, opened: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`kotae sealed/1|rehearsed|${wave}|${trustee}|`), opened);
}
