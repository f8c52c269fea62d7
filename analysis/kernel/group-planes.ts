import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../outcome/missing.ts';
import type { Grouping } from '../tabulate/grouping.ts';
import { addPlanes, type ClusteredCases } from './clustered-cases.ts';
import { wantedPlanes } from './count-clustered.ts';
import { filterPlane, type OutcomeCondition } from './filter-plane.ts';

/**
 * A plane a group, of those in it who meet every condition, for groups by which the cases are not sorted. Each lies in
 * the kernel's memory only until the next one is asked for.
 *
 * Shape    groups that overlap, or of which one column decides.
 * Throws   "groups of no column"; what addPlanes and filterPlane throw.
 * @example [...groupPlanes(clusterCases(newKernel(), { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(2) }), { groups: { kind: 'overlapping', groupCount: 3, masks: Uint32Array.of(5, 1) }, conditions: [] })].length // => 3
 */
export function* groupPlanes(
  cases: ClusteredCases,
  { groups, conditions }: { groups: Grouping; conditions: readonly OutcomeCondition[] },
): Generator<number> {
  const { kernel, planes, planeBytes } = cases;
  if (groups.kind === 'overlapping') {
    addPlanes(cases, [{ values: groups.masks, planeCount: groups.groupCount }]);
    const { taken } = kernel;
    for (const ticked of planes.get(groups.masks) ?? []) {
      const plane = filterPlane(cases, conditions);
      kernel.functions.and(plane, plane + planeBytes, ticked, plane);
      yield plane;
      kernel.taken = taken;
    }
    return;
  }
  const { groupCount, outcomes } = groups;
  if (outcomes === undefined) throw new RangeError('groups of no column');
  const optionCount = groupCount - 1;
  const column = {
    column: { kind: 'single', outcomes },
    categoryCount: optionCount,
    outsideCount: 0,
  } as const;
  addPlanes(cases, wantedPlanes(column));
  const { taken } = kernel;
  for (let group = 0; group < groupCount; group += 1) {
    const own = group < optionCount ? [firstCategory + group] : [notAsked, nonresponse, nonSubstantive];
    yield filterPlane(cases, [...conditions, { ...column, outcomes: own }]);
    kernel.taken = taken;
  }
}
