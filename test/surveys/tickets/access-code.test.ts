import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  accessCode,
  printAccessCode,
  readAccessCode,
  type AccessCodeKind,
} from '../../../surveys/tickets/access-code.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const kinds: AccessCodeKind[] = ['invitation', 'drawn'];

describe.each(kinds)('a code: %s', (kind) => {
  const fresh = (): string => accessCode(kind, randomBytes(64));

  it('is read as people type it', () => {
    const code = fresh();
    const typings = [
      code,
      code.toLowerCase(),
      printAccessCode(code),
      ` ${code.slice(0, 4)} ${code.slice(4)} `,
      code.replaceAll(/./g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
      printAccessCode(code).replaceAll('-', 'ー'),
    ];
    for (const typed of typings) expect(readAccessCode(typed)).toEqual({ kind, code });
  });

  it('with any one letter wrong is no code', () => {
    const code = fresh();
    for (const [place, right] of Array.from(code).entries()) {
      for (const letter of Array.from(alphabet)) {
        if (letter === right) continue;
        expect(readAccessCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeNull();
      }
    }
  });

  it('uses every letter, and none that is mistaken for another', () => {
    const letters = new Set(Array.from({ length: 200 }, fresh).join(''));
    expect([...letters].toSorted().join('')).toBe(alphabet);
  });
});

it('what is no code is none', () => {
  for (const typed of ['', 'ABC', 'O0I1-LU', 'あいうえお', '2'.repeat(400)]) {
    expect(readAccessCode(typed)).toBeNull();
  }
  expect(() => accessCode('drawn', new Uint8Array(64).fill(255))).toThrow('more random bytes');
});
