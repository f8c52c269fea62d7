import { describe, expect, test } from 'vitest';
import { tabulatePlan, type CaseFile } from '../../../analysis/index.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { scaled } from '../../scale.ts';
import { answersGiven, pinnedCounts, recoveredGroups, type PinnedCount } from './linear-audit.ts';
import { published, routedPair, sixDirectors, type Rules } from './published-waves.ts';
import { coarsePlan, finePlan, randomOrganisation, routings } from './random-organisation.ts';

const solver = await loadSolver();
const waveCount = scaled(1000);
const plantedCount = scaled(50);
function pinned(caseFile: CaseFile, rules: Rules = {}): PinnedCount[] {
  const earlier = published(caseFile, coarsePlan);
  const tables = published(caseFile, finePlan, { ...rules, earlier });
  return answersGiven(pinnedCounts(tables, earlier, routings, solver));
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
      const pins = pinnedCounts(tables, earlier, routings, solver);
      const found = answersGiven(recoveredGroups(pins, tabulatePlan(caseFile, finePlan), 10));
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
});
