import type { Outcomes } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Partition } from '../tabulate/grouping.ts';
import { takeBytes, type Kernel } from './kernel-memory.ts';

/** Cases whose bits are looked at together: each group is filled up to whole words, with cases of code 0. */
export const wordCases = 128;

/** Where a stretch of one group's cases lies in every plane, in bytes. */
export interface Run {
  from: number;
  to: number;
  group: number;
  caseCount: number;
}

/**
 * Cases sorted by their groups. Every bit of a column's codes is a plane: the bits of all cases one after another, in
 * the kernel's memory. A plane is made when it is first asked for and known by its column.
 */
export interface ClusteredCases {
  kernel: Kernel;
  grouping: Partition;
  runs: Run[];
  planeBytes: number;
  planes: WeakMap<Values, readonly number[]>;
  /** Stretches of cases that are sorted each by itself. */
  segmentCases: number;
}

/** A column as it lies in a case file: codes, or masks of what was ticked. */
export type Values = Outcomes | Uint32Array;

/** A column and how many of its lowest bits are wanted as planes. */
export interface WantedPlanes {
  values: Values;
  planeCount: number;
}

/** So many cases are sorted at a time: their order fits the processor's cache. */
const usualSegmentCases = 1_000_000;

/**
 * Where the cases will lie when they are sorted by a partition; nothing is sorted yet.
 *
 * Throws   "clusterCases requires whole numbers of 0 or more".
 * @example clusterCases(newKernel(), { kind: 'partition', groupCount: 2, groupOf: Uint16Array.of(1, 0, 1) }).runs.map(({ caseCount }) => caseCount) // => [1, 2]
 */
export function clusterCases(
  kernel: Kernel,
  grouping: Partition,
  segmentCases = usualSegmentCases,
): ClusteredCases {
  requireWhole([grouping.groupCount, segmentCases], 'clusterCases');
  const runs: Run[] = [];
  let from = 0;
  for (const { groupOf } of segmentsOf(grouping, segmentCases)) {
    for (const [group, caseCount] of groupSizes(groupOf, grouping.groupCount).entries()) {
      if (caseCount === 0) continue;
      const to = from + (Math.ceil(caseCount / wordCases) * wordCases) / 8;
      runs.push({ from, to, group, caseCount });
      from = to;
    }
  }
  return { kernel, grouping, runs, planeBytes: from, planes: new WeakMap(), segmentCases };
}

/**
 * Makes the planes of columns that have none yet. The cases are sorted once for all of them.
 *
 * Throws   "outcome beyond the planes" for a byte with a bit above those wanted; RangeError where there is no room.
 */
export function addPlanes(cases: ClusteredCases, wanted: readonly WantedPlanes[]): void {
  const { kernel, grouping, planeBytes, planes, segmentCases } = cases;
  const missing = wanted.filter(({ values }) => !planes.has(values));
  if (missing.length === 0) return;
  const placed = missing.map(({ values, planeCount }) => ({
    values,
    planes: Array.from({ length: planeCount }, () => takeBytes(kernel, planeBytes)),
  }));
  // What follows is only needed while planes are made: it is given back at the end.
  const kept = kernel.taken;
  let firstRun = 0;
  for (const { groupOf, firstCase } of segmentsOf(grouping, segmentCases)) {
    const sorted = sortedSegment(cases, groupOf, firstRun);
    for (const own of placed) slicePlanes(kernel, sorted, own, { firstCase, caseCount: groupOf.length });
    firstRun += sorted.runCount;
    kernel.taken = kept;
  }
  for (const own of placed) planes.set(own.values, own.planes);
}

/** A segment's cases in the order of their groups. */
interface SortedSegment {
  /** Where the numbers of the cases lie, fillers among them: the number after the last case. */
  order: number;
  orderEnd: number;
  /** Where the segment begins in a plane. */
  from: number;
  runCount: number;
}

function sortedSegment(cases: ClusteredCases, groupOf: Uint16Array, firstRun: number): SortedSegment {
  const { kernel, runs, grouping } = cases;
  const runCount = groupSizes(groupOf, grouping.groupCount).filter((size) => size > 0).length;
  const own = runs.slice(firstRun, firstRun + runCount);
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const filled = (to - from) * 8;
  const order = takeBytes(kernel, filled * 4);
  const groups = takeBytes(kernel, groupOf.byteLength);
  const next = takeBytes(kernel, grouping.groupCount * 4);
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, order, filled).fill(groupOf.length);
  new Uint16Array(buffer, groups, groupOf.length).set(groupOf);
  const places = new Uint32Array(buffer, next, grouping.groupCount);
  for (const run of own) places[run.group] = order + (run.from - from) * 8 * 4;
  kernel.functions.sortByGroup(groups, groups + groupOf.byteLength, next);
  return { order, orderEnd: order + filled * 4, from, runCount };
}

function slicePlanes(
  kernel: Kernel,
  { order, orderEnd, from }: SortedSegment,
  { values, planes }: { values: Values; planes: readonly number[] },
  { firstCase, caseCount }: { firstCase: number; caseCount: number },
): void {
  const { taken } = kernel;
  const width = values.BYTES_PER_ELEMENT;
  const column = takeBytes(kernel, (caseCount + 1) * width);
  const seen = takeBytes(kernel, 16);
  const { buffer } = kernel.memory;
  const own = values.subarray(firstCase, firstCase + caseCount);
  const bytes = new Uint8Array(buffer, column, (caseCount + 1) * width);
  bytes.set(new Uint8Array(own.buffer, own.byteOffset, own.byteLength));
  bytes.fill(0, caseCount * width);
  new Uint8Array(buffer, seen, 16).fill(0);
  const shift = Math.log2(width);
  for (let first = 0; first < planes.length; first += 8) {
    const some = planes.slice(first, first + 8);
    const stride = some.length > 1 ? at(some, 1) - at(some, 0) : 0;
    kernel.functions[`slice${some.length}`]?.(
      column + first / 8,
      shift,
      order,
      orderEnd,
      at(some, 0) + from,
      stride,
      seen,
    );
  }
  const isOfCodes = values instanceof Uint8Array;
  if (isOfCodes && new Uint8Array(buffer, seen, 16).some((bits) => bits >>> planes.length > 0)) {
    throw new RangeError('outcome beyond the planes');
  }
  kernel.taken = taken;
}

function* segmentsOf(
  { groupOf }: Partition,
  segmentCases: number,
): Generator<{ groupOf: Uint16Array; firstCase: number }> {
  for (let firstCase = 0; firstCase < groupOf.length; firstCase += segmentCases) {
    yield { groupOf: groupOf.subarray(firstCase, firstCase + segmentCases), firstCase };
  }
}

/** No bounds are asked for in here: groups are below groupCount, as every grouping's are. */
function groupSizes(groupOf: Uint16Array, groupCount: number): Uint32Array {
  const sizes = new Uint32Array(groupCount);
  for (let index = 0; index < groupOf.length; index += 1) {
    const group = groupOf[index] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return sizes;
}
