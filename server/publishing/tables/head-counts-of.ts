import type { HeadCounts } from '../../../analysis/index.ts';
import type { Population } from '../../../surveys/schema/population.ts';
import type { TabulatedWave } from './table-context.ts';

/** How many people there are in each group, by every attribute of which HR said. */
export function headCountsOf(
  item: string | undefined,
  population: Population,
  { modes, headCounts = [] }: Pick<TabulatedWave, 'modes' | 'headCounts'>,
): HeadCounts[] {
  const isProven = modes.every((mode) => mode === 'ticket' || mode === 'drawn-code');
  return [
    ...(item === undefined || population.length === 0
      ? []
      : [{ item, counts: countsOf(population), isProven }]),
    // A ticket speaks for one group of the population alone: of any other attribute people say what they like.
    ...headCounts.map((own) => ({ item: own.item, counts: countsOf(own.population), isProven: false })),
  ];
}

function countsOf(population: Population): Map<string, number> {
  return new Map(population.map(({ option, eligibleCount }) => [option, eligibleCount]));
}
