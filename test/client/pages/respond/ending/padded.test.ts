import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { padded } from '../../../../../client/pages/respond/ending/padded.ts';

test('whatever was written, whole blocks go over the wire', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme', maxLength: 3000 })), (texts) => {
      const length = new TextEncoder().encode(JSON.stringify(padded({ texts }))).length;
      expect(length % 4096).toBe(0);
      expect(length).toBeGreaterThan(0);
    }),
  );
});

test('a short and a long answer cannot be told apart by their length', () => {
  const length = (text: string): number => new TextEncoder().encode(JSON.stringify(padded({ text }))).length;
  expect(length('')).toBe(length('あ'.repeat(1000)));
});
