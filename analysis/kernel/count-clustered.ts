import type { CaseColumn } from '../codebook/case-file.ts';
import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { firstCategory, nonresponse, nonSubstantive, notAsked } from '../outcome/missing.ts';
import {
  addPlanes,
  type ClusteredCases,
  type Run,
  type Values,
  type WantedPlanes,
} from './clustered-cases.ts';
import type { ColumnCounts } from './count-column.ts';
import { familyOf, fusedPlanes, planRowWords } from './counting-module.ts';
import { takeBytes, type Kernel } from './kernel-memory.ts';

/** A column to be counted, with how many categories and outside options it has. */
export interface ColumnToCount {
  column: CaseColumn;
  categoryCount: number;
  outsideCount: number;
}

/** Codes of at most so many bits are counted by planes: three in all combinations, two as conditions. */
const mostPlanes = fusedPlanes + 2;

/**
 * Whether the planes can hold a column: bytes, of not too many codes.
 *
 * @example isOfPlanes({ column: { kind: 'single', outcomes: Uint16Array.of(3) }, categoryCount: 2, outsideCount: 0 }) // => false
 */
export function isOfPlanes({ column, categoryCount }: ColumnToCount): boolean {
  const codes = codeCountOf(column, categoryCount);
  return column.outcomes instanceof Uint8Array && planesFor(codes) <= mostPlanes;
}

/**
 * Counts columns over the groups that the cases are clustered by, or over all groups together.
 *
 * Shape    columns of the same cases, all isOfPlanes; a list a column, in it one result a group. `filter`: a plane of
 *          those who are counted, without what groups are filled up with.
 * Missing  as countColumn, number by number.
 * Throws   "countClustered: outcome beyond the categories"; what addPlanes throws.
 * @example countClustered(clusterCases(newKernel(), { kind: 'partition', groupCount: 1, groupOf: new Uint16Array(4) }), [{ column: { kind: 'single', outcomes: Uint8Array.of(3, 4, 4, nonresponse) }, categoryCount: 2, outsideCount: 0 }])
 *   // => [[{ counts: [1, 2], answered: 3, nonSubstantive: 0, nonresponse: 1, notAsked: 0 }]]
 */
export function countClustered(
  cases: ClusteredCases,
  columns: readonly ColumnToCount[],
  { filter = null, areTogether = false }: { filter?: number | null; areTogether?: boolean } = {},
): ColumnCounts[][] {
  requireWhole(
    columns.flatMap(({ categoryCount, outsideCount }) => [categoryCount, outsideCount]),
    'countClustered',
  );
  addPlanes(cases, columns.flatMap(wantedPlanes));
  const plan = planOf(cases, columns, filter);
  const { groupCount, runs } = areTogether ? asOneGroup(cases) : { ...cases.grouping, runs: cases.runs };
  const counted = countedByPlan(cases.kernel, plan, { groupCount, runs });
  const sizes = new Float64Array(groupCount);
  for (const { group, caseCount } of runs) sizes[group] = at(sizes, group) + caseCount;
  return columns.map((column, index) =>
    Array.from({ length: groupCount }, (_, group) => {
      const row = counted.subarray(group * plan.counterCount, (group + 1) * plan.counterCount);
      return countsOf(
        column,
        row.subarray(at(plan.places, index)),
        filter === null ? at(sizes, group) : null,
      );
    }),
  );
}

/**
 * Planes of everything that is counted of a column.
 *
 * @example wantedPlanes({ column: { kind: 'single', outcomes: Uint8Array.of(3, 4) }, categoryCount: 2, outsideCount: 0 }).map(({ planeCount }) => planeCount) // => [3]
 */
export function wantedPlanes({ column, categoryCount, outsideCount }: ColumnToCount): WantedPlanes[] {
  const outcomes = {
    values: column.outcomes,
    planeCount: planesFor(codeCountOf(column, categoryCount)),
  };
  return [
    outcomes,
    ...(column.kind === 'multiple' ? [{ values: column.masks, planeCount: categoryCount }] : []),
    ...(column.outside ? [{ values: column.outside, planeCount: outsideCount }] : []),
  ];
}

interface Plan {
  rows: number[];
  counterCount: number;
  /** Of each column its first counter: codes from 0 on, then the options ticked, then those outside. */
  places: number[];
}

