import type { HeadCounts } from '../../../analysis/index.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { TabulatedWave } from './table-context.ts';

/** How many people there are in each group, as far as HR said. */
export function headCountsOf(
  item: string | undefined,
  population: Population,
  { modes }: Pick<TabulatedWave, 'modes'>,
): HeadCounts | undefined {
  if (item === undefined || population.length === 0) return undefined;
  return {
    item,
    counts: new Map(population.map(({ option, eligibleCount }) => [option, eligibleCount])),
    isProven: modes.every((mode) => mode === 'ticket' || mode === 'drawn-code'),
  };
}
