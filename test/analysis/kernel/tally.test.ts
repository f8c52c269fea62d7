import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grouping } from '../../../analysis/tabulate/grouping.ts';
import { tallyTicks } from '../../../analysis/kernel/tally-ticks.ts';
import { byteWidth, tally } from '../../../analysis/kernel/tally.ts';

const groupCount = 4;

/** Columns that begin anywhere in memory and have any length: words do not fit them as a rule. */
const columns = fc.record({
  offset: fc.nat(3),
  cases: fc.array(
    fc.record({
      code: fc.nat(255),
      group: fc.nat(groupCount - 1),
      groups: fc.nat(2 ** groupCount - 1),
      ticks: fc.nat(2 ** 31 - 1),
    }),
    { maxLength: 70 },
  ),
});

function byteColumn(codes: number[], offset: number): Uint8Array {
  const column = new Uint8Array(new ArrayBuffer(codes.length + offset), offset);
  column.set(codes);
  return column;
}

function groupings(cases: { group: number; groups: number }[], offset: number): Grouping[] {
  const groupOf = new Uint16Array(new ArrayBuffer((cases.length + offset) * 2), offset * 2);
  groupOf.set(cases.map(({ group }) => group));
  return [
    { kind: 'partition', groupCount, groupOf },
    { kind: 'overlapping', groupCount, masks: Uint32Array.from(cases, ({ groups }) => groups) },
  ];
}

const isIn = (one: { group: number; groups: number }, group: number, { kind }: Grouping): boolean =>
  kind === 'partition' ? one.group === group : ((one.groups >>> group) & 1) === 1;

describe('counting by words', () => {
  it('of bytes is counting one by one', () => {
    fc.assert(
      fc.property(columns, ({ offset, cases }) => {
        const codes = byteColumn(
          cases.map(({ code }) => code),
          offset,
        );
        for (const grouping of groupings(cases, offset)) {
          const counts = tally(codes, byteWidth, grouping);
          for (let group = 0; group < groupCount; group += 1) {
            const own = cases.filter((one) => isIn(one, group, grouping));
            for (const code of new Set(own.map((one) => one.code)))
              expect(counts[group * byteWidth + code]).toBe(own.filter((one) => one.code === code).length);
            expect(
              counts
                .subarray(group * byteWidth, (group + 1) * byteWidth)
                .reduce((sum, count) => sum + count, 0),
            ).toBe(own.length);
          }
        }
      }),
    );
  });

  it('of ticks is counting one by one, up to 31 options', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 1, max: 31 }), ({ offset, cases }, optionCount) => {
        const masks = Uint32Array.from(cases, ({ ticks }) => ticks % 2 ** optionCount);
        for (const grouping of groupings(cases, offset)) {
          const expected = Array.from({ length: groupCount }, (_, group) =>
            Array.from(
              { length: optionCount },
              (__, option) =>
                cases.filter(
                  (one, index) => isIn(one, group, grouping) && (((masks[index] ?? 0) >>> option) & 1) === 1,
                ).length,
            ),
          );
          expect(tallyTicks(masks, optionCount, grouping)).toEqual(expected);
        }
      }),
    );
  });
});
