import { figureCell } from '../cells.ts';
import type { WeightedTotal } from '../published-table.ts';
import type { Cell } from '../table-view.ts';

/**
 * What the weights of a total, or of another group, cost: how many unweighted respondents it is worth, and the loss as a ratio.
 *
 * @example weightCells({ effectiveBase: 712.4, designEffect: 1.094 }).designEffect.text // => '1.09'
 */
export function weightCells(
  { effectiveBase, designEffect }: Pick<WeightedTotal, 'effectiveBase' | 'designEffect'>,
  group = 'total',
): { effectiveBase: Cell; designEffect: Cell } {
  const decimals = 2;
  return {
    effectiveBase: figureCell({ group, quantity: { kind: 'effective-base' } }, effectiveBase, 0),
    designEffect: figureCell({ group, quantity: { kind: 'design-effect' } }, designEffect, decimals),
  };
}
