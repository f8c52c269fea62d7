import { describe, expect, it } from 'vitest';
import { isRehearsed, rehearsalBoxes, replyToRehearsal } from '../../../surveys/sealing/rehearsal.ts';
import { placesOf, type Place } from '../../../surveys/sealing/terms.ts';
import { publicTrustee, trusteeKeys } from '../../../surveys/sealing/trustee.ts';
import { native, seededBytes } from './native-primitives.ts';

const random = seededBytes(5);
const lanes = [{ code: 'codes', strata: [{ code: 'a' }, { code: 'b' }] }];
const places = placesOf({ lanes, chains: [['hr', 'union']] });
const keysOf = (seed: Uint8Array, at: Place[] = places) =>
  trusteeKeys(native, { code: 'union', wave: 'w1', seed, places: at });
const seed = random(28);
const own = keysOf(seed);
const known = publicTrustee(native, own);
const secretOf = (key: string): Uint8Array => native.digest(Buffer.from(`secret of ${key}`));
const boxes = rehearsalBoxes(native, 'w1', known, { secretOf, randomBytes: random });

describe('a rehearsal', () => {
  it('is passed by whoever holds every key', () => {
    expect(boxes.map(({ key }) => key)).toEqual(['codes|a|hr>union', 'codes|b|hr>union', 'mix']);
    const reply = replyToRehearsal(native, 'w1', own, boxes);
    expect(isRehearsed(native, 'w1', known, { reply, secretOf })).toBe(true);
  });

  it('is not passed with a slip that has one letter wrong', () => {
    const other = keysOf(Uint8Array.from(seed, (byte, index) => (index === 0 ? byte ^ 1 : byte)));
    expect(() => replyToRehearsal(native, 'w1', other, boxes)).toThrow();
  });

  it('is not passed in another wave, with a box exchanged or missing, or one key of many lacking', () => {
    expect(() => replyToRehearsal(native, 'w2', own, boxes)).toThrow();
    expect(() => replyToRehearsal(native, 'w1', own, boxes.slice(1))).toThrow('no box');
    const [first, second, ...rest] = boxes;
    if (first === undefined || second === undefined) throw new Error('no boxes');
    const exchanged = [{ ...first, box: second.box }, { ...second, box: first.box }, ...rest];
    expect(() => replyToRehearsal(native, 'w1', own, exchanged)).toThrow();
    const lacking = { ...own, locks: new Map([...own.locks].slice(1)) };
    const reply = replyToRehearsal(native, 'w1', lacking, boxes);
    expect(isRehearsed(native, 'w1', known, { reply, secretOf })).toBe(false);
  });

  it('is not passed by who knows what lies in the boxes, but cannot sign', () => {
    const reply = replyToRehearsal(native, 'w1', own, boxes);
    const forged = { ...reply, signature: native.sign(random(32), reply.opened) };
    expect(isRehearsed(native, 'w1', known, { reply: forged, secretOf })).toBe(false);
    const empty = { opened: reply.opened, signature: new Uint8Array(0) };
    expect(isRehearsed(native, 'w1', known, { reply: empty, secretOf })).toBe(false);
  });
});
