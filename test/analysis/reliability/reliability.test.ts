import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronbachAlpha, isEstimated, omegaTotal, type Estimated } from '../../../analysis/index.ts';

const notEstimable = { status: 'not_estimable' };
const zeroVariance = { status: 'zero_variance' };

function shown<T>(result: Estimated<T>): T {
  if (!isEstimated(result)) throw new Error(JSON.stringify(result));
  return result;
}

const digits = (text: string): number[] => Array.from(text, Number);

/** Made-up answers of 24 people to two sets of three items; the second and fifth item are worded the other way. */
const twoSets = [
  '532244443342534332242234',
  '235433322234233224423333',
  '323232433341431432343343',
  '335323333153543121255144',
  '321242224442334535412433',
  '334314333233343123134233',
].map(digits);

describe('omegaTotal', () => {
  test('with items of both directions and a second factor the best single one is found', () => {
    // scipy 1.17: Jöreskog's function minimised over the unique variances from even starting values.
    const { loadings, omega, omegaStandardized } = shown(omegaTotal(twoSets));
    const expected = [0.18349427, 0.1509683, 0.07204989, 0.86202028, -0.73404036, 0.7864771];
    for (const [item, loading] of loadings.entries()) expect(loading).toBeCloseTo(expected[item] ?? 0, 6);
    expect(omegaStandardized).toBeCloseTo(0.301746571, 6);
    expect(omega).toBeCloseTo(0.340119891, 6);
  });

  test('three items fit exactly: each loading follows from three correlations', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(answers, answers, answers, answers, (common, a, b, c) => {
        const items = [a, b, c].map((own) => own.map((value, index) => value + 2 * (common[index] ?? 0)));
        const result = omegaTotal(items);
        if (!isEstimated(result)) return;
        const pairs = [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const;
        const [r01 = 0, r02 = 0, r12 = 0] = pairs.map(([j, k]) => {
          const alpha = shown(
            cronbachAlpha([items[j] ?? [], items[k] ?? []], { missing: 'listwise', level: 0.95 }),
          );
          return alpha.meanInterItemCorrelation;
        });
        expect(result.loadings[0]).toBeCloseTo(Math.sqrt((r01 * r02) / r12), 6);
      }),
    );
  });

  test('an item that is the sum of others has no unique part: no figure', () => {
    const [a = [], b = [], c = []] = twoSets;
    const sum = a.map((value, index) => value + (b[index] ?? 0));
    expect(omegaTotal([a, b, c, sum])).toEqual(notEstimable);
  });
});

describe('cronbachAlpha', () => {
  const of = (items: (number | null)[][], missing: 'listwise' | 'pairwise' = 'listwise') =>
    cronbachAlpha(items, { missing, level: 0.95 });

  test('items that do not vary, though their means by sums are off in the last digit', () => {
    expect(of([[0.7, 0.7, 0.7], digits('124')])).toEqual(zeroVariance);
  });

  test('items that cancel out have no sum to be reliable', () => {
    const [x, y] = [
      [1, 2, 3, 4, 5.5],
      [0.3, 1, 0.2, 5, 2.2],
    ];
    expect(of([x, y, x.map((value, index) => -value - (y[index] ?? 0))])).toEqual(zeroVariance);
  });

  test('opposite items of unequal spread: alpha is -8, and brought to one variance they cancel out', () => {
    const x = [1, 2, 3, 4, 5.5];
    // 2 (1 - (1 + 4) / (1 - 2)²) = -8.
    const result = shown(of([x, x.map((value) => -2 * value)]));
    expect(result.alpha).toBeCloseTo(-8, 10);
    expect(result.standardizedAlpha).toEqual(notEstimable);
    expect(result.errorFactor).toBeCloseTo(3, 10);
  });

  test('by pairs there is an alpha though nobody answered everything, but no interval', () => {
    const holes = twoSets.slice(3).map((item, which) => {
      return item.map((value, index) => (index % 3 === which ? null : value));
    });
    expect(of(holes)).toEqual(notEstimable);
    const result = shown(of(holes, 'pairwise'));
    expect(result.base).toBe(0);
    expect(result.interval).toEqual(notEstimable);
    expect(Number.isFinite(result.alpha)).toBe(true);
  });

  test('a pair that nobody answered both of has no covariance', () => {
    const apart = [
      [1, 2, 3, null, null, null],
      [null, null, null, 1, 2, 3],
    ];
    expect(of(apart, 'pairwise')).toEqual(notEstimable);
  });
});
