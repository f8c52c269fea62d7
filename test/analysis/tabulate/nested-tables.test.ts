import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossTab,
  plannedTables,
  suppressTables,
  tabulatePlan,
  type CodebookItem,
  type Column,
} from '../../../analysis/index.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { exampleCaseFile } from '../example-case-file.ts';
import { randomWave } from '../random-wave.ts';

const items: CodebookItem[] = [
  { code: 'department', kind: 'single', categories: ['north', 'south'], isAttribute: true },
  { code: 'grade', kind: 'single', categories: ['head', 'chief', 'clerk'], isAttribute: true },
  { code: 'q', kind: 'single', categories: ['yes', 'no'], isAttribute: false },
];

/** Department, grade, answer; "-" for none. */
const casesOf = (...rows: string[]): PlainCase[] =>
  rows.map((row) => {
    const [department, grade, q] = row.split(' ').map((code) => (code === '-' ? undefined : code));
    return { ...(department && { department }), ...(grade && { grade }), ...(q && { q }) };
  });

const caseFile = caseFileOf(
  items,
  casesOf(
    'north head yes',
    'north chief yes',
    'north chief no',
    'north clerk -',
    'south clerk yes',
    'south clerk no',
    'south - no',
    '- head no',
  ),
);

function numbersOf(column: Column): number[] {
  if (column.status !== 'shown') return [];
  const { askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, counts } = column;
  return [askedBase, answeredBase, nonresponseCount, nonSubstantiveCount, ...counts.map(Number)];
}

describe('a banner within a banner', () => {
  test('has of each outer group the whole, then the inner groups; who did not state it is one group', () => {
    const table = crossTab(caseFile, 'q', { item: 'grade', within: { item: 'department' } });
    expect(table).toMatchObject({ id: 'q*department*grade', banner: 'department*grade' });
    expect(table.points.map(({ code, kind, column }) => [code, kind, ...numbersOf(column)])).toEqual([
      ['total', 'total', 8, 7, 1, 0, 3, 4],
      ['north*total', 'subtotal', 4, 3, 1, 0, 2, 1],
      ['north*head', 'option', 1, 1, 0, 0, 1, 0],
      ['north*chief', 'option', 2, 2, 0, 0, 1, 1],
      ['north*clerk', 'option', 1, 0, 1, 0, 0, 0],
      ['south*total', 'subtotal', 3, 3, 0, 0, 1, 2],
      ['south*head', 'option'],
      ['south*chief', 'option'],
      ['south*clerk', 'option', 2, 2, 0, 0, 1, 1],
      ['south*not_stated', 'not_stated', 1, 1, 0, 0, 0, 1],
      ['not_stated', 'not_stated', 1, 1, 0, 0, 0, 1],
    ]);
    expect(table.points[2]?.within).toEqual({ code: 'north', options: ['north'] });
  });

  test('merges and nets as its own banner says, around it as the outer item’s own banner does', () => {
    const plan = {
      banners: [
        { item: 'department', merges: [{ code: 'all', label: { ja: '全' }, options: ['north', 'south'] }] },
        {
          item: 'grade',
          within: 'department',
          merges: [{ code: 'upper', label: { ja: '上' }, options: ['head', 'chief'] }],
          nets: [{ code: 'everybody', label: { ja: '皆' }, options: ['head', 'chief', 'clerk'] }],
        },
      ],
      crosses: [],
    };
    const table = tabulatePlan(caseFile, plan).find(({ id }) => id === 'q*department*grade');
    expect(table?.points.map(({ code, kind, column }) => [code, kind, numbersOf(column)[0]])).toEqual([
      ['total', 'total', 8],
      ['all*total', 'subtotal', 7],
      ['all*upper', 'merged', 3],
      ['all*clerk', 'option', 3],
      ['all*everybody', 'net', 6],
      ['all*not_stated', 'not_stated', 1],
      ['not_stated', 'not_stated', 1],
    ]);
  });

  test('stands beside the banner alone, once', () => {
    const plan = { banners: [{ item: 'grade' }, { item: 'grade', within: 'department' }], crosses: [] };
    expect(plannedTables(items, plan).map(({ id }) => id)).toEqual([
      'department',
      'grade',
      'q',
      'q*grade',
      'q*department*grade',
    ]);
    const twice = { ...plan, banners: [...plan.banners, { item: 'grade', within: 'department' }] };
    expect(() => plannedTables(items, twice)).toThrow('department*grade stands twice');
  });

  test('needs two items of one answer each', () => {
    expect(() => crossTab(exampleCaseFile, 'pride', { item: 'tools', within: { item: 'grade' } })).toThrow(
      'one answer each',
    );
  });
});

const nestedPlan = {
  banners: [{ item: 'grade' }, { item: 'place' }, { item: 'grade', within: 'place' }],
  crosses: [],
};

test('groups within a group add up to it, and over all groups to the inner one, in every number', () => {
  fc.assert(
    fc.property(randomWave({ max: 80 }), (wave) => {
      const tables = tabulatePlan(wave, nestedPlan);
      for (const { stub, banner, points } of tables) {
        if (banner !== 'place*grade') continue;
        const added = (own: typeof points, like: number[]): number[] =>
          like.map((_, index) => own.reduce((sum, { column }) => sum + (numbersOf(column)[index] ?? 0), 0));
        for (const whole of points.filter(({ kind }) => kind === 'subtotal')) {
          const parts = points.filter(
            ({ within, kind }) => within?.code === whole.within?.code && kind !== 'subtotal',
          );
          expect(added(parts, numbersOf(whole.column))).toEqual(numbersOf(whole.column));
          const alone = tables.find(({ id }) => id === `${stub}*place`);
          expect(whole.column).toEqual(alone?.points.find(({ code }) => code === whole.within?.code)?.column);
        }
        const outer = points.filter(
          ({ kind, within }) => kind === 'subtotal' || (kind === 'not_stated' && !within),
        );
        const [total] = points;
        if (total) expect(added(outer, numbersOf(total.column))).toEqual(numbersOf(total.column));
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing shown is other than counted, and no shown group has fewer than ten', () => {
  fc.assert(
    fc.property(randomWave({ max: 90 }), (wave) => {
      const counted = tabulatePlan(wave, nestedPlan);
      const shown = suppressTables(wave, counted, { plan: nestedPlan, minimumBase: 10 });
      for (const [index, table] of shown.entries()) {
        if (table.banner !== 'place*grade') continue;
        for (const { code, column, joined } of table.points) {
          if (column.status !== 'shown') continue;
          const own = counted[index]?.points.find((point) => point.code === code)?.column;
          if (joined === undefined) expect(column).toEqual(own);
          else expect(column.askedBase).toBeGreaterThanOrEqual(own?.status === 'shown' ? own.askedBase : 0);
          expect(column.answeredBase === 0 || column.answeredBase >= 10).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
