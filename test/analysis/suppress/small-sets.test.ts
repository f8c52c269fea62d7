import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import type { CaseFile, CodebookItem, Table } from '../../../analysis/index.ts';
import { scaled } from '../../scale.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';
import { notAsked } from '../../../analysis/index.ts';
import { published } from './published-waves.ts';
import { hasSmallSet } from './small-sets.ts';

const label = { ja: '区分' };
const grades = ['g1', 'g2', 'g3', 'g4'];
const places = ['p1', 'p2', 'p3'];
const hours = ['h1', 'h2', 'h3'];
const items: CodebookItem[] = [
  { code: 'grade', kind: 'single', categories: grades, isAttribute: true },
  { code: 'place', kind: 'single', categories: places, isAttribute: true },
  { code: 'hours', kind: 'single', categories: hours, isAttribute: true },
  { code: 'mood', kind: 'single', categories: ['calm', 'tired'], isAttribute: false },
  { code: 'reason', kind: 'single', categories: ['work', 'people'], isAttribute: false, routedOn: ['mood'] },
];
const plan = {
  banners: [
    { item: 'grade', nets: [{ code: 'upper', label, options: ['g1', 'g2'] }] },
    { item: 'place', merges: [{ code: 'p23', label, options: ['p2', 'p3'] }] },
    { item: 'hours' },
  ],
  crosses: [],
};
const attributes = ['grade', 'place', 'hours'];
const worldCount = scaled(300);
const sabotagedCount = 15;

/** Respondents whose hours nearly coincide with their place, with blanks here and there. */
function world(seed: number): CaseFile {
  const random = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(random, 0, limit - 1);
  const isBlank = (): boolean => below(100) < seed % 4;
  const cases = Array.from({ length: 40 + below(90) }, (): PlainCase => {
    const place = below(3);
    const mood = below(3) === 0 ? 'tired' : 'calm';
    return {
      ...(isBlank() ? {} : { grade: grades[Math.floor(Math.sqrt(below(16)))] ?? 'g1' }),
      ...(isBlank() ? {} : { place: places[place] ?? 'p1' }),
      ...(isBlank() ? {} : { hours: hours[below(25) === 0 ? below(3) : place] ?? 'h1' }),
      ...(below(30) === 0 ? {} : { mood }),
      reason: mood === 'tired' ? (below(2) === 0 ? 'work' : 'people') : left(notAsked),
    };
  });
  return caseFileOf(items, cases);
}

const isFound = (caseFile: CaseFile, tables: readonly Table[]): boolean =>
  ['mood', 'reason'].some((stub) =>
    hasSmallSet(caseFile, tables, stub, { minimumBase: 10, attributes, deepest: 4 }),
  );

test(`no combination of up to four shown groups, coefficients to three, has a small set: ${worldCount} worlds`, () => {
  const leaks: number[] = [];
  for (let seed = 1; seed <= worldCount; seed += 1) {
    const caseFile = world(seed);
    if (isFound(caseFile, published(caseFile, plan))) leaks.push(seed);
  }
  expect(leaks).toEqual([]);
});

test('where only small groups themselves are hidden, there nearly always is one', () => {
  let found = 0;
  for (let seed = 1; seed <= sabotagedCount; seed += 1) {
    const caseFile = world(seed);
    found += Number(isFound(caseFile, published(caseFile, plan, { without: ['complementary'] })));
  }
  expect(found).toBeGreaterThan(sabotagedCount * 0.6);
});
