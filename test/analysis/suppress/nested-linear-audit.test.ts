import { describe, expect, test } from 'vitest';
import { tabulatePlan, type CaseFile, type Table } from '../../../analysis/index.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { scaled } from '../../scale.ts';
import { caseFileOf } from '../case-file-of.ts';
import { answersGiven, pinnedCounts, recoveredGroups, type PinnedCount } from './linear-audit.ts';
import { many, moods, published, type Rules } from './published-waves.ts';
import {
  coarsePlan,
  nestedPlan,
  organisationItems,
  randomOrganisation,
  routings,
} from './random-organisation.ts';

const solver = await loadSolver();
// Fewer than ten have too few nested groups to say anything of.
const nestedWaveCount = Math.max(10, scaled(100));
const plantedCount = scaled(30);

/** Nested groups that are all hidden: what follows then follows from grades and departments alone. */
function withoutNested(tables: readonly Table[]): Table[] {
  return tables.map((table) => ({
    ...table,
    points: table.points.map((point) =>
      point.within === undefined || point.kind === 'subtotal'
        ? point
        : { ...point, column: { status: 'suppressed' as const, reason: 'suppressed' as const } },
    ),
  }));
}

/** Counts that nested groups give away. */
function givenAway(caseFile: CaseFile, rules: Rules = {}): PinnedCount[] {
  const earlier = published(caseFile, coarsePlan);
  const tables = published(caseFile, nestedPlan, { ...rules, earlier });
  const pins = pinnedCounts(tables, earlier, routings, solver);
  const found = answersGiven(recoveredGroups(pins, tabulatePlan(caseFile, nestedPlan), 10));
  if (found.length === 0) return [];
  const known = pinnedCounts(withoutNested(tables), earlier, routings, solver);
  return found.filter((pin) => !known.some((other) => JSON.stringify(other) === JSON.stringify(pin)));
}

describe('grades nested in departments, beside both alone', () => {
  // Where everybody states a group, nothing is left over in which counts could hide.
  const waveOf = (seed: number): CaseFile => randomOrganisation(seed, { isStated: seed % 2 === 0 });
  const seeds = Array.from({ length: nestedWaveCount }, (_, index) => index + 1);

  test(`give no count of a hidden group away that is not known without them: ${nestedWaveCount} random waves`, () => {
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
  });

  test('do where nothing else is hidden', () => {
    const few = [15, 17, 19, 21].slice(0, scaled(20));
    const isCaught = (rules: Rules) => few.filter((seed) => givenAway(waveOf(seed), rules).length > 0);
    expect(isCaught({ without: ['complementary'] })).toEqual(few);
  });

  test('a planted few of one department are found every time the rule is off', () => {
    for (const seed of seeds.slice(0, plantedCount)) {
      const caseFile = caseFileOf(organisationItems, [
        ...many(15, 'chief', moods, 'north'),
        ...many(20 + seed, 'clerk', moods, 'north'),
        ...many(5, 'chief', moods, 'south'),
        ...many(30, 'clerk', moods, 'south'),
        ...many(24, 'chief', moods, 'west'),
        ...many(33 + seed, 'clerk', moods, 'west'),
      ]);
      expect(givenAway(caseFile)).toEqual([]);
      const groups = givenAway(caseFile, { without: ['complementary'] }).map(({ group }) => group);
      expect(groups).toContain('south*chief');
    }
  });
});
