import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastSuppression, proposeMerges } from '../../../analysis/index.ts';
import { canonicalAtoms, type Atom } from '../../../analysis/suppress/atom.ts';
import { hiddenGroups } from '../../../analysis/suppress/hidden-groups.ts';
import { isolatedCombination } from '../../../analysis/suppress/isolated-combination.ts';
import { lightVector } from '../../../analysis/suppress/light-vector.ts';
import { isolatesByBruteForce } from './row-space.ts';
import { primaryReasons } from '../../../analysis/suppress/primary-reasons.ts';

const limit = 9;
const groupCount = 6;
const all = Array.from({ length: groupCount }, (_, group) => group);

const smallWorld: fc.Arbitrary<Atom[]> = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 15 }), groups: fc.subarray(all, { minLength: 1 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map(canonicalAtoms);

const groupsOf = (atoms: Atom[]) =>
  all.map((group) => {
    const base = atoms.reduce((sum, atom) => sum + (atom.groups.includes(group) ? atom.weight : 0), 0);
    return { askedBase: base, answeredBase: base, precedence: 1 };
  });

const candidates = (atoms: Atom[]) =>
  atoms.map(({ groups, weight }) => ({ groups, asked: weight, answered: weight }));

const isSmall = (base: number): boolean => base >= 1 && base < 10;

const hidden = (points: { code: string; answeredBase: number }[]): string[] =>
  forecastSuppression(points, { minimumBase: 10 }).flatMap(({ code, suppression }) =>
    suppression === null ? [] : [`${code} ${suppression}`],
  );

const propose = (bases: number[]) =>
  proposeMerges(
    bases.map((base, index) => ({ code: String(index), base })),
    { minimumBase: 10 },
  );

describe('the exact test of what shown groups give away', () => {
  test('agrees with brute force', () => {
    let isolatedCount = 0;
    fc.assert(
      fc.property(smallWorld, fc.subarray(all), (atoms, shown) => {
        const isIsolated = isolatesByBruteForce(atoms, shown, limit);
        isolatedCount += Number(isIsolated);
        expect(isolatedCombination(atoms, shown, limit) !== 'none').toBe(isIsolated);
      }),
      { numRuns: 600 },
    );
    expect(isolatedCount).toBeGreaterThan(50);
    expect(isolatedCount).toBeLessThan(550);
  });

  test('the groups it names are enough to isolate somebody', () => {
    fc.assert(
      fc.property(smallWorld, fc.subarray(all, { minLength: 2 }), (atoms, shown) => {
        const found = isolatedCombination(atoms, shown, limit);
        if (typeof found === 'string') return;
        expect(found.groups.length).toBeGreaterThan(0);
        expect(isolatesByBruteForce(atoms, found.groups, limit)).toBe(true);
        expect(found.groups).toEqual(expect.arrayContaining(found.indispensable));
      }),
      { numRuns: 200 },
    );
  });

  test('hiding more never gives more away', () => {
    fc.assert(
      fc.property(smallWorld, fc.subarray(all), fc.subarray(all), (atoms, shown, gone) => {
        fc.pre(isolatedCombination(atoms, shown, limit) === 'none');
        const fewer = shown.filter((group) => !gone.includes(group));
        expect(isolatedCombination(atoms, fewer, limit)).toBe('none');
      }),
    );
  });

  test('a search that would not end is given up as undecided', () => {
    // 24 free directions over 30 single cases: any nine of them may be chosen, and no choice fits.
    const places = Array.from({ length: 30 }, (_, q) => ({
      weight: 1,
      values: Array.from({ length: 24 }, (__, k) =>
        q < 24 ? BigInt(q === k) : BigInt(((q * k * k) % 7) + 2),
      ),
    }));
    expect(lightVector(places, 9)).toBe('undecided');
  });
});

describe('hiddenGroups', () => {
  const rules = { minimumBase: limit + 1 };

  test('what is left isolates nobody, and nothing was hidden without need', () => {
    fc.assert(
      fc.property(smallWorld, (atoms) => {
        const reasons = hiddenGroups(groupsOf(atoms), candidates(atoms), rules);
        const shown = all.filter((group) => reasons[group] === null);
        expect(isolatesByBruteForce(atoms, shown, limit)).toBe(false);
        for (const group of all.filter((candidate) => reasons[candidate] === 'complementary')) {
          expect(isolatesByBruteForce(atoms, [...shown, group], limit)).toBe(true);
        }
        for (const [group, { answeredBase }] of groupsOf(atoms).entries()) {
          expect(reasons[group] === 'below_minimum_base').toBe(answeredBase >= 1 && answeredBase <= limit);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('who were asked and all left it blank are protected too', () => {
    const groups = [
      { askedBase: 106, answeredBase: 80, precedence: 2 },
      { askedBase: 100, answeredBase: 80, precedence: 1 },
      { askedBase: 6, answeredBase: 0, precedence: 1 },
    ];
    const atoms = [
      { groups: [0, 1], asked: 100, answered: 80 },
      { groups: [0, 2], asked: 6, answered: 0 },
    ];
    expect(hiddenGroups(groups, atoms, rules)).toEqual([null, 'complementary', 'below_minimum_base']);
  });

  test('the total is the last thing to go', () => {
    const groups = [
      { askedBase: 100, answeredBase: 100, precedence: 3 },
      { askedBase: 96, answeredBase: 96, precedence: 1 },
    ];
    const atoms = [
      { groups: [0, 1], asked: 96, answered: 96 },
      { groups: [0], asked: 4, answered: 4 },
    ];
    expect(hiddenGroups(groups, atoms, rules)).toEqual([null, 'complementary']);
    expect(primaryReasons(groups, rules)).toEqual([null, null]);
  });
});

describe('forecast by group (枚方市 2024)', () => {
  const stated = [6, 10, 58, 93, 104, 31, 227, 205].map((answeredBase, index) => ({
    code: `g${index + 1}`,
    answeredBase,
  }));

  test('beside a total, six cannot be hidden alone: the next smallest goes with them', () => {
    expect(hidden(stated)).toEqual(['g1 below_minimum_base', 'g2 complementary']);
  });

  test('those who did not state their grade go first', () => {
    expect(hidden([...stated, { code: 'not_stated', answeredBase: 45 }])).toEqual([
      'g1 below_minimum_base',
      'not_stated complementary',
    ]);
  });

  test('two small ones that make ten together need no third; nobody at all needs nothing', () => {
    expect(
      hidden([
        { code: 'a', answeredBase: 4 },
        { code: 'b', answeredBase: 6 },
        { code: 'c', answeredBase: 50 },
      ]),
    ).toEqual(['a below_minimum_base', 'b below_minimum_base']);
    expect(
      hidden([
        { code: 'a', answeredBase: 0 },
        { code: 'c', answeredBase: 50 },
      ]),
    ).toEqual([]);
    expect(hidden([])).toEqual([]);
  });

  test('merging the two highest grades is proposed, and then nothing is hidden', () => {
    const points = stated.map(({ code, answeredBase }) => ({ code, base: answeredBase }));
    expect(proposeMerges(points, { minimumBase: 10 })).toEqual([{ options: ['g1', 'g2'] }]);
    expect(hidden([{ code: 'merged', answeredBase: 16 }, ...stated.slice(2)])).toEqual([]);
  });

  test('a proposal leaves nothing below the minimum, keeps the order, and names every group at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(25), { maxLength: 9 }), (bases) => {
        const points = bases.map((base, index) => ({ code: `g${index}`, base }));
        const merges = proposeMerges(points, { minimumBase: 10 });
        const merged = merges.flatMap((merge) => merge.options);
        expect(merged).toEqual(points.map((point) => point.code).filter((code) => merged.includes(code)));
        const baseOf = (code: string): number => points.find((point) => point.code === code)?.base ?? 0;
        const left = [
          ...merges.map((merge) => merge.options.reduce((sum, code) => sum + baseOf(code), 0)),
          ...points.filter((point) => !merged.includes(point.code)).map((point) => point.base),
        ];
        const total = bases.reduce((sum, base) => sum + base, 0);
        if (total >= 10) expect(left.filter(isSmall)).toEqual([]);
        else expect(merges).toEqual([]);
      }),
    );
  });

  test('the smaller neighbour is preferred, the next one when they are equal', () => {
    expect(propose([30, 5, 20])).toEqual([{ options: ['1', '2'] }]);
    expect(propose([20, 5, 30])).toEqual([{ options: ['0', '1'] }]);
    expect(propose([20, 5, 20])).toEqual([{ options: ['1', '2'] }]);
    expect(propose([3, 3])).toEqual([]);
  });
});
