import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { suppressTables, tabulatePlan, type CodebookItem } from '../../../analysis/index.ts';

import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { handedOut, handedOutWaves, type Wave } from './handed-out-waves.ts';
import { keptFigures, keptPercent } from './kept-figures.ts';

const grades = ['1', '2', '3', '4', '5', '6', '7', '8'];
const label = { ja: '区分' };
const top = { code: 'top', label, options: ['1', '2'] };
const nets = [
  { code: 'managers', label, options: ['1', '2', '3'] },
  { code: 'staff', label, options: ['4', '5', '6', '7', '8'] },
];
const oneWay = { banners: [{ item: 'grade', nets }, { item: 'department' }], crosses: [] };
const nested = {
  banners: [
    { item: 'grade', merges: [top], nets },
    { item: 'department' },
    { item: 'grade', within: 'department', merges: [top], nets },
  ],
  crosses: [],
};

/** A municipality of departments of very different size; one or two in a hundred leave an attribute blank. */
function municipality(
  name: string,
  {
    seed,
    size,
    departmentCount,
    plan,
  }: { seed: number; size: number; departmentCount: number; plan: Wave['plan'] },
): Wave {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const departments = Array.from({ length: departmentCount }, (_, index) => `d${index + 1}`);
  const shares = [1, 2, 15, 12, 16, 20, 18, 16].flatMap((share, index) =>
    Array<string>(share).fill(grades[index] ?? '8'),
  );
  const cases = Array.from({ length: size }, (): PlainCase => ({
    ...(below(100) < 1 ? {} : { grade: shares[below(100)] ?? '8' }),
    ...(below(200) < 1 ? {} : { department: departments[below(departmentCount)] ?? 'd1' }),
    ...(below(60) === 0 ? {} : { score: 1 + below(5) }),
    ways: ['talk', 'plan', 'learn'].filter(() => below(2) === 0),
  }));
  const items: CodebookItem[] = [
    { code: 'score', kind: 'scale', min: 1, max: 5, topBoxCount: 2, bottomBoxCount: 2 },
    { code: 'ways', kind: 'multiple', categories: ['talk', 'plan', 'learn'], exclusive: [] },
    { code: 'grade', kind: 'single', categories: grades, isAttribute: true },
    { code: 'department', kind: 'single', categories: departments, isAttribute: true },
  ];
  return { name, plan, caseFile: caseFileOf(items, cases) };
}

const generated = [1, 2, 3].flatMap((seed) => [
  municipality(`city one way ${seed}`, { seed, size: 800, departmentCount: 7, plan: oneWay }),
  municipality(`city nested ${seed}`, { seed, size: 800, departmentCount: 6, plan: nested }),
  municipality(`prefecture nested ${seed}`, { seed, size: 5000, departmentCount: 16, plan: nested }),
]);

/** What of the groups that may be shown has to be, in percent of respondents. */
const leastShown = { net: 99, subtotal: 98, 'net within': 95, 'group within': 80 };

test.each([...handedOutWaves.map((name) => () => handedOut(name)), ...generated.map((wave) => () => wave)])(
  'enough is shown of a wave (%#)',
  async (make) => {
    const { name, caseFile, plan, headCounts } = await make();
    const counted = tabulatePlan(caseFile, plan);
    const rules = { plan, minimumBase: 10, ...(headCounts && { headCounts }) };
    const kept = keptFigures(caseFile, counted, suppressTables(caseFile, counted, rules), 10);
    expect([name, keptPercent(kept, 'total')]).toEqual([name, 100]);
    expect(keptPercent(kept, 'group'), name).toBeGreaterThanOrEqual(caseFile.caseCount < 100 ? 88 : 93);
    for (const [kind, least] of Object.entries(leastShown)) {
      expect(keptPercent(kept, kind) ?? 100, `${name}, ${kind}`).toBeGreaterThanOrEqual(least);
    }
  },
);
