import { concatBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { openBox, sealBox } from '../../../surveys/sealing/box.ts';
import { isSameBytes } from '../../../surveys/sealing/bytes.ts';
import { readCore, sheetStatement } from '../../../surveys/sealing/core.ts';
import { layerBinding, sealPadded } from '../../../surveys/sealing/seal-sheet.ts';
import { native } from './native-primitives.ts';
import { boxOf, takeInnerTicket } from './world.ts';
import {
  world,
  part,
  unionMix,
  place,
  unionSheets,
  honest,
  take,
  fromFirst,
  release,
  openList,
  tampered,
  toUnion,
  coreOf,
  flipped,
  withCore,
  boardWith,
  mallory,
  victim,
  fromRespondent,
  changedList,
  fooled,
  refusalOf,
  terms,
  random,
  hr,
  union,
} from './staged-opening.ts';

describe('what a respondent spoils is set aside, and all others are opened', () => {
  it.each<[string, () => Uint8Array]>([
    ['the box of another, byte for byte', () => victim.box],
    ['the box of another with a bit changed', () => flipped(victim.box)],
    ['a key of small order', () => concatBytes(new Uint8Array(32), victim.box.subarray(32))],
    ['a box that is too short', () => boxOf(world, part, mallory).subarray(1)],
    ['random bytes', () => random(victim.box.length)],
    [
      'a box of another length that opens',
      () =>
        sealBox(
          native,
          { publicKey: hr.mix.publicKey, ...layerBinding(terms, place, 0, mallory.outerNumber) },
          random(7),
          random(32),
        ),
    ],
  ])('%s', (_, box) => {
    const { first, opened } = openList(boardWith(mallory, box()));
    expect(first.rejections.map(({ outerNumber }) => outerNumber)).toEqual([mallory.outerNumber]);
    expect([...opened.values()].map(({ sheets }) => sheets.length)).toEqual([13, 13]);
  });

  it('a sheet that nobody can read counts as unusable', () => {
    const locked = sealPadded(
      native,
      terms,
      { place, inner: mallory.inner, padded: new Uint8Array(512).fill(7) },
      random,
    );
    const core = withCore(coreOf(mallory.inner), {
      locked,
      sheetSignature: native.sign(mallory.inner.signingSecret, sheetStatement(native, terms, place, locked)),
    });
    const { opened } = openList(fromRespondent(toUnion(core)));
    expect(opened.get('a')).toMatchObject({ unusableCount: 1 });
    expect(opened.get('a')?.sheets).toHaveLength(13);
  });
});

describe('known limits, held so that nobody promises more', () => {
  it('server and first trustee replace one sheet with a minted ticket: not caught, and nothing is read', () => {
    const isTest = (box: Uint8Array) => {
      const { message } = readCore(openBox(native, { ...union.mix, ...unionMix() }, box));
      return unionSheets.some(({ innerNumber }) => isSameBytes(innerNumber, native.digest(message)));
    };
    const replaced = tampered(fromFirst, hr, (boxes) => {
      const index = boxes.findIndex((box) => !isTest(box));
      return boxes.with(index, toUnion(coreOf(takeInnerTicket(world, place))));
    });
    expect(refusalOf(() => release(take(union, replaced)))).toEqual([]);
  });
});

describe('a broken-off opening that is begun again with another list', () => {
  it('is refused by a trustee who compares with the first one, thirty times of thirty', () => {
    for (let trial = 0; trial < 30; trial += 1) {
      const without = fooled(changedList((boxes) => boxes.toSpliced(trial % boxes.length, 1)));
      const remembered = { ...honest, publishedHash: without.publishedHash };
      expect(refusalOf(() => take(hr, null, remembered))).toEqual(['board-differs']);
    }
  });

  it('control: without memory the second list shows who was left out', () => {
    const without = fooled(
      changedList((boxes) =>
        boxes.filter(({ outerNumber }) => !isSameBytes(outerNumber, victim.outerNumber)),
      ),
    );
    const seen = (board: typeof honest) =>
      (take(union, take(hr, null, board), board).boxes.get('a') ?? []).map((core) =>
        native.digest(readCore(core).message).join(),
      );
    const before = new Set(seen(without));
    expect(seen(honest).filter((number) => !before.has(number))).toEqual([
      native.digest(victim.inner.message).join(),
    ]);
  });
});
