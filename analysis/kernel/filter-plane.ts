import { addPlanes, type ClusteredCases } from './clustered-cases.ts';
import { wantedPlanes, type ColumnToCount } from './count-clustered.ts';
import { takeBytes } from './kernel-memory.ts';

/** Cases whose outcome of a column is one of some codes (outcome/missing.ts). */
export interface OutcomeCondition extends ColumnToCount {
  outcomes: readonly number[];
}

/**
 * A plane of the cases that meet every condition, also those on what is missing. What groups are filled up with is not
 * in it. It lies where the kernel's memory was free: to give it back, set `taken` to what it was before.
 *
 * Shape    columns that are isOfPlanes.
 * Throws   what addPlanes throws; NoRoomError.
 * @example filterPlane(clusterCases(newKernel(), { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(2) }), []) > 0 // => true
 */
export function filterPlane(cases: ClusteredCases, conditions: readonly OutcomeCondition[]): number {
  const { kernel, planeBytes } = cases;
  addPlanes(cases, conditions.flatMap(wantedPlanes));
  const [all, some, one] = [0, 1, 2].map(() => takeBytes(kernel, planeBytes)) as [number, number, number];
  const fill = (plane: number, byte: number): unknown =>
    new Uint8Array(kernel.memory.buffer, plane, planeBytes).fill(byte);
  const into = (plane: number, operation: 'and' | 'or' | 'andNot', other: number): void =>
    kernel.functions[operation](plane, plane + planeBytes, other, plane);
  everybody(cases, all);
  for (const { column, outcomes } of conditions) {
    fill(some, 0);
    for (const code of outcomes) {
      fill(one, 0xff);
      for (const [bit, plane] of (cases.planes.get(column.outcomes) ?? []).entries()) {
        into(one, ((code >>> bit) & 1) === 1 ? 'and' : 'andNot', plane);
      }
      into(some, 'or', one);
    }
    into(all, 'and', some);
  }
  return all;
}

/** All cases, and nothing of what their groups are filled up with. */
function everybody({ kernel, planeBytes, runs }: ClusteredCases, plane: number): void {
  const bytes = new Uint8Array(kernel.memory.buffer, plane, planeBytes).fill(0);
  for (const { from, caseCount } of runs) {
    const whole = from + Math.floor(caseCount / 8);
    bytes.fill(0xff, from, whole);
    if (caseCount % 8 > 0) bytes[whole] = (1 << (caseCount % 8)) - 1;
  }
}
