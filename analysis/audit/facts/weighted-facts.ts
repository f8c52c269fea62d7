import { sum } from 'simple-statistics';
import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { AuditedRate, AuditedTable, PrintedOutput } from '../audited-table.ts';
import { notStated } from '../banner-parts.ts';
import { unknownCount } from '../unknown-count.ts';
import { groupWeights, type GroupWeights } from './group-weights.ts';
import { errorOf } from './precision.ts';

type Point = AuditedTable['points'][number];

/**
 * Printed weighted totals as statements about the counts of groups. The outsider knows head counts and responses, so
 * that he can work out weights. He first takes it that all who are not in a shown group have one weight between them,
 * as the product says: then a figure follows from what is shown. Where it does not, each group had a weight of its own,
 * and the figure is a second equation beside the unweighted total.
 *
 * Shape    byGroup: the same item by the groups of the rates.
 * @example weightedFacts({ output: 'page', table: singleTable, numbers: [] }, undefined, undefined) // => []
 */
export function weightedFacts(
  { output, table, numbers }: PrintedOutput,
  byGroup: AuditedTable | undefined,
  rate: AuditedRate | undefined,
): LinearFact[] {
  const total = totalOf(table);
  if (byGroup === undefined || rate === undefined || total?.column.status !== 'shown') return [];
  const together = groupWeights({ byGroup, rate, table, isTogether: true });
  const apart = groupWeights({ byGroup, rate, table, isTogether: false });
  const codes = table.categories.map(({ code }) => code);
  const followed = countsFromShown(table, byGroup, together);
  const factOf = (
    weights: GroupWeights,
    coefficientOf: (category: string) => number,
    limits: Pick<LinearFact, 'lower' | 'upper'>,
  ): LinearFact => ({
    sum: new Map(
      codes
        .filter((category) => coefficientOf(category) !== 0)
        .flatMap((category) =>
          [...weights].map(([group, weight]): [string, number] => [
            unknownCount({ stub: table.stub, banner: byGroup.banner ?? '', part: group, category }),
            coefficientOf(category) * weight,
          ]),
        ),
    ),
    ...limits,
    from: `${output} ${table.id}: weighted`,
  });
  return numbers.flatMap(({ quantity, value, decimals }): LinearFact[] => {
    const error = errorOf(decimals);
    const weightsFor = (expected: number): GroupWeights =>
      Math.abs(value - expected) <= error + 1e-7 ? together : apart;
    if (quantity.kind === 'weighted-share') {
      const weights = weightsFor((100 * (followed.get(quantity.category) ?? NaN)) / rate.eligibleCount);
      const people = (share: number): number => (rate.eligibleCount * share) / 100;
      const limits = { lower: people(value - error), upper: people(value + error) };
      return [factOf(weights, (category) => Number(category === quantity.category), limits)];
    }
    if (quantity.kind !== 'weighted-mean') return [];
    const points = [...followed].map(([category, count]) => count * Number(category));
    const weights = weightsFor(sum(points) / sum([...followed.values()]));
    const limits = { lower: 0, upper: Infinity };
    return [
      factOf(weights, (category) => Number(category) - (value - error), limits),
      factOf(weights, (category) => value + error - Number(category), limits),
    ];
  });
}

/** Weighted counts of the categories, as far as they follow from what is shown: the rest is what is left of the total. */
function countsFromShown(
  table: AuditedTable,
  byGroup: AuditedTable,
  weights: GroupWeights,
): Map<string, number> {
  const shown = byGroup.points.filter(
    ({ kind, column }) => (kind === 'option' || kind === 'merged') && column.status === 'shown',
  );
  // Of a merged group every option counts the same.
  const weightOf = ({ code, options: [first = code] = [] }: Pick<Point, 'code' | 'options'>): number =>
    weights.get(first) ?? NaN;
  return new Map(
    table.categories.map(({ code }) => {
      const countOf = (point: Point): number => countIn(table, point, code);
      const all = sum(table.points.filter(({ kind }) => kind === 'total').map(countOf));
      const known = sum(shown.map((point) => weightOf(point) * countOf(point)));
      return [code, known + weightOf({ code: notStated }) * (all - sum(shown.map(countOf)))];
    }),
  );
}

/** NaN where it is hidden: then no figure follows from what is shown. */
function countIn(table: AuditedTable, { column }: Point, category: string): number {
  if (column.status !== 'shown') return NaN;
  return Number(column.counts[table.categories.findIndex(({ code }) => code === category)]);
}

function totalOf({ points }: AuditedTable): Point | undefined {
  return points.find(({ kind }) => kind === 'total');
}
