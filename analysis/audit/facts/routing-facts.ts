import type { LinearFact } from '../../numeric/tightest-intervals.ts';
import type { PrintedOutput, Routing } from '../audited-table.ts';
import type { BannerParts } from '../banner-parts.ts';
import { splitsOfPoint } from '../splits.ts';
import { unknownCount } from '../unknown-count.ts';

/**
 * That so many were asked an item says how many gave the answers elsewhere that it is routed on.
 *
 * Shape    everybody: the splits that a total of the item is made of. Others would tie nothing together.
 * @example routingFacts({ stub: 'work', on: 'mood', categories: ['tired'] }, { output: 'api', table: singleTable, numbers: [] }, []) // => []
 */
export function routingFacts(
  { stub, on, categories }: Routing,
  { output, table, numbers }: PrintedOutput,
  everybody: readonly BannerParts[],
): LinearFact[] {
  if (table.stub !== stub) return [];
  return numbers.flatMap(({ group, quantity, value }): LinearFact[] => {
    const point = table.points.find(({ code }) => code === group);
    if (quantity.kind !== 'asked' || point === undefined) return [];
    return splitsOfPoint(table, point, everybody).map(({ banner, parts }) => ({
      sum: new Map(
        categories.flatMap((category) =>
          parts.map((part): [string, number] => [unknownCount({ stub: on, banner, part, category }), 1]),
        ),
      ),
      lower: value,
      upper: value,
      from: `${output} ${table.id}: ${group}, asked`,
    }));
  });
}
