import type { Banner, MergedPoint, TablePlan } from '../schema/table-plan.ts';

/** What became of one part of a table plan: an attribute, a group of its options, or a table of two items. */
export interface TablePlanDifference {
  part: 'banner' | 'merge' | 'net' | 'cross';
  kind: 'added' | 'removed' | 'changed';
  /** The attribute, and that within which it is nested; of a cross, stub and banner. */
  items: string[];
  before: MergedPoint | null;
  after: MergedPoint | null;
}

/**
 * What differs between the table plans of two versions: what is new or changed in the order of the newer, then what
 * is gone. Attributes and crosses are known by their items, groups by their codes.
 *
 * @example
 * tablePlanDifferences(
 *   { banners: [{ item: 'grade' }], crosses: [] },
 *   { banners: [{ item: 'grade' }], crosses: [{ stub: 'a', banner: 'b' }] },
 * ).map(({ part, kind, items }) => [part, kind, ...items]) // => [['cross', 'added', 'a', 'b']]
 */
export function tablePlanDifferences(
  before: Pick<TablePlan, 'banners' | 'crosses'>,
  after: Pick<TablePlan, 'banners' | 'crosses'>,
): TablePlanDifference[] {
  return compared([...partsOf(before)], [...partsOf(after)]);
}

type Part = Pick<TablePlanDifference, 'part' | 'items'> & { group: MergedPoint | null };

function partsOf({ banners, crosses }: Pick<TablePlan, 'banners' | 'crosses'>): Part[] {
  return [
    ...banners.flatMap(bannerParts),
    ...crosses.map(({ stub, banner }): Part => ({ part: 'cross', items: [stub, banner], group: null })),
  ];
}

function bannerParts({ item, within, merges = [], nets = [] }: Banner): Part[] {
  const items = within === undefined ? [item] : [item, within];
  const groups = (part: 'merge' | 'net', points: MergedPoint[]): Part[] =>
    points.map((group) => ({ part, items, group }));
  return [{ part: 'banner', items, group: null }, ...groups('merge', merges), ...groups('net', nets)];
}

function compared(before: Part[], after: Part[]): TablePlanDifference[] {
  const [old, now] = [before, after].map((parts) => new Map(parts.map((part) => [nameOf(part), part])));
  const found = after.flatMap((part): TablePlanDifference[] => {
    const { group, ...rest } = part;
    const earlier = old?.get(nameOf(part));
    if (earlier === undefined) return [{ ...rest, kind: 'added', before: null, after: group }];
    if (JSON.stringify(contentOf(earlier)) === JSON.stringify(contentOf(part))) return [];
    return [{ ...rest, kind: 'changed', before: earlier.group, after: group }];
  });
  const gone = before
    .filter((part) => now?.has(nameOf(part)) !== true)
    .map(({ group, ...rest }): TablePlanDifference => ({
      ...rest,
      kind: 'removed',
      before: group,
      after: null,
    }));
  return [...found, ...gone];
}

function nameOf({ part, items, group }: Part): string {
  return JSON.stringify([part, ...items, group?.code]);
}

function contentOf({ group }: Part): unknown[] {
  return [group?.label.ja, group?.label.en, group?.options.toSorted()];
}
