import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { clusterCases } from '../../../analysis/kernel/clustered-cases.ts';
import { countClustered, isOfPlanes } from '../../../analysis/kernel/count-clustered.ts';
import { countPlainly, columnToCount } from '../../../analysis/kernel/count-items.ts';
import type { ColumnCounts } from '../../../analysis/kernel/count-column.ts';
import { filterPlane } from '../../../analysis/kernel/filter-plane.ts';
import { newKernel } from '../../../analysis/kernel/kernel-memory.ts';
import { firstCategory, nonresponse, notAsked } from '../../../analysis/outcome/missing.ts';
import type { Partition } from '../../../analysis/tabulate/grouping.ts';
import { kindsOfItems, randomCaseFile, randomPartition } from './random-columns.ts';

type Kind = Parameters<typeof randomCaseFile>[2];

/** One memory for all of it: what an earlier count left behind must not be counted. */
const kernel = newKernel();

const filters: Record<string, { item: string; outcomes: number[] }[]> = {
  everybody: [],
  'one answer': [{ item: 'nine', outcomes: [firstCategory + 2] }],
  'two items': [
    { item: 'two', outcomes: [firstCategory, firstCategory + 1] },
    { item: 'scale', outcomes: [firstCategory + 10, firstCategory] },
  ],
  'not asked or left blank': [{ item: 'nine', outcomes: [notAsked, nonresponse] }],
  nobody: [{ item: 'nine', outcomes: [] }],
};

function expectSameCounts(
  caseCount: number,
  groups: Partition,
  {
    seed = 1,
    kind = 'mixed',
    segmentCases = 1_000_000,
  }: { seed?: number; kind?: Kind; segmentCases?: number },
): void {
  kernel.taken = 64;
  const caseFile = randomCaseFile(caseCount, seed, kind);
  const columns = kindsOfItems.map(({ code }) => columnToCount(caseFile, code));
  const able = columns.filter(isOfPlanes);
  expect(able).toHaveLength(columns.length - 2);
  const cases = clusterCases(kernel, groups, segmentCases);
  for (const filter of Object.values(filters)) {
    const conditions = filter.map(({ item, outcomes }) => ({ ...columnToCount(caseFile, item), outcomes }));
    const plane = filter.length > 0 ? filterPlane(cases, conditions) : null;
    expectEqual(
      countClustered(cases, able, { filter: plane }),
      able.map((column) => countPlainly(column, { groups, conditions })),
    );
    const everybody = { ...groups, groupCount: 1, groupOf: new Uint16Array(caseCount) };
    expectEqual(
      countClustered(cases, able, { filter: plane, areTogether: true }),
      able.map((column) => countPlainly(column, { groups: everybody, conditions })),
    );
  }
}

/** What differs is only looked for where something does: there are millions of numbers. */
function expectEqual(found: ColumnCounts[][], reference: ColumnCounts[][]): void {
  if (!isDeepStrictEqual(found, reference)) expect(found).toEqual(reference);
}

describe('counting bit planes is counting one by one', () => {
  it.each([0, 1, 2, 3, 127, 128, 129, 779, 1_023, 1_024, 1_025, 1_152])('with %i cases', (caseCount) => {
    for (const groupCount of [1, 3, 10, 200]) {
      expectSameCounts(caseCount, randomPartition(caseCount, groupCount, groupCount), {
        seed: caseCount + 1,
      });
    }
  });

  it.each([65_535, 65_536, 65_537, 70_000])('with %i cases in one group of three', (caseCount) => {
    for (const group of [0, 2]) {
      const groupOf = new Uint16Array(caseCount).fill(group);
      expectSameCounts(caseCount, { kind: 'partition', groupCount: 3, groupOf }, {});
    }
  });

  it.each(['missing', 'given'] as const)('where every outcome is %s', (kind) => {
    for (const seed of [1, 2, 3]) expectSameCounts(1_500, randomPartition(1_500, seed, 7), { seed, kind });
  });

  it('in segments that are sorted each by itself', () => {
    for (const segmentCases of [100, 1_024, 5_000, 9_999]) {
      expectSameCounts(10_000, randomPartition(10_000, 4, 9), { segmentCases });
    }
  });

  it('of any number of cases in any groups', () => {
    fc.assert(
      fc.property(
        fc.nat(3_000),
        fc.integer({ min: 1, max: 200 }),
        fc.nat(),
        (caseCount, groupCount, seed) => {
          expectSameCounts(caseCount, randomPartition(caseCount, seed, groupCount), { seed });
        },
      ),
      { seed: 17, numRuns: 25 },
    );
  });

  it('refuses codes that the item does not have', () => {
    const groups: Partition = { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(3) };
    const countOf = (code: number) => () =>
      countClustered(clusterCases(kernel, groups), [
        {
          column: { kind: 'single', outcomes: Uint8Array.of(3, code, 4) },
          categoryCount: 3,
          outsideCount: 0,
        },
      ]);
    expect(countOf(5)).not.toThrow();
    expect(countOf(6)).toThrow('outcome beyond the categories');
    expect(countOf(8)).toThrow('outcome beyond the planes');
    expect(countOf(255)).toThrow('outcome beyond the planes');
  });
});
