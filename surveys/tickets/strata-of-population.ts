import type { SingleResponseItem } from '../schema/item.ts';
import type { Population } from '../schema/population.ts';
import type { Stratum } from '../schema/stratum.ts';
import type { MergedPoint } from '../schema/table-plan.ts';

/**
 * The groups in whose name tickets and drawn codes speak, in the order of the population item's options: those that
 * were merged, and every other option by itself. Groups without anybody are left out.
 *
 * @example
 * strataOfPopulation(
 *   { options: [{ code: '1', label: { ja: '部長級' } }, { code: '2', label: { ja: '次長級' } }] },
 *   [{ option: '1', eligibleCount: 9 }, { option: '2', eligibleCount: 42 }],
 *   [{ code: 'top', label: { ja: '部次長級' }, options: ['1', '2'] }],
 * ) // => [{ code: 'top', label: { ja: '部次長級' }, options: ['1', '2'], eligibleCount: 51 }]
 */
export function strataOfPopulation(
  item: Pick<SingleResponseItem, 'options'>,
  population: Population,
  merged: readonly MergedPoint[],
): Stratum[] {
  const counts = new Map(population.map((row) => [row.option, row.eligibleCount]));
  const strata = item.options.flatMap((option) => {
    const merge = merged.find(({ options }) => options.includes(option.code));
    if (merge === undefined) return [{ code: option.code, label: option.label, options: [option.code] }];
    return merge.options[0] === option.code ? [merge] : [];
  });
  return strata
    .map(({ code, label, options }) => ({
      code,
      label,
      options,
      eligibleCount: options.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0),
    }))
    .filter(({ eligibleCount }) => eligibleCount > 0);
}
