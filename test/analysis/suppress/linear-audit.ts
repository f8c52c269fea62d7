import type { Highs } from 'highs';
import { hiddenLimits, type Routing, type Table } from '../../../analysis/index.ts';
import { apiOutputs, auditedTables } from '../audit/audited.ts';

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
  published: readonly Table[],
  earlier: readonly Table[],
  routings: readonly Routing[],
  solver: Highs,
): PinnedCount[] {
  const tables = auditedTables(published);
  const outputs = apiOutputs([...tables, ...auditedTables(earlier)]);
  return hiddenLimits({ tables, outputs, routings }, solver)
    .filter(({ lower, upper }) => upper - lower < 0.5 && upper >= 0.5)
    .map(({ table, group, category, upper }) => ({ table, group, category, count: Math.round(upper) }));
}
