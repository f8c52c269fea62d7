import { describe, expect, test } from 'vitest';
import {
  adjustedPValues,
  findingLevel,
  independenceTest,
  isEstimated,
  waveFindings,
  type CaseFile,
  type TableFinding,
} from '../../../analysis/index.ts';
import { scaled } from '../../scale.ts';
import { seededRandom } from '../../seed.ts';
import { crossedItems, findingsOf, nullWave, shownTable } from './null-wave.ts';

/** Waves in which nothing differs, at the demonstration's sizes: what is said of a difference is false. */
const waveCount = scaled(2000);
const random = seededRandom();
const waves = Array.from({ length: waveCount }, () => {
  const caseFile = nullWave(random);
  const alone = findingsOf(caseFile);
  return { alone, said: waveFindings(alone), naive: naiveClaims(caseFile) };
});

/** What chance may add to 5 % of so many: three standard errors. */
const atMost = (count: number): number =>
  findingLevel + 3 * Math.sqrt((findingLevel * (1 - findingLevel)) / count);
const share = (claims: readonly boolean[]): number => claims.filter(Boolean).length / claims.length;
const isClaim = (finding: TableFinding | null | undefined): boolean =>
  finding?.kind === 'comparison' && finding.p < findingLevel;

describe('where nothing differs', () => {
  test('at most 5 % of tables claim a difference, and of waves', () => {
    const claims = waves.map(({ said }) => said.map(isClaim));
    expect(share(claims.flat())).toBeLessThan(findingLevel);
    expect(share(claims.map((own) => own.includes(true)))).toBeLessThan(atMost(waveCount));
  });

  test('nobody stands out where no difference is claimed', () => {
    for (const finding of waves.flatMap(({ said }) => said)) {
      if (finding?.kind === 'comparison' && !isClaim(finding)) expect(finding.standouts).toEqual([]);
    }
  });

  test.each(crossedItems.map((stub, place) => [stub, place] as const))(
    'the test of %s alone keeps its level',
    (stub, place) => {
      const compared = waves
        .map(({ alone }) => alone[place])
        .filter((finding) => finding?.kind === 'comparison');
      expect([stub, share(compared.map(isClaim)) < atMost(compared.length)]).toEqual([stub, true]);
    },
  );

  test('found out: chi-square an option claims one in more than 5 % of tables with rare options', () => {
    expect(share(waves.map(({ naive }) => naive))).toBeGreaterThan(findingLevel);
  });

  test('found out: every table at 5 % by itself, and most waves say something false sooner or later', () => {
    const claims = waves.map(({ alone }) => alone.some(isClaim));
    expect(share(claims)).toBeGreaterThan(atMost(waveCount));
  });
});

/** What was said before exact tests: chi-square an option, Holm over the options. */
function naiveClaims(caseFile: CaseFile): boolean {
  const { points } = shownTable(caseFile, 'rare-reasons');
  const groups = points.flatMap(({ kind, column }) =>
    kind === 'option' && column.status === 'shown' ? [column] : [],
  );
  const tests = (groups[0]?.counts ?? []).map((_, option) =>
    independenceTest(
      groups.map(({ answeredBase, counts }) => {
        const count = Number(counts[option]);
        return [count, answeredBase - count];
      }),
    ),
  );
  const adjusted = adjustedPValues(
    tests.map((one) => (isEstimated(one) ? one.p : null)),
    'holm',
  );
  return adjusted.some((p) => p !== null && p < findingLevel);
}