function planOf(cases: ClusteredCases, columns: readonly ColumnToCount[], filter: number | null): Plan {
  const plan: Plan = { rows: [], counterCount: 0, places: [] };
  const always = filter === null ? [] : [filter];
  const ask = (planes: readonly number[], conditions: readonly number[], counter: number): void => {
    const both = [...planes, ...conditions];
    plan.rows.push(familyOf(planes.length, conditions.length), ...both);
    plan.rows.push(...Array<number>(planRowWords - 2 - both.length).fill(0), 4 * counter);
  };
  const planesOf = (values: Values): readonly number[] => cases.planes.get(values) ?? [];
  for (const { column } of columns) {
    plan.places.push(plan.counterCount);
    const own = planesOf(column.outcomes);
    const [fused, above] = [own.slice(0, fusedPlanes), own.slice(fusedPlanes)];
    for (let high = 0; high < 1 << above.length; high += 1) {
      const conditions = [...above.filter((_, bit) => ((high >>> bit) & 1) === 1), ...always];
      // Without a condition nothing counts those without any bit: the size of their group says how many they are.
      ask(fused, conditions, plan.counterCount + (high << fused.length) + (conditions.length === 0 ? 1 : 0));
    }
    plan.counterCount += 1 << own.length;
    const masks = [column.kind === 'multiple' ? column.masks : null, column.outside ?? null];
    for (const plane of masks.flatMap((values) => (values === null ? [] : planesOf(values)))) {
      ask([], [plane, ...always], plan.counterCount);
      plan.counterCount += 1;
    }
  }
  return plan;
}

/** What a group is filled up with has code 0 and no ticks: it is in no counter but that of all. */
function asOneGroup({ grouping, planeBytes }: ClusteredCases): { groupCount: number; runs: Run[] } {
  return { groupCount: 1, runs: [{ from: 0, to: planeBytes, group: 0, caseCount: grouping.groupOf.length }] };
}

/** All counters, a group a row. */
function countedByPlan(
  kernel: Kernel,
  plan: Plan,
  { groupCount, runs }: { groupCount: number; runs: readonly Run[] },
): Uint32Array {
  const { taken } = kernel;
  const rowBytes = plan.counterCount * 4;
  const planAt = takeBytes(kernel, plan.rows.length * 4);
  const runsAt = takeBytes(kernel, runs.length * 12);
  const out = takeBytes(kernel, groupCount * rowBytes);
  const { buffer } = kernel.memory;
  new Uint32Array(buffer, planAt, plan.rows.length).set(plan.rows);
  const table = new Uint32Array(buffer, runsAt, runs.length * 3);
  for (const [index, { from, to, group }] of runs.entries())
    table.set([from, to, group * rowBytes], 3 * index);
  const counted = new Uint32Array(buffer, out, groupCount * plan.counterCount).fill(0);
  kernel.functions.countPlan(planAt, planAt + plan.rows.length * 4, runsAt, runsAt + table.byteLength, out);
  kernel.taken = taken;
  return counted.slice();
}

/** Takes its numbers from the row, which is not the same afterwards. */
function countsOf(
  { column, categoryCount, outsideCount }: ColumnToCount,
  row: Uint32Array,
  size: number | null,
): ColumnCounts {
  const codeCount = codeCountOf(column, categoryCount);
  const width = 1 << planesFor(codeCount);
  if (size !== null) row[0] = size;
  apart(row, width);
  if (listed(row, codeCount, width).some((count) => count > 0)) {
    throw new RangeError('countClustered: outcome beyond the categories');
  }
  const given = listed(row, firstCategory, codeCount);
  const tickedTo = width + (column.kind === 'multiple' ? categoryCount : 0);
  return {
    counts: column.kind === 'multiple' ? listed(row, width, tickedTo) : given.slice(0, categoryCount),
    answered: given.reduce((sum, count) => sum + count, 0),
    nonSubstantive: at(row, nonSubstantive),
    ...(column.outside && { outside: listed(row, tickedTo, tickedTo + outsideCount) }),
    nonresponse: at(row, nonresponse),
    notAsked: at(row, notAsked),
  };
}

/** By hand, for there are thousands of them: what walks a typed array takes as long as the counting. */
function listed(row: Uint32Array, from: number, to: number): number[] {
  const list: number[] = [];
  for (let place = from; place < to; place += 1) list.push(at(row, place));
  return list;
}

/** From how many have at least the bits of each code to how many have just these (Möbius inversion), in place. */
function apart(atLeast: Uint32Array, width: number): void {
  for (let bit = 1; bit < width; bit <<= 1) {
    for (let code = 0; code < width; code += 1) {
      if ((code & bit) === 0) atLeast[code] = at(atLeast, code) - at(atLeast, code | bit);
    }
  }
}

/** Of several answers and of an index the outcome says only that there is one. */
function codeCountOf({ kind }: CaseColumn, categoryCount: number): number {
  return firstCategory + (kind === 'single' || kind === 'scale' ? categoryCount : 1);
}

const planesFor = (codeCount: number): number => 32 - Math.clz32(codeCount - 1);
