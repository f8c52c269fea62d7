import { describe, expect, test } from 'vitest';
import {
  notAsked,
  suppressTables,
  tabulatePlan,
  type CaseFile,
  type DisclosureRules,
  type Table,
} from '../../../analysis/index.ts';
import { loadSolver } from '../../../server/publishing/load-solver.ts';
import { caseFileOf, left, type PlainCase } from '../case-file-of.ts';
import { pinnedCounts, type PinnedCount } from './linear-audit.ts';
import {
  coarsePlan,
  finePlan,
  nestedPlan,
  organisationItems,
  randomOrganisation,
  routings,
} from './random-organisation.ts';

const solver = await loadSolver();
const waveCount = 1000;
const nestedWaveCount = 40;
const plantedCount = 50;
type Plan = Parameters<typeof tabulatePlan>[1];
type Rules = Partial<DisclosureRules & { earlier: Table[] }>;

function published(caseFile: CaseFile, plan: Plan, rules: Rules = {}): Table[] {
  const all = { minimumBase: 10, complementary: true, ...rules };
  return suppressTables(caseFile, tabulatePlan(caseFile, plan), plan, all);
}

function pinned(caseFile: CaseFile, rules: Rules = {}): PinnedCount[] {
  const earlier = published(caseFile, coarsePlan);
  const tables = published(caseFile, finePlan, { ...rules, earlier });
  return pinnedCounts(tables, earlier, routings, solver);
}

/** So many of a grade, with moods and scores that take turns. */
function many(count: number, grade: string, moods: readonly string[], department = 'north'): PlainCase[] {
  return Array.from({ length: count }, (_, index) => {
    const mood = moods[index % moods.length] ?? 'calm';
    return {
      grade,
      department,
      mood,
      score: 1 + (index % 5),
      reason: mood === 'tired' ? (index % 3 === 0 ? 'work' : 'people') : left(notAsked),
      ways: index % 2 === 0 ? ['talk'] : ['plan', 'learn'],
    };
  });
}

const moods = ['calm', 'busy', 'tired'];

/** Six directors beside groups that are big enough; the size of the others varies with the seed. */
function sixDirectors(seed: number): CaseFile {
  return caseFileOf(organisationItems, [
    ...many(6, 'director', moods),
    ...many(24 + (seed % 7), 'manager', moods),
    ...many(13 + (seed % 5), 'chief', moods),
    ...many(30, 'leader', moods, 'south'),
    ...many(40 + seed, 'clerk', moods, 'west'),
  ]);
}

/** A hidden pair of grades of which one has nobody who is asked the routed item, and the other enough. */
function routedPair(seed: number): CaseFile {
  return caseFileOf(organisationItems, [
    ...many(6, 'director', ['calm', 'busy']),
    ...many(14 + (seed % 3), 'chief', ['tired', 'tired', 'tired', 'tired', 'busy']),
    ...many(40 + (seed % 9), 'manager', moods),
    ...many(45, 'leader', moods, 'south'),
    ...many(50 + seed, 'clerk', moods, 'west'),
  ]);
}

test(
  `a linear program over everything published finds no answer of a hidden group: ${waveCount} random waves with nets, ` +
    'departments, routed items and two publications',
  { timeout: 240_000 },
  () => {
    let hiddenCount = 0;
    const leaks: string[] = [];
    for (let seed = 1; seed <= waveCount; seed += 1) {
      const caseFile = randomOrganisation(seed);
      const earlier = published(caseFile, coarsePlan);
      const tables = published(caseFile, finePlan, { earlier });
      const columns = tables.flatMap(({ points }) => points.map(({ column }) => column));
      hiddenCount += columns.filter(({ status }) => status === 'suppressed').length;
      const found = pinnedCounts(tables, earlier, routings, solver);
      leaks.push(...found.map((pin) => `seed ${seed}: ${JSON.stringify(pin)}`));
    }
    expect(leaks).toEqual([]);
    expect(hiddenCount).toBeGreaterThan(waveCount);
  },
);

/** Nested groups that are all hidden: what follows then follows from grades and departments alone. */
function withoutNested(tables: readonly Table[]): Table[] {
  return tables.map((table) => ({
    ...table,
    points: table.points.map((point) =>
      point.within === undefined || point.kind === 'subtotal'
        ? point
        : { ...point, column: { status: 'suppressed', reason: 'complementary' } },
    ),
  }));
}

