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
const nestedWaveCount = 300;
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

test(
  `nor where grades are nested in departments beside both alone: ${nestedWaveCount} random waves`,
  { timeout: 240_000 },
  () => {
    let hiddenCount = 0;
    let shownCount = 0;
    const leaks: string[] = [];
    for (let seed = 1; seed <= nestedWaveCount; seed += 1) {
      const caseFile = randomOrganisation(seed);
      const earlier = published(caseFile, coarsePlan);
      const tables = published(caseFile, nestedPlan, { earlier });
      const nested = tables.flatMap(({ points }) => points.filter(({ within }) => within !== undefined));
      hiddenCount += nested.filter(({ column }) => column.status === 'suppressed').length;
      shownCount += nested.filter(({ column }) => column.status === 'shown').length;
      const found = pinnedCounts(tables, earlier, routings, solver);
      leaks.push(...found.map((pin) => `seed ${seed}: ${JSON.stringify(pin)}`));
    }
    expect(leaks).toEqual([]);
    expect(hiddenCount).toBeGreaterThan(nestedWaveCount);
    expect(shownCount).toBeGreaterThan(nestedWaveCount);
  },
);

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
