import { at } from '../numeric/at.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { BannerGroups } from './banner-groups.ts';
import type { Partition } from './grouping.ts';
import { joinedCode } from './banner-code.ts';

/**
 * The groups of one banner within each group of another: of each outer group the whole, then the inner ones. Those who
 * did not state the outer item stay one group.
 *
 * Shape    two partitions of the same cases; of the outer one only options and merged groups are divided.
 * Throws   "nested banners need two items of one answer each"; "nestedGroups requires whole numbers of 0 or more".
 * @example nestedGroups(bannerGroups(exampleCaseFile, { item: 'grade' }), bannerGroups(exampleCaseFile, { item: 'grade' })).columns.map(({ point }) => point.code)
 *   // => ['chief*total', 'chief*chief', 'chief*clerk', 'chief*not_stated', 'clerk*total', 'clerk*chief', 'clerk*clerk', 'clerk*not_stated', 'not_stated']
 */
export function nestedGroups(outer: BannerGroups, inner: BannerGroups): BannerGroups {
  const [a, b] = [outer.grouping, inner.grouping];
  if (a.kind !== 'partition' || b.kind !== 'partition') {
    throw new RangeError('nested banners need two items of one answer each');
  }
  requireWhole([a.groupCount, b.groupCount], 'nestedGroups');
  for (const { parts } of [...outer.columns, ...inner.columns]) requireWhole(parts, 'nestedGroups');
  const columns = outer.columns.flatMap(({ point, parts }): BannerGroups['columns'] => {
    if (point.kind === 'net') return [];
    const within = { code: point.code, options: point.options ?? [point.code] };
    const nested = (innerParts: readonly number[]): number[] =>
      parts.flatMap((part) => innerParts.map((innerPart) => part * b.groupCount + innerPart));
    const whole = nested([...Array(b.groupCount).keys()]);
    if (point.kind === 'not_stated') return [{ point, parts: whole }];
    return [
      { point: { code: joinedCode([point.code, 'total']), kind: 'subtotal', within }, parts: whole },
      ...inner.columns.map((column) => ({
        point: { ...column.point, code: joinedCode([point.code, column.point.code]), within },
        parts: nested(column.parts),
      })),
    ];
  });
  return { columns, grouping: pairs(a, b) };
}

const known = new WeakMap<Partition, WeakMap<Partition, Partition>>();

/** Cases by their groups of two partitions, made once: the cases are sorted by them only once. */
function pairs(outer: Partition, inner: Partition): Partition {
  const ofOuter = known.get(outer) ?? new WeakMap<Partition, Partition>();
  known.set(outer, ofOuter);
  const found = ofOuter.get(inner);
  if (found !== undefined) return found;
  const made: Partition = {
    kind: 'partition',
    groupCount: outer.groupCount * inner.groupCount,
    groupOf: outer.groupOf.map((group, index) => group * inner.groupCount + at(inner.groupOf, index)),
  };
  ofOuter.set(inner, made);
  return made;
}
