import Papa from 'papaparse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossTab, tightestIntervals, type CaseFile, type LinearFact } from '../../../../analysis/index.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { releaseCube } from '../../../../server/publishing/release/release-cube.ts';
import { releaseMethods, releaseTable } from '../../../../server/publishing/release/release-table.ts';
import { randomWave } from '../../../analysis/random-wave.ts';

const solver = await loadSolver();
const choice = { stub: 'score', by: 'grade', minimumCell: 5 } as const;
const waves = fc.sample(randomWave({ max: 400 }), { seed: 20261121, numRuns: 12 });

/** The file as anybody reads it: the numbers by their codes. */
const read = (csv: string): string[][] => Papa.parse<string[]>(csv.trim()).data.slice(1);

const name = (row: string, column: string): string => `${row}/${column}`;

/** What the numbers must add up to, and those that are shown. */
function facts(lines: string[][]): LinearFact[] {
  const sums = (axis: 0 | 1) =>
    [...new Set(lines.map((line) => line[axis] ?? ''))].map((code): LinearFact => {
      const own = lines.filter((line) => line[axis] === code);
      const terms = own.map(([row = '', column = '']): [string, number] => [
        name(row, column),
        (axis === 0 ? column : row) === 'total' ? -1 : 1,
      ]);
      return { sum: new Map(terms), lower: 0, upper: 0, from: code };
    });
  const shown = lines.flatMap(([row = '', column = '', value = '']): LinearFact[] =>
    value === 'X'
      ? []
      : [{ sum: new Map([[name(row, column), 1]]), lower: Number(value), upper: Number(value), from: value }],
  );
  return [...sums(0), ...sums(1), ...shown];
}

/** Small numbers that a reader of the file can hold within less than five above what they are. */
function exposed(csv: string, truth: Map<string, number>): string[] {
  const lines = read(csv);
  const known = facts(lines);
  return lines.flatMap(([row = '', column = '']) => {
    const value = truth.get(name(row, column)) ?? 0;
    if (value < 1 || value >= 5) return [];
    const [interval] = tightestIntervals(known, [new Map([[name(row, column), 1]])], solver);
    return interval !== undefined && interval.upper - value < 5 ? [name(row, column)] : [];
  });
}

/** What nobody but us knows: every number of the table. */
function truthOf(caseFile: CaseFile): Map<string, number> {
  const truth = new Map<string, number>();
  const add = (key: string, count: number) => truth.set(key, (truth.get(key) ?? 0) + count);
  const table = crossTab(caseFile, 'score', { item: 'grade' });
  for (const { kind, code, column } of table.points) {
    if (kind === 'total' || column.status !== 'shown') continue;
    for (const [index, category] of table.categories.entries()) {
      const count = Number(column.counts[index]);
      for (const key of [
        name(code, category),
        name(code, 'total'),
        name('total', category),
        name('total', 'total'),
      ])
        add(key, count);
    }
  }
  return truth;
}

describe('a two-way table for public release', () => {
  it.each(['optimal', 'greedy'] as const)(
    'read from its file lets nobody close to a small number: %s',
    async (method) => {
      let hidden = 0;
      for (const wave of waves) {
        const csv = await releaseTable(wave, { ...choice, method });
        hidden += read(csv).filter(([, , value]) => value === 'X').length;
        expect(exposed(csv, truthOf(wave))).toEqual([]);
      }
      expect(hidden).toBeGreaterThan(20);
    },
  );

  it('is caught when one hidden number is printed after all', async () => {
    const [wave] = waves.filter((one) => one.caseCount > 100);
    if (wave === undefined) throw new Error('no wave');
    const truth = truthOf(wave);
    const lines = read(await releaseTable(wave, { ...choice, method: 'optimal' }));
    const sabotaged = lines.map(([row = '', column = '']) => [
      row,
      column,
      truth.get(name(row, column)) ?? 0,
    ]);
    expect(exposed(Papa.unparse([['grade', 'score', 'count'], ...sabotaged]), truth)).not.toEqual([]);
  });

  it('rounded: multiples of five that add up, near what they are, the same however often it is made', async () => {
    for (const wave of waves) {
      const csv = await releaseTable(wave, { ...choice, method: 'rounding' });
      expect(await releaseTable(wave, { ...choice, method: 'rounding' })).toBe(csv);
      const truth = truthOf(wave);
      const numbers = new Map(
        read(csv).map(([row = '', column = '', value]) => [name(row, column), Number(value)]),
      );
      for (const [key, value] of numbers) {
        expect(value % 5).toBe(0);
        expect(Math.abs(value - (truth.get(key) ?? 0))).toBeLessThan(5);
      }
      for (const { sum } of facts(read(csv)).filter(({ lower, sum: own }) => lower === 0 && own.size > 1))
        expect([...sum].reduce((all, [key, sign]) => all + sign * (numbers.get(key) ?? 0), 0)).toBe(0);
    }
  });

  it('of nobody is a table of zeros', async () => {
    const [wave] = waves;
    if (wave === undefined) throw new Error('no wave');
    const columns = Object.fromEntries(
      Object.entries(wave.columns).map(([code, column]) => [
        code,
        column.kind === 'multiple'
          ? { ...column, outcomes: column.outcomes.slice(0, 0), masks: column.masks.slice(0, 0) }
          : { ...column, outcomes: column.outcomes.slice(0, 0) },
      ]),
    );
    for (const method of releaseMethods) {
      const lines = read(await releaseTable({ ...wave, caseCount: 0, columns }, { ...choice, method }));
      expect(new Set(lines.map(([, , value]) => value))).toEqual(new Set(['0']));
    }
  });
});

it('a three-way table has all its totals, and the shown ones are right', async () => {
  const wave = waves.toSorted((a, b) => b.caseCount - a.caseCount)[0];
  if (wave === undefined) throw new Error('no wave');
  const told: number[] = [];
  const csv = await releaseCube(wave, { stub: 'score', by: ['grade', 'place'], minimumCell: 5 }, (done, of) =>
    told.push(done / of),
  );
  const lines = read(csv);
  expect(csv.startsWith('grade,place,score,count\n')).toBe(true);
  expect(lines.filter((line) => line.slice(0, 3).every((code) => code === 'total'))).toHaveLength(1);
  for (const value of lines.map((line) => line[3]))
    expect(value === 'X' || Number(value) === 0 || Number(value) >= 5).toBe(true);
  expect(lines.some((line) => line[3] === 'X')).toBe(true);
  expect(told.at(-1)).toBe(1);
});
