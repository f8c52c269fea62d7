import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import type { CaseFile, CodebookItem, Table } from '../../../analysis/index.ts';
import { scaled } from '../../scale.ts';
import { atomOutcomes, atomWeights } from '../../../analysis/suppress/stub/atom-outcomes.ts';
import { stubAtoms } from '../../../analysis/suppress/stub/stub-atoms.ts';
import { unrecognisableAtoms } from '../../../analysis/suppress/stub/unrecognisable.ts';
import { caseFileOf, type PlainCase } from '../case-file-of.ts';
import { many, moods, omit, published, type Rules } from './published-waves.ts';
import { hasSmallSet } from './small-sets.ts';
import { finePlan, organisationItems, randomOrganisation } from './random-organisation.ts';

const swapCount = scaled(300);
const byGrade = { banners: [{ item: 'grade' }], crosses: [] };

function statusOf(tables: readonly Table[], id: string): string[] {
  const points = tables.find((table) => table.id === id)?.points ?? [];
  return points.map(
    ({ code, joined, column }) =>
      `${code}${joined === undefined ? '' : ' and not stated'} ${column.status === 'shown' ? column.answeredBase : column.status}`,
  );
}

describe('those who left their grade blank', () => {
  /** Three grades, and so many with a blank one; a department of their own where they are recognised by it. */
  function wave(blankCount: number, department: string): CaseFile {
    const blank = many(blankCount, 'clerk', moods, department).map((one) => omit(one, 'grade'));
    return caseFileOf(organisationItems, [
      ...many(30, 'manager', moods),
      ...many(25, 'leader', moods),
      ...many(40, 'clerk', moods),
      ...blank,
    ]);
  }

  test('join the smallest shown group while they are two', () => {
    for (const count of [1, 2]) {
      expect(statusOf(published(wave(count, 'north'), byGrade), 'score*grade').slice(1)).toEqual([
        'director no_cases',
        'manager 30',
        'chief no_cases',
        `leader and not stated ${25 + count}`,
        'clerk 40',
      ]);
    }
  });

  test('are not recognised from three on, and their own row is shown from ten on', () => {
    for (const count of [3, 9]) {
      expect(statusOf(published(wave(count, 'north'), byGrade), 'score*grade').slice(3)).toEqual([
        'chief no_cases',
        'leader 25',
        'clerk 40',
        'not_stated suppressed',
      ]);
    }
    expect(statusOf(published(wave(10, 'north'), byGrade), 'score*grade').at(-1)).toBe('not_stated 10');
  });

  test('are recognised where fewer than ten agree with what they did state', () => {
    /** Three with a blank grade in the south, and so many others there. */
    const southern = (others: number): boolean => {
      const file = caseFileOf(organisationItems, [
        ...many(40, 'clerk', moods),
        ...many(3, 'clerk', moods, 'south').map((one) => omit(one, 'grade')),
        ...many(others, 'clerk', moods, 'south'),
      ]);
      const attributes = ['grade', 'department'];
      const atoms = stubAtoms(file, attributes);
      const everybody = atomWeights(atomOutcomes(file, atoms, 'score'), () => true);
      return unrecognisableAtoms(atoms, everybody, { attributes, minimumBase: 10 }).includes(1);
    };
    expect(southern(6)).toBe(false);
    expect(southern(7)).toBe(true);
  });

  test('protect themselves only: with them, seven others of their department would be told', () => {
    const plan = { banners: [{ item: 'grade' }, { item: 'department' }], crosses: [] };
    const file = caseFileOf(organisationItems, [
      ...many(30, 'manager', moods),
      ...many(25, 'leader', moods),
      ...many(40, 'clerk', moods),
      ...many(3, 'clerk', moods, 'south').map((one) => omit(one, 'grade')),
      ...many(7, 'clerk', moods, 'south'),
    ]);
    const rules = { minimumBase: 10, attributes: ['grade', 'department'], deepest: 5 };
    expect(hasSmallSet(file, published(file, plan), 'score', rules)).toBe(false);
    expect(hasSmallSet(file, published(file, plan, { without: ['complementary'] }), 'score', rules)).toBe(
      true,
    );
  });

  test('are the same people in every table of an item', () => {
    const plan = { banners: [{ item: 'grade' }, { item: 'grade', within: 'department' }], crosses: [] };
    const tables = published(wave(2, 'north'), plan);
    expect(statusOf(tables, 'score*grade')).toContain('leader and not stated 27');
    expect(statusOf(tables, 'score*department*grade')).toContain('north*leader and not stated 27');
  });
});

describe('a group with head counts', () => {
  const wave = caseFileOf(organisationItems, [
    ...many(10, 'director', moods),
    ...many(30, 'manager', moods),
    ...many(40, 'clerk', moods),
  ]);
  const directors = (headCount: number, rules: Rules = {}): string | undefined => {
    const counts = new Map([
      ['director', headCount],
      ['manager', 60],
      ['clerk', 90],
    ]);
    return statusOf(
      published(wave, byGrade, { ...rules, headCounts: [{ item: 'grade', counts, isProven: false }] }),
      'mood*grade',
    )[1];
  };

  test('cannot be lifted over the limit by invented responses', () => {
    expect(directors(1)).toBe('director suppressed');
    expect(directors(9)).toBe('director suppressed');
    expect(directors(12)).toBe('director 10');
  });

  test('could be, if head counts were not looked at', () => {
    expect(directors(1, { without: ['heads'] })).toBe('director 10');
  });
});

