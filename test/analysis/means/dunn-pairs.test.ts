import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kruskalWallisTest, normalTwoSided, orderedCounts, pairwiseMeans } from '../../../analysis/index.ts';
import { notEstimable } from '../../../analysis/outcome/no-figure.ts';
import { dunnPairs } from '../../../analysis/means/dunn-pairs.ts';
import { ownReference } from '../../conformance/agrees-with-r.ts';
import { isBlank } from '../../conformance/reference.ts';

/** A pair in test/reference, by its reference_lib.R. */
interface RPair {
  dunn_z: number;
  dunn_p: number;
  dunn_p_holm: number;
}

type Data =
  | { values: Record<string, number[]>; groups: string[] }
  | { file: string; column: string; by: string; groups: string[] };

/** By group. */
function valuesOf(data: Data): number[][] {
  if ('values' in data) return data.groups.map((group) => data.values[group] ?? []);
  const { file, column, by, groups } = data;
  const rows = ownReference.rows(file).filter((row) => !isBlank(row[column]));
  return groups.map((group) => rows.filter((row) => row[by] === group).map((row) => Number(row[column])));
}

describe('as R has it', () => {
  const entries = ownReference.entries.filter(({ family }) => family === 'scale_by_group');

  test.each(entries)('$id $question', (entry) => {
    const pairs = dunnPairs(orderedCounts(valuesOf(entry.data as Data)), 'holm');
    const expected = Object.values((entry.value as { pairwise: Record<string, RPair> }).pairwise);
    expect(pairs).toHaveLength(expected.length);
    for (const [place, { dunn_z, dunn_p, dunn_p_holm }] of expected.entries()) {
      const pair = pairs[place];
      expect(pair?.dunnZ).toBeCloseTo(dunn_z, 10);
      expect(pair?.pDunn).toBeCloseTo(dunn_p, 10);
      expect(pair?.pDunnAdjusted).toBeCloseTo(dunn_p_holm, 10);
    }
  });
});

describe('ties', () => {
  test('make the variance smaller: eight and one of nine at each of two points', () => {
    const [pair] = dunnPairs(
      {
        values: [1, 2],
        counts: [
          [8, 1],
          [1, 8],
        ],
      },
      'holm',
    );
    // Nine stand at the middle rank 5 and nine at 14: mean ranks 6 and 13. Two ties of nine take 2 (9³ − 9) / (12 · 17).
    const corrected = (18 * 19) / 12 - (2 * (9 ** 3 - 9)) / (12 * 17);
    const plain = (18 * 19) / 12;
    expect(pair?.dunnZ).toBeCloseTo((6 - 13) / Math.sqrt(corrected * (2 / 9)), 12);
    expect(pair?.dunnZ).not.toBeCloseTo((6 - 13) / Math.sqrt(plain * (2 / 9)), 1);
  });

  test('none: the variance is N (N + 1) / 12', () => {
    const pairs = dunnPairs(
      orderedCounts([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
      'bonferroni',
    );
    const z = -3 / Math.sqrt(((9 * 10) / 12) * (2 / 3));
    expect(pairs.map(({ dunnZ }) => dunnZ)).toEqual([z, 2 * z, z].map((one) => expect.closeTo(one, 12)));
    expect(pairs.map(({ pDunnAdjusted }) => pDunnAdjusted)).toEqual(
      [z, 2 * z, z].map((one) => expect.closeTo(Math.min(1, 3 * normalTwoSided(one)), 12)),
    );
  });

  test('everybody at one point, or nobody in a group: there is no figure', () => {
    const [all] = dunnPairs(
      {
        values: [1, 2],
        counts: [
          [5, 0],
          [7, 0],
        ],
      },
      'holm',
    );
    expect(all).toEqual({
      pair: [0, 1],
      dunnZ: notEstimable,
      pDunn: notEstimable,
      pDunnAdjusted: notEstimable,
    });
    const pairs = dunnPairs(
      {
        values: [1, 2],
        counts: [
          [5, 2],
          [0, 0],
          [1, 6],
        ],
      },
      'holm',
    );
    expect(pairs.map(({ dunnZ }) => typeof dunnZ)).toEqual(['object', 'number', 'object']);
    // Pairs without a figure do not count among those that are adjusted.
    expect(pairs[1]?.pDunnAdjusted).toBe(pairs[1]?.pDunn);
  });
});

const counts = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });

test('two groups: the square of z is H; of more groups pairwiseMeans says the same', () => {
  fc.assert(
    fc.property(counts, (own) => {
      fc.pre(own.every((group) => group.some((count) => count > 0)));
      const two = { values: [1, 2, 3, 4], counts: own.slice(0, 2) };
      const whole = kruskalWallisTest(two);
      const [pair] = dunnPairs(two, 'holm');
      if (!('status' in whole)) expect(Number(pair?.dunnZ) ** 2).toBeCloseTo(whole.h, 8);
      else expect(pair?.dunnZ).toEqual(notEstimable);
      const scale = { values: [1, 2, 3, 4], counts: own };
      const inMeans = pairwiseMeans(scale, 'holm').map(({ pDunnAdjusted }) => pDunnAdjusted);
      expect(dunnPairs(scale, 'holm').map(({ pDunnAdjusted }) => pDunnAdjusted)).toEqual(inMeans);
    }),
  );
});
