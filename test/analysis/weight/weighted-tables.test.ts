import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isEstimated,
  suppressTables,
  tabulatePlan,
  weightedMean,
  weightedTable,
  weightedTables,
  type CaseFile,
  type Table,
} from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { randomWave } from '../random-wave.ts';
import { weightedItems as items, weightedWave as wave } from './weighted-wave.ts';

const plan = { banners: [{ item: 'grade' }], crosses: [] };
const tabulate = (part: CaseFile): Table[] => tabulatePlan(part, plan);
const weights = fc.array(fc.constantFrom(0.25, 0.5, 1, 1.75, 3, 10), { minLength: 60, maxLength: 60 });

function columnOf(tables: readonly Table[], id: string, code = 'total') {
  const column = tables.find((table) => table.id === id)?.points.find((point) => point.code === code)?.column;
  return column?.status === 'shown' ? column : null;
}

test('equal weights: every share as it was, every count so many times, and nothing is lost', () => {
  fc.assert(
    fc.property(randomWave({ max: 60 }), fc.constantFrom(0.5, 1, 3), (caseFile, weight) => {
      const plain = tabulate(caseFile);
      const equal = Array<number>(caseFile.caseCount).fill(weight);
      const weighted = weightedTables(plain, { caseFile, weights: equal, tabulate });
      for (const { id, points } of plain) {
        for (const { code, column } of points) {
          const own = columnOf(weighted, id, code);
          if (column.status !== 'shown' || column.indexScore !== undefined) continue;
          expect(own?.counts).toEqual(column.counts.map((count) => Number(count) * weight));
          expect(own?.weights?.answeredCount).toBe(column.answeredBase);
          expect(own?.weights?.designEffect).toBeCloseTo(1, 9);
          const mean = column.statistics?.mean;
          if (typeof mean === 'number') expect(Number(own?.statistics?.mean)).toBeCloseTo(mean, 9);
        }
      }
    }),
  );
});

test('different weights: the shares of weightedTable and the mean of weightedMean', () => {
  fc.assert(
    fc.property(randomWave({ max: 60 }), weights, (caseFile, drawn) => {
      const own = drawn.slice(0, caseFile.caseCount);
      const weighted = weightedTables(tabulate(caseFile), { caseFile, weights: own, tabulate });
      for (const stub of ['score', 'mood', 'ways', 'grade']) {
        const expected = weightedTable(caseFile, stub, { weights: own, populations: null });
        const column = columnOf(weighted, stub);
        if (!isEstimated(expected) || column === null) continue;
        expect(column.weights?.effectiveBase).toBeCloseTo(expected.effectiveBase, 6);
        for (const [place, { weightedProportion }] of expected.categories.entries()) {
          expect(Number(column.counts[place]) / column.answeredBase).toBeCloseTo(weightedProportion, 3);
        }
      }
      const scores = caseFile.columns['score']?.outcomes ?? [];
      const answered = [...scores].map((outcome, index) => ({ outcome, weight: own[index] ?? 0 }));
      const mean = weightedMean(
        answered.map(({ outcome }) => outcome - 2),
        answered.map(({ outcome, weight }) => (outcome >= 3 ? weight : 0)),
        { stratumOf: null, populations: null },
      );
      expect(isEstimated(mean)).toBe((columnOf(weighted, 'score')?.answeredBase ?? 0) > 0);
    }),
  );
});

describe('disclosure', () => {
  const { caseFile, own } = wave();
  const shown = suppressTables(caseFile, tabulate(caseFile), { plan, minimumBase: 10 });

  test('counts respondents: what is hidden stays hidden, however heavy', () => {
    const heavy = own.map((weight, index) => (index >= 80 ? 1000 : weight));
    const weighted = weightedTables(shown, { caseFile, weights: heavy, tabulate });
    const hiddenIn = (tables: readonly Table[]): string[] =>
      tables.flatMap(({ id, points }) =>
        points.flatMap(({ code, column }) => (column.status === 'suppressed' ? [`${id} ${code}`] : [])),
      );
    expect(hiddenIn(shown)).toContain('mood*grade c');
    expect(hiddenIn(weighted)).toEqual(hiddenIn(shown));
  });

  test('plain counts stand nowhere beside weighted ones: no second equation about hidden groups', () => {
    const halves = own.map((weight) => weight + 0.37);
    const weighted = weightedTables(shown, { caseFile, weights: halves, tabulate });
    const plain = columnOf(shown, 'mood');
    const column = columnOf(weighted, 'mood');
    expect(column?.counts).not.toEqual(plain?.counts);
    const { weights: cost, ...figures } = column ?? {};
    expect(JSON.stringify(figures)).not.toContain(`${Number(plain?.counts[0])},`);
    expect(cost).toMatchObject({ askedCount: 84, answeredCount: 84 });
  });

  test('a column that holds others than its groups is hidden', () => {
    const other = shown.map((table) => ({
      ...table,
      points: table.points.map((point) =>
        point.column.status === 'shown'
          ? { ...point, column: { ...point.column, askedBase: point.column.askedBase + 1 } }
          : point,
      ),
    }));
    const weighted = weightedTables(other, { caseFile, weights: own, tabulate });
    expect(columnOf(weighted, 'mood')).toBeNull();
  });

  test('those few who joined a group are weighted with it', () => {
    const blanks = caseFileOf(items, [
      ...Array.from({ length: 40 }, (_, index): PlainCase => ({
        grade: index < 20 ? 'a' : 'b',
        mood: 'calm',
      })),
      { mood: 'busy' },
    ]);
    const tables = tabulate(blanks).map((table) => ({
      ...table,
      points: table.points.flatMap((point) => {
        if (point.code === 'not_stated') return [];
        if (point.code !== 'a' || point.column.status !== 'shown' || table.stub !== 'mood') return [point];
        const { askedBase, answeredBase, counts } = point.column;
        const joined = {
          ...point.column,
          askedBase: askedBase + 1,
          answeredBase: answeredBase + 1,
          counts: [counts[0] ?? 0, 1],
        };
        return [{ ...point, joined: 'not_stated' as const, column: joined }];
      }),
    }));
    const heavy = Array.from({ length: 41 }, (_, index) => (index === 40 ? 5 : 1));
    const weighted = weightedTables(tables, { caseFile: blanks, weights: heavy, tabulate });
    expect(columnOf(weighted, 'mood*grade', 'a')?.counts).toEqual([20, 5]);
  });
});

test('what nobody can have meant is refused by name', () => {
  const { caseFile } = wave();
  const tables = tabulate(caseFile);
  expect(() => weightedTables(tables, { caseFile, weights: [1], tabulate })).toThrow('one weight a case');
  const zero = Array<number>(84).fill(0);
  expect(() => weightedTables(tables, { caseFile, weights: zero, tabulate })).toThrow('above 0');
});
