import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOrganisation } from '../../../surveys/organisation/check-organisation.ts';
import { sameUnit } from '../../../surveys/organisation/same-unit.ts';
import { unitGroups } from '../../../surveys/organisation/unit-groups.ts';
import { unitTree } from '../../../surveys/organisation/unit-tree.ts';
import { issueWords } from '../../../surveys/check/issue-words.ts';
import type { Organisation, Unit } from '../../../surveys/schema/organisation.ts';

const unit = (code: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  name: { ja: `組織${code}` },
  parent,
  ...more,
});
const organisation = (fiscalYear: number, units: Unit[]): Organisation => ({
  format: 'kotae-organisation/1',
  fiscalYear,
  units,
});

/** A tree of any shape: every unit is a part of one before it, or of none. */
const anyTree = fc
  .array(fc.record({ above: fc.nat(), headCount: fc.option(fc.nat(40), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((rows) =>
    rows.map(({ above, headCount }, index) => {
      const place = above % (index + 1);
      return unit(
        `u${index}`,
        place === index ? null : `u${place}`,
        headCount === undefined ? {} : { headCount },
      );
    }),
  );

describe('a tree of units', () => {
  test('has every unit once, each followed by all of its parts', () => {
    fc.assert(
      fc.property(anyTree, (units) => {
        const placed = unitTree(units);
        expect(placed.map(({ code }) => code).toSorted()).toEqual(units.map(({ code }) => code).toSorted());
        for (const [place, { code, level }] of placed.entries()) {
          const inside = placed.filter(({ path }) => path.includes(code));
          expect(placed.slice(place + 1, place + 1 + inside.length)).toEqual(inside);
          expect(inside.every((part) => part.level > level)).toBe(true);
        }
      }),
    );
  });

  test('adds its people up, and says where not all are known', () => {
    const counts = (units: Unit[]) => unitTree(units).map(({ allHeadCount }) => allHeadCount);
    expect(
      counts([
        unit('a', null, { headCount: 2 }),
        unit('b', 'a', { headCount: 3 }),
        unit('c', 'a', { headCount: 5 }),
      ]),
    ).toEqual([10, 3, 5]);
    expect(counts([unit('a', null), unit('b', 'a', { headCount: 3 }), unit('c', 'a')])).toEqual([
      null,
      3,
      null,
    ]);
  });
});

describe('units as groups of respondents', () => {
  test('nets hold one another or share nothing, and every person has exactly one option', () => {
    fc.assert(
      fc.property(anyTree, (units) => {
        const { options, nets } = unitGroups(units);
        const codes = options.map(({ code }) => code);
        expect(new Set([...codes, ...nets.map(({ code }) => code)]).size).toBe(codes.length + nets.length);
        for (const one of nets) {
          for (const other of nets) {
            const common = one.options.filter((option) => other.options.includes(option)).length;
            expect([0, Math.min(one.options.length, other.options.length)]).toContain(common);
          }
        }
        // Whoever works somewhere finds an option: of the unit itself where it has no parts, else of its own people.
        for (const { code, isDivided, headCount = 0 } of unitTree(units)) {
          const own = codes.filter((option) => option === code || option === `${code}_own`);
          expect([code, own.length]).toEqual([code, isDivided && headCount === 0 ? 0 : 1]);
        }
      }),
    );
  });
});

describe('what is wrong with an organisation', () => {
  const codesOf = (units: unknown[], before: Organisation | null = null): string[] =>
    checkOrganisation({ format: 'kotae-organisation/1', fiscalYear: 2026, units }, before).issues.map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );

  test('is said all at once, each at its place', () => {
    expect(
      codesOf([
        unit('a', 'b'),
        unit('b', 'a'),
        unit('e', 'nowhere'),
        unit('e', null),
        unit('total', null),
        unit('c', null),
        unit('c_own', 'c'),
        unit('d'.repeat(61), null),
      ]),
    ).toEqual([
      'duplicate-code units.3.code',
      'duplicate-code units.6.code',
      'unit-within-itself units.0.parent',
      'unit-within-itself units.1.parent',
      'unknown-parent units.2.parent',
      'reserved-code units.4.code',
      'unit-code-too-long units.7.code',
    ]);
    expect(codesOf([{ code: 'A', name: {}, parent: null }])).toHaveLength(2);
    expect(codesOf([])).toEqual(['invalid units']);
    // As deep as may be; one more, and two thousand, of which the first that is too deep is told.
    const chain = (count: number) =>
      Array.from({ length: count }, (_, index) => unit(`u${index}`, index === 0 ? null : `u${index - 1}`));
    expect(codesOf(chain(20))).toEqual([]);
    expect(codesOf(chain(21))).toEqual(['unit-too-deep units.20.parent']);
    expect(codesOf(chain(2000))).toEqual(['unit-too-deep units.20.parent']);
    expect(codesOf(Array.from({ length: 2001 }, (_, index) => unit(`u${index}`, null)))).toEqual([
      'invalid units',
    ]);
  });

  test('names in words the unit that it is', () => {
    const { issues } = checkOrganisation(organisation(2026, [unit('a', 'x')]), null);
    expect(issues.map((issue) => issueWords(issue, 'ja'))).toEqual([
      '「組織a」の上位組織「x」が表にありません。',
    ]);
  });

  test('beside the version before: what is continued was there, and is continued once', () => {
    const before = organisation(2025, [unit('a', null), unit('b', null)]);
    expect(
      codesOf([unit('c', null, { continues: ['a', 'z'] }), unit('d', null, { continues: ['a'] })], before),
    ).toEqual(['unknown-earlier-unit units.0.continues.1', 'earlier-unit-twice units.1.continues.0']);
    expect(codesOf([unit('c', null, { continues: ['a', 'b'] })], before)).toEqual([]);
  });

  test('of two thousand units nothing', () => {
    const units = Array.from({ length: 2000 }, (_, index) =>
      unit(`u${index}`, index === 0 ? null : `u${Math.floor((index - 1) / 5)}`),
    );
    expect(codesOf(units)).toEqual([]);
  });
});

describe('the same unit in another year', () => {
  const versions = [
    organisation(2024, [
      unit('a', null),
      unit('b', null),
      unit('c', null),
      unit('d', null),
      unit('gone', null),
    ]),
    organisation(2025, [
      unit('renamed', null, { continues: ['a'] }),
      unit('merged', null, { continues: ['b', 'c'] }),
      // The code of another unit, taken again.
      unit('a', null, { continues: [] }),
      unit('d', null),
    ]),
    organisation(2026, [unit('again', null, { continues: ['renamed'] }), unit('d', null), unit('a', null)]),
  ];
  test.each([
    ['renamed twice', 2024, 'a', 2026, 'again'],
    ['and back', 2026, 'again', 2024, 'a'],
    ['under the same code', 2024, 'd', 2026, 'd'],
    ['merged: it is another', 2024, 'b', 2025, null],
    ['what was merged has no one before', 2025, 'merged', 2024, null],
    ['a code that was taken again is another unit', 2026, 'a', 2024, null],
    ['and is followed as long as it is itself', 2025, 'a', 2026, 'a'],
    ['dissolved', 2024, 'gone', 2025, null],
    ['never there', 2024, 'nothing', 2024, null],
    ['a year without organisation', 2024, 'a', 2030, null],
  ])('%s', (_, from, code, to, found) => {
    expect(sameUnit(versions, { fiscalYear: from, unit: code }, to)).toBe(found);
  });

  test('leads back to where it began, or nowhere', () => {
    for (const { fiscalYear, units } of versions) {
      for (const { code } of units) {
        for (const { fiscalYear: other } of versions) {
          const there = sameUnit(versions, { fiscalYear, unit: code }, other);
          if (there !== null)
            expect(sameUnit(versions, { fiscalYear: other, unit: there }, fiscalYear)).toBe(code);
        }
      }
    }
  });
});
