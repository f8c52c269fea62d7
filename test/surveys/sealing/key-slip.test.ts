import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keySlip, printKeySlip, readKeySlip } from '../../../surveys/sealing/key-slip.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the slip of a trustee', () => {
  it('is read as people type it', () => {
    const slip = keySlip(randomBytes(64));
    expect(slip).toHaveLength(28);
    expect(printKeySlip(slip)).toMatch(/^(\w{4}-){6}\w{4}$/);
    const fullWidth = slip.replaceAll(/./g, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    );
    for (const typed of [
      slip,
      slip.toLowerCase(),
      printKeySlip(slip),
      ` ${printKeySlip(slip)}\n`,
      fullWidth,
    ]) {
      expect(readKeySlip(typed)).toBe(slip);
    }
  });

  it('with any one letter wrong, missing or too many is none', () => {
    const slip = keySlip(randomBytes(64));
    for (const [place, right] of Array.from(slip).entries()) {
      const [before, after] = [slip.slice(0, place), slip.slice(place + 1)];
      expect(readKeySlip(before + after)).toBeNull();
      for (const letter of alphabet) {
        if (letter !== right) expect(readKeySlip(before + letter + after), `${place}`).toBeNull();
        expect(readKeySlip(before + letter + right + after)).toBeNull();
      }
    }
  });

  it('with two groups of four that changed places is nearly always none', () => {
    let found = 0;
    const trials = 600;
    for (let trial = 0; trial < trials; trial += 1) {
      const groups = printKeySlip(keySlip(randomBytes(64))).split('-');
      const [first, second] = [trial % 5, (trial % 5) + 2];
      const swapped = groups.with(first, groups[second] ?? '').with(second, groups[first] ?? '');
      if (readKeySlip(swapped.join('')) === null) found += 1;
    }
    expect(found).toBeGreaterThan(trials * 0.85);
  });

  it('is none where letters are none of the alphabet, and needs enough random bytes', () => {
    for (const typed of ['', 'O'.repeat(28), 'あ'.repeat(28), '2'.repeat(400)])
      expect(readKeySlip(typed)).toBeNull();
    expect(() => keySlip(new Uint8Array(64).fill(255))).toThrow('more random bytes');
  });
});
