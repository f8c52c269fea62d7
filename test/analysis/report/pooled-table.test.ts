import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooledTable } from '../../../analysis/report/pooled-table.ts';
import { publishedTableSchema, type PublishedTable } from '../../../analysis/report/published-table.ts';
import { tableViewOf } from '../../../analysis/report/view-of.ts';
import type { Column, ShownColumn } from '../../../analysis/tabulate/table.ts';
import { indexTable, multipleTable, scaleTable, singleTable } from '../../client/published-tables.ts';

const hidden: Column = { status: 'suppressed', reason: 'suppressed' };
const shown = (counts: number[]): ShownColumn => {
  const answeredBase = counts.reduce((sum, count) => sum + count, 0);
  return {
    status: 'shown',
    askedBase: answeredBase,
    answeredBase,
    nonresponseCount: 0,
    nonSubstantiveCount: 0,
    counts,
  };
};

/** The mood by grade as a round published it: everybody, then each grade. */
function roundOf(round: number, columns: Record<string, Column>) {
  const [total = ''] = Object.keys(columns);
  const table: PublishedTable = {
    ...singleTable,
    categories: ['calm', 'tired'].map((code) => ({ code, label: { ja: code }, isExclusive: false })),
    points: Object.entries(columns).map(([code, column]) => ({
      code,
      kind: code === total ? 'total' : 'option',
      label: { ja: code },
      column,
    })),
  };
  return { round, table };
}
const columnsOf = (table: PublishedTable | null) =>
  Object.fromEntries((table?.points ?? []).map(({ code, column }) => [code, column]));

describe('rounds added up', () => {
  const rounds = [
    roundOf(1, { total: shown([30, 20]), chief: shown([8, 4]), clerk: shown([22, 16]) }),
    roundOf(2, { total: shown([31, 19]), chief: hidden, clerk: hidden }),
    roundOf(4, { total: shown([20, 25]), chief: shown([5, 6]), clerk: shown([15, 19]) }),
  ];

  test('are sums of what each has published', () => {
    const [first, , last] = rounds;
    expect(columnsOf(pooledTable([first!, last!]))).toEqual({
      total: shown([50, 45]),
      chief: shown([13, 10]),
      clerk: shown([37, 35]),
    });
  });

  test('hide a group that any of them hides, and leave out one that any of them lacks', () => {
    expect(columnsOf(pooledTable(rounds))).toEqual({ total: shown([81, 64]), chief: hidden, clerk: hidden });
    const without = roundOf(3, { total: shown([9, 9]), clerk: shown([9, 9]) });
    expect(Object.keys(columnsOf(pooledTable([rounds[0]!, without])))).toEqual(['total', 'clerk']);
    const empty = roundOf(3, { total: shown([9, 9]), chief: { status: 'no_cases' }, clerk: shown([9, 9]) });
    expect(columnsOf(pooledTable([rounds[0]!, empty]))['chief']).toEqual(shown([8, 4]));
  });

  test('say of which rounds they are, that answers are counted, and claim nothing about people', () => {
    const pooled = pooledTable(
      [rounds[0]!, rounds[2]!].map((one) => ({
        ...one,
        table: { ...one.table, finding: { ja: '差がある' } },
      })),
    );
    expect(pooled).toMatchObject({
      pooledRounds: [1, 4],
      eligibleCount: 0,
      responseCount: 2 * singleTable.responseCount,
    });
    expect(pooled).not.toHaveProperty('finding');
    expect(publishedTableSchema.safeParse(pooled).error).toBeUndefined();
    const page = tableViewOf(pooled!, { unit: 'percent', basis: 'asked' }, 'ja');
    const file = tableViewOf(pooled!, 'complete', 'ja');
    for (const view of [page, file]) {
      expect(view.title).toContain('第1回・第4回の合計');
      expect(view.notes.map(({ text }) => text).join('')).toContain(
        '同じ人が複数の回に回答していることがあります',
      );
    }
    const three = pooledTable([rounds[0]!, { ...rounds[1]!, round: 2 }, { ...rounds[2]!, round: 3 }]);
    expect(tableViewOf(three!, 'complete', 'ja').title).toContain('第1回～第3回の合計');
    expect(tableViewOf(three!, 'complete', 'en').title).toContain('sum of rounds 1 to 3');
  });

  test('of a scale have its statistics anew, of several answers their ticks; of an index there are none', () => {
    const twice = (table: PublishedTable) => pooledTable([1, 2].map((round) => ({ round, table })));
    const scale = (table: PublishedTable | null) =>
      table?.points.flatMap(({ column }) => (column.status === 'shown' ? [column.statistics?.mean] : []));
    for (const [place, mean] of (scale(twice(scaleTable)) ?? []).entries())
      expect(mean).toBeCloseTo(Number(scale(scaleTable)?.[place]), 1);
    const ticks = (table: PublishedTable | null) =>
      table?.points.map(({ column }) => (column.status === 'shown' ? (column.mentionCount ?? 0) : 0));
    expect(ticks(twice(multipleTable))).toEqual(ticks(multipleTable)?.map((count) => 2 * count));
    expect(twice(indexTable)).toBeNull();
    expect(pooledTable([rounds[0]!])).toBeNull();
    expect(
      pooledTable([
        { round: 1, table: scaleTable },
        { round: 2, table: singleTable },
      ]),
    ).toBeNull();
  });
});

