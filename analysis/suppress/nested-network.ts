import { at } from '../numeric/at.ts';
import { firstCategory, nonresponse } from '../outcome/missing.ts';
import { cubeCounts } from '../tabulate/cube-counts.ts';
import type { CaseFile } from '../codebook/case-file.ts';
import { laminarParents } from './laminar-parents.ts';
import type { CountedEdge } from './pinned-groups.ts';
import type { CaseSet } from './published-groups.ts';

/** The sums that groups of two items and groups within groups make, as a network for each category of the stub. */
export interface NestedNetwork {
  /** Edges of a category, given which groups are printed; the first are the groups, in order. */
  edgesOf: (category: number, isKnown: (group: number) => boolean) => CountedEdge[];
  categoryCount: number;
}

/**
 * Groups by two items as a network: everybody is divided by the outer item and within it by the inner one, and again by the
 * inner item alone; both ways come down to the same smallest groups of both.
 *
 * Shape    groups: conditions on these two items only. null where groups overlap in a part of both: no network then.
 * @example nestedNetwork(exampleCaseFile, { stub: 'pride', items: ['grade', 'grade'] }, [[]])?.categoryCount // => 4
 */
export function nestedNetwork(
  caseFile: CaseFile,
  { stub, items }: { stub: string; items: readonly [string, string] },
  groups: readonly CaseSet[],
): NestedNetwork | null {
  const { codes, counts, sizes } = cubeCounts(caseFile, stub, items);
  const [outerCodes, innerCodes, categories] = codes;
  const outcomeOf = (place: number, all: readonly string[]): number =>
    place === all.length - 1 ? nonresponse : firstCategory + place;
  const cells = counts.flatMap((row, outer) =>
    row.map((values, inner) => ({
      values,
      isEmpty: isLeftOut(sizes, outer, inner),
      outcomes: [outcomeOf(outer, outerCodes), outcomeOf(inner, innerCodes)],
    })),
  );
  const sets = groups.map((cases) => {
    const isIn = (outcomes: readonly number[]): boolean =>
      cases.every((one) => one.outcomes.includes(outcomes[items.indexOf(one.item)] ?? nonresponse));
    return new Set([...cells.keys()].filter((cell) => isIn(cells[cell]?.outcomes ?? [])));
  });
  const isOfInner = (group: number): boolean => {
    const [first, second] = groups[group] ?? [];
    return first !== undefined && second === undefined && first.item === items[1];
  };
  const inner = treeOf(sets, [...sets.keys()].filter(isOfInner), cells.length);
  const outer = treeOf(
    sets,
    [...sets.keys()].filter((group) => !isOfInner(group)),
    cells.length,
  );
  if (inner === null || outer === null) return null;
  // A node for what is below each group, and at the top of both trees one and the same.
  const top = sets.length;
  const nodeOf = (group: number): number => (group === -1 ? top : group);
  return {
    categoryCount: categories.length,
    edgesOf: (category, isKnown) => {
      const countOf = (cell: number): number => at(at(cells, cell).values, category);
      const edgeOf = (group: number): CountedEdge => {
        const count = [...(sets[group] ?? [])].reduce((sum, cell) => sum + countOf(cell), 0);
        const isInner = isOfInner(group);
        const around = nodeOf((isInner ? inner : outer).parentOf.get(group) ?? -1);
        const [from, to] = isInner ? [group, around] : [around, group];
        return { from, to, count, isKnown: isKnown(group) };
      };
      return [
        ...[...sets.keys()].map(edgeOf),
        ...[...cells.keys()].map((cell) => ({
          from: nodeOf(outer.groupOf[cell] ?? -1),
          to: nodeOf(inner.groupOf[cell] ?? -1),
          count: countOf(cell),
          isKnown: cells[cell]?.isEmpty ?? false,
        })),
      ];
    },
  };
}

/** Columns of those who did not state an item are left out where there is nobody, which says so. */
function isLeftOut(sizes: readonly number[][], outer: number, inner: number): boolean {
  const ofInner = sizes.map((row) => at(row, inner));
  const ofOuter = sizes[outer] ?? [];
  const isOuterStated = outer < sizes.length - 1;
  const isInnerStated = inner < ofOuter.length - 1;
  const isNobody = (counts: readonly number[]): boolean => counts.every((count) => count === 0);
  if (!isOuterStated && isNobody(ofOuter)) return true;
  return !isInnerStated && (isNobody(ofInner) || (isOuterStated && ofOuter[inner] === 0));
}

/** The group around each group of one way of dividing, and the smallest group around each cell. */
function treeOf(
  sets: readonly ReadonlySet<number>[],
  members: readonly number[],
  cellCount: number,
): { parentOf: Map<number, number>; groupOf: number[] } | null {
  const single = Array.from({ length: cellCount }, (_, cell) => new Set([cell]));
  const parents = laminarParents([...members.map((group) => sets[group] ?? new Set<number>()), ...single]);
  if (parents === null) return null;
  const groupAt = (place: number | undefined): number => members[place ?? -1] ?? -1;
  return {
    parentOf: new Map(members.map((group, place) => [group, groupAt(parents[place])])),
    groupOf: single.map((_, cell) => groupAt(parents[members.length + cell])),
  };
}
