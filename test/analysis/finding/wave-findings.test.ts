import { describe, expect, test } from 'vitest';
import { waveFindings, type Comparison, type TableFinding } from '../../../analysis/index.ts';

function comparison(p: number, standoutPs: number[] = []): Comparison {
  return {
    kind: 'comparison',
    test: 'chi-square',
    p,
    tableCount: 1,
    effect: 0.2,
    standouts: standoutPs.map((own, place) => ({
      group: `g${place}`,
      category: 'yes',
      isHigher: true,
      p: own,
    })),
  };
}

const level: TableFinding = { kind: 'level', mean: 3, topBoxCount: 4, base: 9 };

function comparisonsOf(findings: readonly (TableFinding | null)[]): Comparison[] {
  return findings.filter((finding) => finding?.kind === 'comparison');
}

describe('over all tables of a wave', () => {
  test('p is Holm’s over the tables that were compared; the others stay as they are', () => {
    const said = waveFindings([level, comparison(0.01), null, { kind: 'not-compared' }, comparison(0.04)]);
    expect(said[0]).toBe(level);
    expect(said[2]).toBeNull();
    expect(said[3]).toEqual({ kind: 'not-compared' });
    expect(comparisonsOf(said).map(({ p, tableCount }) => [p, tableCount])).toEqual([
      [0.02, 2],
      [0.04, 2],
    ]);
  });

  test('the order of the tables means nothing', () => {
    const own = [0.2, 0.001, 0.03, 0.03].map((p) => comparison(p, [p / 2]));
    const there = comparisonsOf(waveFindings(own));
    const back = comparisonsOf(waveFindings(own.toReversed())).toReversed();
    expect(back.map(({ p }) => p)).toEqual(there.map(({ p }) => p));
  });

  test('who stands out does so at the level that is left for the table, and two at most', () => {
    const one = comparison(0.0001, [0.0001, 0.0002, 0.0003, 0.2]);
    expect(comparisonsOf(waveFindings([one]))[0]?.standouts.map(({ group }) => group)).toEqual(['g0', 'g1']);
    const others = Array.from({ length: 199 }, () => comparison(0.5));
    const [among] = comparisonsOf(waveFindings([one, ...others]));
    expect(among?.p).toBeCloseTo(0.02, 12);
    expect(among?.standouts.map(({ p }) => p)).toEqual([0.02, 0.04]);
    const [crowded] = comparisonsOf(waveFindings([one, ...others, ...others, ...others]));
    expect(crowded?.p).toBeGreaterThan(0.05);
    expect(crowded?.standouts).toEqual([]);
  });
});