describe('an answer that is certain', () => {
  const wave = (isSensitive: boolean): CaseFile =>
    caseFileOf(
      organisationItems.map((item): CodebookItem => (item.code === 'mood' ? { ...item, isSensitive } : item)),
      [...many(12, 'director', ['tired']), ...many(30, 'manager', moods), ...many(40, 'clerk', moods)],
    );
  const counts = (directors: number) =>
    new Map([
      ['director', directors],
      ['manager', 60],
      ['clerk', 90],
    ]);
  const codesOf = (file: CaseFile, rules: Rules): string[] =>
    statusOf(published(file, byGrade, rules), 'mood*grade');

  test('is shown while somebody did not respond', () => {
    expect(codesOf(wave(false), {})).toContain('director 12');
    expect(
      codesOf(wave(false), { headCounts: [{ item: 'grade', counts: counts(13), isProven: true }] }),
    ).toContain('director 12');
  });

  test('leaves the whole breakdown out where everybody answered, whichever group it was', () => {
    const headCounts = [{ item: 'grade', counts: counts(12), isProven: true }];
    expect(codesOf(wave(false), { headCounts })).toEqual(['total 82']);
    expect(codesOf(wave(false), { headCounts, without: ['certain'] })).toContain('director 12');
  });

  test('head counts by every attribute are looked at, whichever is given first', () => {
    const department = {
      item: 'department',
      counts: new Map([
        ['north', 100],
        ['south', 100],
      ]),
      isProven: false,
    };
    const grade = { item: 'grade', counts: counts(12), isProven: true };
    for (const headCounts of [
      [department, grade],
      [grade, department],
    ]) {
      expect(codesOf(wave(false), { headCounts })).toEqual(['total 82']);
    }
    expect(codesOf(wave(false), { headCounts: [department] })).toContain('director 12');
  });

  test('leaves the whole breakdown of a sensitive item out', () => {
    expect(codesOf(wave(true), {})).toEqual(['total 82']);
    expect(statusOf(published(wave(true), byGrade), 'score*grade')).toContain('director 12');
  });
});

test('the total is never hidden while ten answered', () => {
  for (let seed = 1; seed <= scaled(200); seed += 1) {
    for (const { banner, points } of published(randomOrganisation(seed), finePlan)) {
      const [total] = points;
      const isFew = total?.column.status !== 'shown' || total.column.answeredBase < 10;
      if (banner !== null || isFew) continue;
      expect(total.column.status).toBe('shown');
    }
  }
});

/** Which shown columns of all tables a case is in. */
function shownColumnsOf(tables: readonly Table[], one: PlainCase): string {
  return tables
    .flatMap(({ id, banner, points }) =>
      points.flatMap(({ code, kind, joined, options = [code], column }) => {
        if (banner === null || kind === 'total' || column.status !== 'shown') return [];
        const value = one[banner];
        const isIn =
          value === undefined
            ? kind === 'not_stated' || joined !== undefined
            : options.some((option) => option === value);
        return isIn ? [`${id} ${code}`] : [];
      }),
    )
    .join(',');
}

test(`what is published does not depend on who of the hidden gave which answers: ${swapCount} swaps`, () => {
  let done = 0;
  let across = 0;
  const plan = { banners: finePlan.banners, crosses: [] };
  for (let seed = 1; done < swapCount; seed += 1) {
    const random = xoroshiro128plus(seed);
    const cases = Array.from({ length: 120 }, (): PlainCase => {
      const grade = ['director', 'manager', 'chief', 'leader', 'clerk'][
        Math.floor(Math.sqrt(uniformInt(random, 0, 24)))
      ];
      const [one] = many(1, grade ?? 'clerk', [moods[uniformInt(random, 0, 2)] ?? 'calm']);
      const department = ['north', 'south', 'west'][uniformInt(random, 0, 2)] ?? 'north';
      return { ...one, department, score: 1 + uniformInt(random, 0, 4) };
    });
    const tables = published(caseFileOf(organisationItems, cases), plan);
    const groups = Map.groupBy(cases.keys(), (index) => shownColumnsOf(tables, cases[index] ?? {}));
    for (const members of groups.values()) {
      const [first = 0] = members;
      const other = members.find((index) => cases[index]?.['grade'] !== cases[first]?.['grade']);
      if (other === undefined) continue;
      const [a, b] = [cases[first] ?? {}, cases[other] ?? {}];
      const attributesOf = ({ grade, department }: PlainCase): PlainCase => ({
        ...(grade !== undefined && { grade }),
        ...(department !== undefined && { department }),
      });
      const swapped = cases.map((one, index) => {
        if (index === first) return { ...b, ...attributesOf(a) };
        return index === other ? { ...a, ...attributesOf(b) } : one;
      });
      expect(published(caseFileOf(organisationItems, swapped), plan)).toEqual(tables);
      done += 1;
      across += Number(a['mood'] !== b['mood']);
    }
  }
  expect(across).toBeGreaterThan(swapCount / 5);
});
