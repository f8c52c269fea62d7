import { assert, dictionary, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padSheet, readSheet } from '../../../surveys/sealing/sheet.ts';

describe('a sheet', () => {
  it('is of one length, and reads as it was written', () => {
    assert(
      property(dictionary(string(), oneof(string(), integer())), (answers) => {
        const padded = padSheet({ answers }, 8192);
        expect(padded).toHaveLength(8192);
        expect(readSheet(padded)).toEqual(JSON.parse(JSON.stringify({ answers })));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('that does not fit is refused, to the byte', () => {
    expect(padSheet('答え', 4 + 8)).toHaveLength(12);
    expect(() => padSheet('答え', 4 + 7)).toThrow('too long');
  });

  it('that is none is none', () => {
    const sound = padSheet({ q1: 3 }, 64);
    expect(readSheet(sound)).toEqual({ q1: 3 });
    for (const octets of [
      new Uint8Array(0),
      new Uint8Array(64),
      new Uint8Array(64).fill(255),
      sound.with(63, 1),
      sound.with(3, 1),
      sound.with(6, 0xff),
    ]) {
      expect(() => readSheet(octets)).toThrow();
    }
  });
});
