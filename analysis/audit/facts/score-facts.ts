import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { PrintedOutput } from '../audited-table.ts';
import type { BannerParts } from '../banner-parts.ts';
import { splitsOfPoint } from '../splits.ts';
import { unknown, unknownCount } from '../unknown-count.ts';
import { errorOf } from './precision.ts';
import { printedBases } from './printed-bases.ts';

/**
 * Printed scores of an index as statements about unknowns. A score says something by itself about the group it stands
 * beside; where every person counts the same, times the base it also is a sum over people that groups add up to. By
 * the other rules of aggregation the scores of groups do not add up.
 *
 * Shape    everybody: the splits that a total is made of.
 * Throws   "no group … in table …".
 * @example scoreFacts({ output: 'page', table: singleTable, numbers: [] }, []) // => []
 */
export function scoreFacts(
  { output, table, numbers }: PrintedOutput,
  everybody: readonly BannerParts[],
): LinearFact[] {
  const { index } = table;
  if (!index) return [];
  const bases = printedBases(numbers);
  const pointOf = new Map(table.points.map((point) => [point.code, point]));
  return numbers.flatMap(({ group, quantity, value, decimals }): LinearFact[] => {
    const isNobody = quantity.kind === 'answered' && value === 0;
    if (quantity.kind !== 'score' && !isNobody) return [];
    const point = pointOf.get(group);
    if (point === undefined) throw new RangeError(`no group ${group} in table ${table.id}`);
    const splits = splitsOfPoint(table, point, everybody);
    const from = `${output} ${table.id}: ${group}`;
    const points = (lower: number, upper: number): LinearFact[] =>
      splits.map(({ banner, parts }) => ({
        sum: new Map(
          parts.map((part) => [
            unknownCount({ stub: table.stub, banner, part, category: unknown.points }),
            1,
          ]),
        ),
        lower,
        upper,
        from,
      }));
    if (isNobody) return points(0, 0);
    const error = errorOf(decimals);
    const [lower, upper] = [Math.max(0, value - error - index.lowest), value + error - index.lowest];
    const own = splits.map(({ banner }): LinearFact => ({
      sum: new Map([[unknownCount({ stub: table.stub, banner, part: group, category: unknown.score }), 1]]),
      lower,
      upper,
      from,
    }));
    const base = bases.of(group, 'answered');
    if (index.aggregation !== 'respondent-mean' || base === undefined) return own;
    return [...own, ...points(base * lower, base * upper)];
  });
}
