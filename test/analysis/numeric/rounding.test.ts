import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percent, printCount, printFigure, printPercent, roundHalfUp } from '../../../analysis/index.ts';

const suppressed = { status: 'suppressed', reason: 'suppressed' } as const;

describe('roundHalfUp', () => {
  test.each([
    [0.285, 2, 0.29],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [1e-7, 2, 0],
    [1.5e-7, 7, 2e-7],
    [1234567.5, 0, 1234568],
    [-1.005, 2, -1.01],
    [-0.5, 0, -1],
    [-0.004, 2, 0],
    [28.499999999999996, 0, 29],
  ])('%d at %d decimals is %d', (value, decimals, rounded) => {
    expect(roundHalfUp(value, decimals)).toBe(rounded);
  });

  test('every decimal tie goes away from zero, on both sides of it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
        const tie = Number(`${whole}5e-${decimals + 1}`);
        const expected = Number(`${whole + 1}e-${decimals}`);
        expect(roundHalfUp(tie, decimals)).toBe(expected);
        expect(roundHalfUp(-tie, decimals)).toBe(-expected);
      }),
    );
  });

  test('what is not a number is refused', () => {
    expect(() => roundHalfUp(NaN, 1)).toThrow('finite');
  });
});

describe('percent', () => {
  test('agrees with exact long division', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.nat(4), (count, base, decimals) => {
        const printed = percent(count, base, decimals);
        expect(printed).toMatch(decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`));
        // |printed - exact| <= half a unit, and at exactly half it is the larger one
        const error =
          BigInt(printed.replace('.', '')) * BigInt(base) - BigInt(count) * 100n * 10n ** BigInt(decimals);
        expect(2n * error <= BigInt(base) && 2n * error > -BigInt(base)).toBe(true);
      }),
    );
  });

  test('a base of 0 and a fraction are refused', () => {
    expect(() => percent(1, 0, 1)).toThrow('base above 0');
    expect(() => percent(0.5, 2, 1)).toThrow('whole counts');
  });
});

describe('three marks that look like nothing and are not the same', () => {
  test('no case, some that round to zero, suppressed', () => {
    expect([printPercent(0, 2500, 1), printPercent(1, 2500, 1), printPercent(suppressed, 2500, 1)]).toEqual([
      '-',
      '0.0',
      'X',
    ]);
    expect([printCount(0), printCount(1_234_567), printCount(suppressed)]).toEqual(['-', '1,234,567', 'X']);
  });

  test('a group without cases has no share, not an error', () => {
    expect(printPercent(0, 0, 1)).toBe('-');
  });

  test('figures', () => {
    expect(printFigure(0, 1)).toBe('0.0');
    expect(printFigure(1.005, 2)).toBe('1.01');
    expect(printFigure(suppressed, 1)).toBe('X');
    expect(printFigure({ status: 'no_answers' }, 1)).toBe('-');
  });
});
