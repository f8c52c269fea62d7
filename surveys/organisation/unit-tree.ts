import type { Unit } from '../schema/organisation.ts';

/** A unit with its place among the others. */
export interface PlacedUnit extends Unit {
  /** From 0. */
  level: number;
  /** Codes of the units around it, the highest first. */
  path: string[];
  /** Whether other units are parts of it. */
  isDivided: boolean;
  /** Its own people and those of all its parts; null where not all of them are known. */
  allHeadCount: number | null;
}

/**
 * Units in the order of their tree: each is followed by all of its parts, parts in the order in which they are given.
 *
 * Shape    units of a checked organisation, in any order.
 * @example unitTree([{ code: 'b', name: { ja: '課' }, parent: 'a', headCount: 3 }, { code: 'a', name: { ja: '部' }, parent: null }]).map(({ code, level }) => [code, level]) // => [['a', 0], ['b', 1]]
 */
export function unitTree(units: readonly Unit[]): PlacedUnit[] {
  const partsOf = Map.groupBy(units, ({ parent }) => parent);
  const placed = (unit: Unit, path: string[]): PlacedUnit[] => {
    const parts = partsOf.get(unit.code) ?? [];
    const inside = parts.flatMap((part) => placed(part, [...path, unit.code]));
    const counts = inside.filter(({ path: own }) => own.length === path.length + 1);
    const own = unit.headCount ?? (parts.length > 0 ? 0 : null);
    return [
      {
        ...unit,
        level: path.length,
        path,
        isDivided: parts.length > 0,
        allHeadCount: counts.reduce<number | null>(
          (sum, { allHeadCount }) => (sum === null || allHeadCount === null ? null : sum + allHeadCount),
          own,
        ),
      },
      ...inside,
    ];
  };
  return (partsOf.get(null) ?? []).flatMap((unit) => placed(unit, []));
}
