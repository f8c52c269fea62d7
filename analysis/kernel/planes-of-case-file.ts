import type { CaseFile } from '../codebook/case-file.ts';
import type { Grouping, Partition } from '../tabulate/grouping.ts';
import { clusterCases, type ClusteredCases } from './clustered-cases.ts';
import { wantedPlanes, type ColumnToCount } from './count-clustered.ts';
import { isNoRoom, newKernel, type Kernel } from './kernel-memory.ts';

/** The planes of one case file: a thread has one memory for them, and the next case file takes its place. */
interface Held {
  caseFile: WeakRef<CaseFile>;
  kernel: Kernel;
  clusterings: ClusteredCases[];
}

/** A memory that has grown larger than this is not used again for another case file. */
const reusedBytes = 2 ** 26;
/** Above this no more clusterings are added: all but the newest are given back. */
const fullBytes = 2 ** 29;
/** Groups that are filled up to more than so many times their cases lie too thin to be worth planes. */
const mostFilled = 16;

/** So many groups are sooner counted each by itself than sorted. */
const fewGroups = 8;

let held: Held | null = null;
const asked = new WeakSet<Partition>();

/**
 * The cases of a case file clustered by a partition, kept until another case file is counted; null where the machine
 * cannot count planes, or where the groups are so small that planes would hold little but what fills them up.
 *
 * @example clusteredCases(exampleCaseFile, { kind: 'partition', groupCount: 6, groupOf: Uint16Array.of(0, 1, 2, 3, 4, 5) }) // => null
 */
export function clusteredCases(caseFile: CaseFile, grouping: Partition): ClusteredCases | null {
  const known = heldOf(caseFile)?.clusterings.find((cases) => cases.grouping === grouping);
  if (known !== undefined) return known;
  if (held !== null && held.kernel.taken > fullBytes) dropPlanes();
  const own = heldOf(caseFile);
  if (own === null) return null;
  const cases = clusterCases(own.kernel, grouping);
  if (cases.planeBytes * 8 > mostFilled * caseFile.caseCount) return null;
  own.clusterings.push(cases);
  return cases;
}

/**
 * Whether the cases are to be sorted by a partition. Not for a banner of few groups beside one that they are sorted by
 * already: a plane a group is made sooner, unless it is asked for again.
 *
 * @example isWorthSorting(exampleCaseFile, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) }) // => true
 */
export function isWorthSorting(caseFile: CaseFile, grouping: Partition): boolean {
  const isAskedAgain = asked.has(grouping);
  asked.add(grouping);
  if (isAskedAgain || grouping.outcomes === undefined || grouping.groupCount > fewGroups) return true;
  return clusteredBefore(caseFile) === null;
}

/**
 * How the cases of a case file are clustered already, by whatever: for counts that need no groups of their own.
 *
 * @example clusteredBefore({ ...exampleCaseFile }) // => null
 */
export function clusteredBefore(caseFile: CaseFile): ClusteredCases | null {
  return held?.caseFile.deref() === caseFile ? (held.clusterings[0] ?? null) : null;
}

/**
 * Whether all that is asked for is there: then a single item is counted by planes, too.
 *
 * @example hasPlanes({ ...exampleCaseFile }, { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(6) }, []) // => false
 */
export function hasPlanes(caseFile: CaseFile, groups: Grouping, columns: readonly ColumnToCount[]): boolean {
  if (held?.caseFile.deref() !== caseFile) return false;
  const cases =
    groups.kind === 'partition'
      ? held.clusterings.find(({ grouping }) => grouping === groups)
      : held.clusterings[0];
  return cases !== undefined && columns.flatMap(wantedPlanes).every(({ values }) => cases.planes.has(values));
}

/**
 * Gives all planes back.
 *
 * @example dropPlanes() // => undefined
 */
export function dropPlanes(): void {
  held = null;
}

function heldOf(caseFile: CaseFile): Held | null {
  if (held?.caseFile.deref() === caseFile) return held;
  const kernel = held && held.kernel.memory.buffer.byteLength <= reusedBytes ? held.kernel : kernelIfAble();
  if (kernel === null) return null;
  kernel.taken = 64;
  held = { caseFile: new WeakRef(caseFile), kernel, clusterings: [] };
  return held;
}

/** Null where the machine cannot count planes. */
function kernelIfAble(): Kernel | null {
  try {
    return newKernel();
  } catch (error) {
    if (isNoRoom(error)) return null;
    throw error;
  }
}