/** Counts that nested groups give away. */
function givenAway(caseFile: CaseFile, rules: Rules = {}): PinnedCount[] {
  const earlier = published(caseFile, coarsePlan);
  const tables = published(caseFile, nestedPlan, { ...rules, earlier });
  const found = pinnedCounts(tables, earlier, routings, solver);
  if (found.length === 0) return [];
  const known = pinnedCounts(withoutNested(tables), earlier, routings, solver);
  return found.filter((pin) => !known.some((other) => JSON.stringify(other) === JSON.stringify(pin)));
}

describe('grades nested in departments, beside both alone', () => {
  // Where everybody states a group, nothing is left over in which counts could hide.
  const waveOf = (seed: number): CaseFile => randomOrganisation(seed, { isStated: seed % 2 === 0 });
  const seeds = Array.from({ length: nestedWaveCount }, (_, index) => index + 1);

  test(
    `give no count of a hidden group away that is not known without them: ${nestedWaveCount} random waves`,
    { timeout: 240_000 },
    () => {
      const leaks = seeds.flatMap((seed) =>
        givenAway(waveOf(seed)).map((pin) => `seed ${seed}: ${JSON.stringify(pin)}`),
      );
      expect(leaks).toEqual([]);
      const nested = seeds.flatMap((seed) =>
        published(waveOf(seed), nestedPlan).flatMap(({ points }) =>
          points.filter(({ within, kind }) => within !== undefined && kind !== 'subtotal'),
        ),
      );
      const countOf = (status: string) => nested.filter(({ column }) => column.status === status).length;
      expect(countOf('suppressed')).toBeGreaterThan(nestedWaveCount);
      expect(countOf('shown')).toBeGreaterThan(nestedWaveCount);
    },
  );

  test(
    'do where zeros beside them are not looked at, and where nothing is complementary',
    { timeout: 240_000 },
    () => {
      const few = [15, 17, 19, 21, 27];
      const isCaught = (rules: Rules) => few.filter((seed) => givenAway(waveOf(seed), rules).length > 0);
      expect(isCaught({ without: ['nesting'] })).toEqual(few);
      expect(isCaught({ complementary: false })).toEqual(few);
    },
  );

  test('a planted few of one department are found every time the rule is off', { timeout: 240_000 }, () => {
    for (const seed of seeds.slice(0, 10)) {
      const caseFile = caseFileOf(organisationItems, [
        ...many(15, 'chief', moods, 'north'),
        ...many(20 + seed, 'clerk', moods, 'north'),
        ...many(5, 'chief', moods, 'south'),
        ...many(30, 'clerk', moods, 'south'),
        ...many(24, 'chief', moods, 'west'),
        ...many(33 + seed, 'clerk', moods, 'west'),
      ]);
      expect(givenAway(caseFile)).toEqual([]);
      const groups = givenAway(caseFile, { complementary: false }).map(({ group }) => group);
      expect(groups).toContain('south*chief');
    }
  });
});

describe('a planted leak is found every time a rule is switched off, and never while it holds', () => {
  const seeds = Array.from({ length: plantedCount }, (_, index) => index + 1);

  test.each([
    ['complementary suppression', sixDirectors, { complementary: false }, 'director'],
    ['routed bases', routedPair, { without: ['routing'] }, 'manager'],
    ['tables published earlier', sixDirectors, { without: ['earlier'] }, 'director'],
  ] as const)('%s', (_, wave, rules, group) => {
    for (const seed of seeds) {
      const caseFile = wave(seed);
      expect(pinned(caseFile)).toEqual([]);
      const found = pinned(caseFile, rules as Rules);
      expect(found.map((pin) => pin.group)).toContain(group);
    }
  });

  test('a group in which everybody chose the same', () => {
    for (const seed of seeds) {
      const caseFile = caseFileOf(organisationItems, [
        ...many(12 + (seed % 9), 'chief', ['tired']),
        ...many(30, 'manager', moods),
        ...many(40, 'leader', moods, 'south'),
        ...many(30 + seed, 'clerk', moods, 'west'),
      ]);
      const chiefs = (rules: Rules): string[] => {
        const tables = published(caseFile, finePlan, rules);
        const readable = tables
          .find(({ id }) => id === 'mood*grade')
          ?.points.find(({ code }) => code === 'chief');
        const derived = pinnedCounts(tables, [], routings, solver).filter(
          (pin) => pin.table === 'mood*grade' && pin.group === 'chief',
        );
        return [readable?.column.status ?? '', ...derived.map(({ category }) => category)];
      };
      expect(chiefs({})).toEqual(['suppressed']);
      expect(chiefs({ without: ['unanimity'] })).toEqual(['shown']);
    }
  });
});
