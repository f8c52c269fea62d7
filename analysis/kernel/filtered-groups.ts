import { at } from '../numeric/at.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import type { OutcomeCondition } from './filter-plane.ts';

/**
 * Groups of those alone who meet every condition. Of a partition the rest are one group more, the last.
 *
 * @example filteredGroups({ kind: 'partition', groupCount: 1, groupOf: new Uint16Array(2) }, [{ column: { kind: 'single', outcomes: Uint8Array.of(3, 4) }, categoryCount: 2, outsideCount: 0, outcomes: [4] }])
 *   // => { kind: 'partition', groupCount: 2, groupOf: Uint16Array.of(1, 0) }
 */
export function filteredGroups(groups: Grouping, conditions: readonly OutcomeCondition[]): Grouping {
  const wanted = conditions.map(({ column, outcomes }) => ({ column, outcomes: new Set(outcomes) }));
  const isCounted = (index: number): boolean =>
    wanted.every(({ column, outcomes }) => outcomes.has(at(column.outcomes, index)));
  if (groups.kind === 'overlapping') {
    return { ...groups, masks: groups.masks.map((mask, index) => (isCounted(index) ? mask : 0)) };
  }
  const { groupCount, groupOf } = groups;
  return {
    kind: 'partition',
    groupCount: groupCount + 1,
    groupOf: groupOf.map((group, index) => (isCounted(index) ? group : groupCount)),
  };
}
