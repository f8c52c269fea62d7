import type { Highs } from 'highs';
import { hiddenLimits, type Routing, type Table } from '../../../analysis/index.ts';
import { apiOutputs, auditedTables } from '../audit/audited.ts';

/** A hidden group of whose answers an exact number follows from what is published. */
export interface PinnedCount {
  table: string;
  group: string;
  category: string;
  count: number;
}

/**
 * By linear programming over everything that is published at once; earlier tables of the same cases are facts like
 * the others.
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
    .filter(({ lower, upper }) => upper - lower < 0.5)
    .map(({ table, group, category, upper }) => ({ table, group, category, count: Math.round(upper) }));
}

/** Counts above 0: a 0 that follows from a 0 in a larger group says of nobody what he answered. */
export function answersGiven(pins: readonly PinnedCount[]): PinnedCount[] {
  return pins.filter(({ count }) => count > 0);
}

/**
 * What is pinned of the groups of fewer than minimumBase respondents of which all is pinned: how many chose each option, also
 * where it is nobody, since without that nobody knows of how many people a pinned count tells. That single answers of a larger
 * set are certain is shown like any other figure; those who left an attribute blank are not recognised by it.
 *
 * Shape    counted: the same tables before anything was hidden.
 */
export function recoveredGroups(
  pins: readonly PinnedCount[],
  counted: readonly Table[],
  minimumBase: number,
): PinnedCount[] {
  return pins.filter(({ table, group }) => {
    const own = counted.find(({ id }) => id === table);
    const point = own?.points.find(({ code }) => code === group);
    if (own === undefined || point?.column.status !== 'shown' || point.kind === 'not_stated') return false;
    const pinned = pins.filter((pin) => pin.table === table && pin.group === group);
    const known = pinned.filter(({ category }) => own.categories.includes(category));
    // Who joined the group counts too.
    const size = own.stubKind === 'multiple' ? 0 : known.reduce((total, { count }) => total + count, 0);
    if (Math.max(size, point.column.answeredBase) >= minimumBase) return false;
    return own.categories.every((category) => known.some((pin) => pin.category === category));
  });
}
