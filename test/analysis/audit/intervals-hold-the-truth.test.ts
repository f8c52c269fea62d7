import { describe, expect, test } from 'vitest';
import {
  hiddenLimits,
  type AuditedPublication,
  type HiddenLimit,
  type PrintedNumber,
} from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import { releaseCases } from '../../../server/publishing/release/release-cases.ts';
import { coarsened } from '../../server/publishing/remedies/random-remedies.ts';
import { auditedPublication } from '../../../server/publishing/audit/audited-publication.ts';
import { loadSolver } from '../../../server/publishing/background/load-solver.ts';
import { scaled } from '../../scale.ts';
import { countedPublication } from './counted-publication.ts';
import { randomPublication, routings } from './random-publication.ts';

const solver = await loadSolver();
const waveCount = scaled(300);
type Published = (PublishedTable | PublishedResponseRate)[];

/** What is true of a hidden group; null: its score does not exist. */
function truthOf({ table: id, group, category }: HiddenLimit, open: Published): number | null {
  const table = open.find(
    (other): other is PublishedTable => other.id === id && other.kind !== 'response-rate',
  );
  const column = table?.points.find(({ code }) => code === group)?.column;
  if (table === undefined || column?.status === 'suppressed') throw new Error(`${id} ${group} is not open`);
  if (category === 'score') {
    return column?.status === 'shown' && typeof column.indexScore === 'number' ? column.indexScore : null;
  }
  if (column?.status !== 'shown') return 0;
  const outside = (table.nonSubstantive ?? []).map((option) => option.code);
  const countOf = (code: string): number =>
    outside.includes(code)
      ? Number(column.nonSubstantiveCounts?.[outside.indexOf(code)])
      : Number(column.counts[table.categories.findIndex((other) => other.code === code)]);
  const codes = category === 'points' ? table.categories.map(({ code }) => code) : category.split('+');
  return codes
    .map((code) => countOf(code) * (category === 'points' ? Number(code) : 1))
    .reduce((sum, count) => sum + count, 0);
}

/** Limits that leave out the truth; where the statements contradict each other, no limit holds. */
function wrongLimits(
  publication: AuditedPublication,
  open: Published,
): { wrong: string[]; limitCount: number } {
  let limits: HiddenLimit[];
  try {
    limits = hiddenLimits(publication, solver);
  } catch (error) {
    return { wrong: [String(error)], limitCount: 0 };
  }
  const wrong = limits.flatMap((limit) => {
    const truth = truthOf(limit, open);
    const isWithin = truth === null || (limit.lower <= truth + 1e-5 && truth <= limit.upper + 1e-5);
    return isWithin ? [] : [`${JSON.stringify(limit)} but ${truth}`];
  });
  return { wrong, limitCount: limits.length };
}

/** A random wave as it is published, and every figure of it. */
function waveOf(seed: number): { published: Published; counted: Published } {
  const { cases, published } = randomPublication(seed);
  return { published, counted: countedPublication(cases) };
}

/** Groups that some joined and that are hidden all the same. */
function hiddenJoined(published: Published): number {
  return published.flatMap((table) =>
    table.kind === 'response-rate'
      ? []
      : table.points.filter(({ joined, column }) => joined !== undefined && column.status !== 'shown'),
  ).length;
}

/** The numbers of some outputs under the first category whose label is found in that of the right one. */
function readByLabel(
  publication: AuditedPublication,
  isMisread: (number: PrintedNumber, output: string) => boolean,
): AuditedPublication {
  return {
    ...publication,
    outputs: publication.outputs.map((printed) => {
      const { categories } = printed.table as PublishedTable;
      const labelOf = (code: string): string => categories.find((own) => own.code === code)?.label.ja ?? '';
      const found = (code: string): string =>
        categories.find(({ label }) => labelOf(code).includes(label.ja))?.code ?? code;
      const numbers = printed.numbers.map((number): PrintedNumber => {
        const { quantity } = number;
        if (!('category' in quantity) || !isMisread(number, printed.output)) return number;
        return { ...number, quantity: { ...quantity, category: found(quantity.category) } };
      });
      return { ...printed, numbers };
    }),
  };
}

describe('the truth lies within all limits', () => {
  test(
    `of ${waveCount} random waves with nested groups, routed items, check-all sets, an index and labels that stand ` +
      'within one another',
    () => {
      let [limitCount, joinedCount] = [0, 0];
      for (let seed = 1; seed <= waveCount; seed += 1) {
        const { published, counted } = waveOf(seed);
        const found = wrongLimits({ ...auditedPublication(published), routings }, counted);
        joinedCount += hiddenJoined(published);
        expect({ seed, wrong: found.wrong }).toEqual({ seed, wrong: [] });
        limitCount += found.limitCount;
      }
      expect(limitCount).toBeGreaterThan(50 * waveCount);
      expect(joinedCount).toBeGreaterThan(waveCount / 10);
    },
  );

  test('also where groups were merged before publication, and those who stated none counted with one', () => {
    let togetherCount = 0;
    for (let seed = 1; seed <= waveCount / 5; seed += 1) {
      const { cases } = coarsened(randomPublication(seed).cases, seed);
      const published = releaseCases(cases)?.tables ?? [];
      const { wrong } = wrongLimits(
        { ...auditedPublication(published), routings },
        countedPublication(cases),
      );
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
      togetherCount += JSON.stringify(published).includes('"not_stated"]') ? 1 : 0;
    }
    expect(togetherCount).toBeGreaterThan(0);
  });

  test('not where a number is told by its label, on the page or in the weighted total', () => {
    const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
    const caughtBy = (isMisread: (number: PrintedNumber, output: string) => boolean): number[] =>
      seeds.filter((seed) => {
        const { published, counted } = waveOf(seed);
        const publication = { ...auditedPublication(published), routings };
        return wrongLimits(readByLabel(publication, isMisread), counted).wrong.length > 0;
      });
    expect(caughtBy((_, output) => output === 'page')).toEqual(seeds);
    expect(caughtBy(({ quantity }) => quantity.kind === 'weighted-share').length).toBeGreaterThan(5);
  });
});
