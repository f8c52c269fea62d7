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

/** A stretch of cases that is sorted by itself, and where it lies in every plane. */
interface Segment {
  groupOf: Uint16Array;
  firstCase: number;
  runs: Run[];
  from: number;
  to: number;
}

/**
 * Cases sorted by their groups. Every bit of a column's codes is a plane: the bits of all cases one after another, in
 * the kernel's memory. A plane is made when it is first asked for and known by its column.
 */
export interface ClusteredCases {
  kernel: Kernel;
  grouping: Partition;
  segments: Segment[];
  /** Of all segments. */
  runs: Run[];
  planeBytes: number;
  planes: WeakMap<Values, readonly number[]>;
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
  const { groupOf, groupCount } = grouping;
  const segments: Segment[] = [];
  let planeBytes = 0;
  for (let firstCase = 0; firstCase < groupOf.length; firstCase += segmentCases) {
    const own = groupOf.subarray(firstCase, firstCase + segmentCases);
    const from = planeBytes;
    const runs: Run[] = [];
    for (const [group, caseCount] of groupSizes(own, groupCount).entries()) {
      if (caseCount === 0) continue;
      const to = planeBytes + (Math.ceil(caseCount / wordCases) * wordCases) / 8;
      runs.push({ from: planeBytes, to, group, caseCount });
      planeBytes = to;
    }
    segments.push({ groupOf: own, firstCase, runs, from, to: planeBytes });
  }
  return {
    kernel,
    grouping,
    segments,
    runs: segments.flatMap(({ runs }) => runs),
    planeBytes,
    planes: new WeakMap(),
  };
}

/**
 * Makes the planes of columns that have none yet. The cases are sorted once for all of them.
 *
 * Throws   "outcome beyond the planes" for a byte with a bit above those wanted; NoRoomError.
 * @example addPlanes(clusterCases(newKernel(), { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(2) }), [{ values: Uint8Array.of(3, 4), planeCount: 3 }]) // => undefined
 */
export function addPlanes(cases: ClusteredCases, wanted: readonly WantedPlanes[]): void {
  const { kernel, planeBytes, planes, segments, grouping } = cases;
  const missing = wanted.filter(({ values }) => !planes.has(values));
  if (missing.length === 0) return;
  const placed = missing.map(({ values, planeCount }) => ({
    values,
    planes: Array.from({ length: planeCount }, () => takeBytes(kernel, planeBytes)),
  }));
  // What follows is only needed while planes are made: it is given back at the end.
  const kept = kernel.taken;
  for (const segment of segments) {
    const order = sortedSegment(kernel, segment, grouping.groupCount);
    for (const own of placed) slicePlanes(kernel, { segment, order }, own);
    kernel.taken = kept;
  }
  for (const own of placed) planes.set(own.values, own.planes);
}

/** Where the numbers of a segment's cases lie in the order of their groups, fillers among them: one after the last. */
function sortedSegment(kernel: Kernel, { groupOf, runs, from, to }: Segment, groupCount: number): number {
  const filled = (to - from) * 8;
  const order = takeBytes(kernel, filled * 4);
  const groups = takeBytes(kernel, groupOf.byteLength);
  const next = takeBytes(kernel, groupCount * 4);
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, order, filled).fill(groupOf.length);
  new Uint16Array(buffer, groups, groupOf.length).set(groupOf);
  const places = new Uint32Array(buffer, next, groupCount);
  for (const run of runs) places[run.group] = order + (run.from - from) * 8 * 4;
  kernel.functions.sortByGroup(groups, groups + groupOf.byteLength, next);
  return order;
}

function slicePlanes(
  kernel: Kernel,
  { segment, order }: { segment: Segment; order: number },
  { values, planes }: { values: Values; planes: readonly number[] },
): void {
  const { taken } = kernel;
  const { firstCase, from, to } = segment;
  const caseCount = segment.groupOf.length;
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
      order + (to - from) * 8 * 4,
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

/** No bounds are asked for in here: groups are below groupCount, as every grouping's are. */
function groupSizes(groupOf: Uint16Array, groupCount: number): Uint32Array {
  const sizes = new Uint32Array(groupCount);
  for (let index = 0; index < groupOf.length; index += 1) {
    const group = groupOf[index] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return sizes;
}
