import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tabulatePlan, type CaseFile } from '../../../analysis/index.ts';
import { columnToCount, countItems, countPlainly } from '../../../analysis/kernel/count-items.ts';
import { clusteredBefore, dropPlanes, hasPlanes } from '../../../analysis/kernel/planes-of-case-file.ts';
import { firstCategory, nonresponse } from '../../../analysis/outcome/missing.ts';
import type { Grouping } from '../../../analysis/tabulate/grouping.ts';
import { bannerGroups } from '../../../analysis/tabulate/banner-groups.ts';
import { kindsOfItems, randomCaseFile, randomPartition } from './random-columns.ts';

const codes = kindsOfItems.map(({ code }) => code);
const caseCount = 60_000;
const large = randomCaseFile(caseCount, 1, 'mixed');
const overlapping: Grouping = {
  kind: 'overlapping',
  groupCount: 13,
  masks: masksOf(large, 'set'),
};
const filter = [
  { item: 'nine', outcomes: [nonresponse, firstCategory + 1] },
  { item: 'two', outcomes: [firstCategory] },
];

function masksOf(caseFile: CaseFile, code: string): Uint32Array {
  const column = caseFile.columns[code];
  if (column?.kind !== 'multiple') throw new Error(`${code} has no masks`);
  return column.masks;
}

function isAsOneByOne(caseFile: CaseFile, groups: Grouping, conditions: typeof filter): boolean {
  return isDeepStrictEqual(
    countItems(caseFile, codes, { groups, filter: conditions }),
    codes.map((code) =>
      countPlainly(columnToCount(caseFile, code), {
        groups,
        conditions: conditions.map((one) => ({ ...columnToCount(caseFile, one.item), ...one })),
      }),
    ),
  );
}

function withoutMemory(): void {
  function Memory(): never {
    throw new RangeError('could not allocate memory');
  }
  vi.stubGlobal('WebAssembly', { ...WebAssembly, Memory });
}

afterEach(() => {
  dropPlanes();
  vi.unstubAllGlobals();
});

describe('counting items is counting one by one', () => {
  it.each([
    ['by groups that divide everybody', randomPartition(caseCount, 2, 9)],
    ['by groups that overlap', overlapping],
    ['by groups of a few cases each', randomPartition(caseCount, 3, 2_000)],
  ])('%s', (_, groups) => {
    for (const conditions of [[], filter]) expect(isAsOneByOne(large, groups, conditions)).toBe(true);
  });

  it('by one banner after another, and of one wave after another', () => {
    const other = randomCaseFile(caseCount, 2, 'mixed');
    for (const caseFile of [large, other, large]) {
      for (const groupCount of [3, 8]) {
        expect(isAsOneByOne(caseFile, randomPartition(caseCount, 5, groupCount), [])).toBe(true);
        expect(clusteredBefore(caseFile)).not.toBeNull();
      }
      expect(isAsOneByOne(caseFile, overlapping, filter)).toBe(true);
    }
    expect(clusteredBefore(other)).toBeNull();
  });

  it('by a banner beside the one that the cases are sorted by, once and again', () => {
    for (const item of ['nine', 'two', 'one']) {
      const groups = bannerGroups(large, { item }).grouping;
      for (const conditions of [[], filter, []]) expect(isAsOneByOne(large, groups, conditions)).toBe(true);
    }
  });

  it('where the machine cannot count planes', () => {
    withoutMemory();
    expect(isAsOneByOne(large, randomPartition(caseCount, 2, 9), filter)).toBe(true);
    expect(clusteredBefore(large)).toBeNull();
  });
});

describe('planes', () => {
  const groups = randomPartition(caseCount, 2, 9);
  const three = codes.slice(0, 3);

  it('are made for several items at once and used for one after that', () => {
    const columns = three.map((code) => columnToCount(large, code));
    countItems(large, three.slice(0, 1), { groups });
    expect(clusteredBefore(large)).toBeNull();
    countItems(large, three, { groups });
    expect(hasPlanes(large, groups, columns)).toBe(true);
    expect(hasPlanes(large, { ...groups }, columns)).toBe(false);
  });

  it('are not made where few cases are sooner counted one by one, or groups lie too thin', () => {
    const small = randomCaseFile(779, 1, 'mixed');
    countItems(small, codes, { groups: randomPartition(779, 1, 9) });
    expect(clusteredBefore(small)).toBeNull();
    countItems(large, three, { groups: randomPartition(caseCount, 3, 60_000) });
    expect(clusteredBefore(large)).toBeNull();
  });

  it('count the tables of a plan, whatever of a banner is published as one', () => {
    const plan = {
      banners: [{ item: 'nine' }, { item: 'one', within: 'nine' }],
      crosses: [{ stub: 'set', banner: 'set' }],
    };
    const options = ['o0', 'o3', 'not_stated'];
    const merged = { item: 'nine', merges: [{ code: 'm', label: { ja: '一括' }, options }] };
    const items = kindsOfItems.filter(({ kind }) => kind !== 'index');
    const caseFile = { ...large, items };
    tabulatePlan(caseFile, plan);
    const cases = clusteredBefore(caseFile);
    expect(cases).not.toBeNull();
    const byPlanes = tabulatePlan(caseFile, { ...plan, banners: [merged, { item: 'one', within: 'nine' }] });
    expect(clusteredBefore(caseFile)).toBe(cases);
    dropPlanes();
    withoutMemory();
    expect(byPlanes).toEqual(
      tabulatePlan(caseFile, { ...plan, banners: [merged, { item: 'one', within: 'nine' }] }),
    );
  });
});
