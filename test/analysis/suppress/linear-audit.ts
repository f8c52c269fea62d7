import type { Highs } from 'highs';
import { hiddenTargets, publishedFacts, type Routing } from '../../../analysis/audit/published-facts.ts';
import { tightestIntervals } from '../../../analysis/numeric/tightest-intervals.ts';
import type { Table } from '../../../analysis/index.ts';

/** A hidden group of whose answers an exact number above 0 follows from what is published. */
export interface PinnedCount {
  table: string;
  group: string;
  category: string;
  count: number;
}

/**
 * By linear programming over everything that is published at once; earlier tables of the same cases are facts like
 * the others. A count of 0 that follows from a 0 in a larger group says of nobody what he answered.
 */
export function pinnedCounts(
  tables: readonly Table[],
  earlier: readonly Table[],
  routings: readonly Routing[],
  solver: Highs,
): PinnedCount[] {
  const facts = publishedFacts([...tables, ...earlier], routings);
  const targets = tables.flatMap((table) =>
    hiddenTargets(table, { isOverlapping: isOverlapping(table, tables) }).map((target) => ({
      ...target,
      table: table.id,
    })),
  );
  const intervals = tightestIntervals(
    facts,
    targets.map(({ sum }) => sum),
    solver,
  );
  return targets.flatMap(({ table, group, category }, index) => {
    const { lower = 0, upper = Infinity } = intervals[index] ?? {};
    return upper - lower < 0.5 && upper >= 0.5 ? [{ table, group, category, count: Math.round(upper) }] : [];
  });
}

function isOverlapping({ banner }: Table, tables: readonly Table[]): boolean {
  return tables.find(({ id }) => id === banner)?.stubKind === 'multiple';
}
