import { describe, expect, test } from 'vitest';
import { weightedComparison } from '../../../analysis/finding/weighted-comparison.ts';
import {
  crossTab,
  frequencyTable,
  independenceTest,
  isEstimated,
  raoScottTest,
  tableFinding,
  type CaseFile,
} from '../../../analysis/index.ts';
import { caseFileOf } from '../case-file-of.ts';
import { weightedItems as items, weightedWave as wave } from '../weight/weighted-wave.ts';

describe('weightedComparison', () => {
  const { caseFile, own } = wave();
  const table = crossTab(caseFile, 'mood', { item: 'grade' });

  test('is Rao and Scott’s test of the cases', () => {
    const direct = raoScottTest(
      {
        rowOf: [...(caseFile.columns['mood']?.outcomes ?? [])],
        columnOf: [...(caseFile.columns['grade']?.outcomes ?? [])],
      },
      own,
      { stratumOf: null, populations: null },
    );
    if (!isEstimated(direct)) throw new Error('no test');
    expect(weightedComparison(table, { caseFile, weights: own })).toMatchObject({
      test: 'rao-scott',
      p: expect.closeTo(direct.p, 12) as number,
    });
    expect(
      tableFinding(table, { seed: 1, rounds: 99, workLimit: 1000, caseFile, weights: own }),
    ).toMatchObject({ test: 'rao-scott' });
  });

  test('a group that is not shown is in no test', () => {
    const without = { ...table, points: table.points.filter(({ code }) => code !== 'c') };
    const changed: CaseFile = {
      ...caseFile,
      columns: {
        ...caseFile.columns,
        mood: {
          kind: 'single',
          outcomes: (caseFile.columns['mood']?.outcomes ?? new Uint8Array()).map((outcome, index) =>
            index >= 80 ? 7 - outcome : outcome,
          ),
        },
      },
    };
    const of = (cases: CaseFile) => weightedComparison(without, { caseFile: cases, weights: own });
    expect(of(changed)).toEqual(of(caseFile));
  });

  test('several answers: an option each, Holm, and each fact once', () => {
    const ways = crossTab(caseFile, 'ways', { item: 'grade' });
    const finding = weightedComparison(ways, { caseFile, weights: own });
    expect(finding).toMatchObject({ test: 'rao-scott-options' });
    expect(finding?.p).toBeLessThan(0.001);
    expect(finding?.standouts.slice(0, 2).map(({ isHigher }) => typeof isHigher)).toEqual([
      'boolean',
      'boolean',
    ]);
  });

  test('equal weights: close to chi-square', () => {
    const counts = table.points.flatMap(({ kind, column }) =>
      kind === 'option' && column.status === 'shown' ? [column.counts.map(Number)] : [],
    );
    const plain = independenceTest(counts);
    const finding = weightedComparison(table, { caseFile, weights: own.map(() => 2) });
    if (!isEstimated(plain) || finding === null) throw new Error('no test');
    expect(finding.effect).toBeCloseTo(plain.cramersV, 9);
  });

  test('an item by itself, and one that nobody answered, have nothing to compare', () => {
    expect(weightedComparison(frequencyTable(caseFile, 'mood'), { caseFile, weights: own })).toBeNull();
    const nobody = caseFileOf(items, [{ grade: 'a' }, { grade: 'b' }]);
    expect(
      weightedComparison(crossTab(nobody, 'mood', { item: 'grade' }), { caseFile: nobody, weights: [1, 1] }),
    ).toBeNull();
  });
});
