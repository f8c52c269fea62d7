import type { Highs } from 'highs';
import { tightestIntervals, type TightInterval } from '../numeric/tightest-intervals.ts';
import { mergedFacts } from './facts/merged-facts.ts';
import { publishedFacts, type AuditedPublication, type StubFacts } from './facts/published-facts.ts';
import { hiddenScores } from './hidden-scores.ts';
import { hiddenSums, type HiddenSum } from './hidden-sums.ts';

/** What follows for one sum of a hidden group, of an index for its score; in truth it lies within. */
export type HiddenLimit = Pick<HiddenSum, 'table' | 'group' | 'category'> & TightInterval;

/**
 * The tightest limits of every count, every sum and every score of every hidden group.
 *
 * Shape    one a hidden group and category of interest, in the order of the tables.
 * Throws   "the facts contradict each other" where one output prints something else than the others.
 * @example hiddenLimits({ tables: [], outputs: [] }, solver) // => []
 */
export function hiddenLimits(publication: AuditedPublication, solver: Highs): HiddenLimit[] {
  return publishedFacts(publication).flatMap((stubs) =>
    [...limitedSums(publication, stubs, solver), ...hiddenScores(stubs, solver)].map(
      ({ table, group, category, lower, upper }) => ({ table, group, category, lower, upper }),
    ),
  );
}

/**
 * The limits of the sums of stubs that hang together.
 *
 * Throws   as hiddenLimits.
 * @example limitedSums({ outputs: [] }, { tables: [], facts: [] }, solver) // => []
 */
export function limitedSums(
  { outputs }: Pick<AuditedPublication, 'outputs'>,
  { tables, facts }: StubFacts,
  solver: Highs,
): (HiddenSum & TightInterval)[] {
  const targets = tables.flatMap((table) =>
    hiddenSums(
      table,
      outputs.filter((printed) => printed.table.id === table.id).flatMap(({ numbers }) => numbers),
    ),
  );
  if (targets.length === 0) return [];
  const intervals = tightestIntervals(
    mergedFacts(facts),
    targets.map(({ sum }) => sum),
    solver,
  );
  return intervals.flatMap((interval, place) => {
    const target = targets[place];
    return target === undefined ? [] : [{ ...target, ...interval }];
  });
}
