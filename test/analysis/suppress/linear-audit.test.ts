import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../analysis/index.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { scaled } from '../../scale.ts';
import { caseFileOf } from '../case-file-of.ts';
import { pinnedCounts, type PinnedCount } from './linear-audit.ts';
import { many, moods, published, type Rules } from './published-waves.ts';
import {
  coarsePlan,
  finePlan,
  organisationItems,
  randomOrganisation,
  routings,
} from './random-organisation.ts';

const solver = await loadSolver();
const waveCount = scaled(1000);
const plantedCount = scaled(50);
function pinned(caseFile: CaseFile, rules: Rules = {}): PinnedCount[] {
  const earlier = published(caseFile, coarsePlan);
  const tables = published(caseFile, finePlan, { ...rules, earlier });
  return pinnedCounts(tables, earlier, routings, solver);
}

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

describe('a planted leak is found every time a rule is switched off, and never while it holds', () => {
  const seeds = Array.from({ length: plantedCount }, (_, index) => index + 1);

  test.each([
    ['complementary suppression', sixDirectors, { without: ['complementary'] }, 'director'],
    ['routed bases', routedPair, { without: ['routing'] }, 'manager'],
    ['tables published earlier', sixDirectors, { without: ['earlier'] }, 'director'],
  ] as const)('%s', (_, wave, rules, group) => {
    for (const seed of seeds) {
      const caseFile = wave(seed);
      expect(pinned(caseFile)).toEqual([]);
      const found = pinned(caseFile, rules);
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