/*
 * Whoever reads the sum and the rounds may subtract. From sums of what is published nothing comes out that is not
 * published; from sums of all answers, the groups that a round hides.
 */
describe('the sum less the rounds that are shown', () => {
  const group = fc.record({ calm: fc.nat(30), tired: fc.nat(30) });
  const world = fc.array(fc.record({ chief: group, clerk: group }), { minLength: 2, maxLength: 4 });
  type Round = Record<'chief' | 'clerk', { calm: number; tired: number }>;
  const counts = (own: { calm: number; tired: number }): number[] => [own.calm, own.tired];
  const isSmall = ({ calm, tired }: { calm: number; tired: number }): boolean => calm + tired < 10;

  const published = (rounds: readonly Round[]) =>
    rounds.map(({ chief, clerk }, index) => {
      const isHidden = isSmall(chief) || isSmall(clerk);
      return roundOf(index + 1, {
        total: shown([chief.calm + clerk.calm, chief.tired + clerk.tired]),
        chief: isHidden ? hidden : shown(counts(chief)),
        clerk: isHidden ? hidden : shown(counts(clerk)),
      });
    });
  /** As if every answer were in the sum, whatever its round has published. */
  const sabotaged = (rounds: readonly Round[]) => {
    const pooled = pooledTable(published(rounds));
    const sum = (mood: 'calm' | 'tired') => rounds.reduce((total, { chief }) => total + chief[mood], 0);
    return { ...columnsOf(pooled), chief: shown([sum('calm'), sum('tired')]) };
  };
  /** How many of the hidden chiefs are calm, by subtraction; null: it does not follow. */
  const attack = (rounds: readonly Round[], sum: Record<string, Column>): number | null => {
    const own = published(rounds).map(({ table }) => columnsOf(table)['chief']);
    const { chief } = sum;
    if (chief?.status !== 'shown') return null;
    const known = own.map((column) => (column?.status === 'shown' ? Number(column.counts[0]) : null));
    if (known.every((count) => count !== null)) return null;
    return Number(chief.counts[0]) - known.reduce<number>((total, count) => total + (count ?? 0), 0);
  };

  test('tells of nobody', () => {
    fc.assert(
      fc.property(world, (rounds) => {
        expect(attack(rounds, columnsOf(pooledTable(published(rounds))))).toBeNull();
      }),
    );
  });

  test('of all answers tells what a round hides', () => {
    const rounds: Round[] = [
      { chief: { calm: 8, tired: 4 }, clerk: { calm: 22, tired: 16 } },
      { chief: { calm: 1, tired: 5 }, clerk: { calm: 30, tired: 14 } },
    ];
    expect(attack(rounds, sabotaged(rounds))).toBe(1);
    expect(attack(rounds, columnsOf(pooledTable(published(rounds))))).toBeNull();
  });

  test('two worlds that differ in hidden answers alone have the same sum', () => {
    fc.assert(
      fc.property(world, (rounds) => {
        // A calm chief and a tired clerk change places where the round hides both groups.
        const swapped = rounds.map((round): Round => {
          const { chief, clerk } = round;
          if (!(isSmall(chief) || isSmall(clerk)) || chief.calm === 0 || clerk.tired === 0) return round;
          return {
            chief: { calm: chief.calm - 1, tired: chief.tired + 1 },
            clerk: { calm: clerk.calm + 1, tired: clerk.tired - 1 },
          };
        });
        expect(pooledTable(published(swapped))).toEqual(pooledTable(published(rounds)));
      }),
    );
  });
});
