import type { Highs } from 'highs';
import type { CountTable } from '../../association/margins.ts';
import { cheapestHiding } from './cheapest-hiding.ts';
import { smallestHiding } from './smallest-hiding.ts';
import { tableNetwork, type TableNetwork } from './table-network.ts';

export interface StrictSuppression {
  network: TableNetwork;
  /** Per edge of the network: hidden for its size, hidden to protect another, or shown. */
  reasons: ('primary' | 'secondary' | null)[];
  /** Respondents in the cells and totals hidden to protect others. */
  cost: number;
}

/**
 * Disclosure control for tables that anybody may read: every number from 1 to minimumCell - 1, totals too, is hidden,
 * and so many others that each of these could be larger by minimumCell at least. Zeros are shown.
 *
 * Shape    counts by row and column; method `greedy`: cheapest paths one after another, then whatever turned out
 *          unnecessary is shown again; `optimal`: the fewest respondents hidden, by the solver.
 * Unit     respondents.      Base  unweighted.
 * Throws   "strictSuppression knows greedy and optimal, not …"; "this table cannot be protected" where there is
 *          nobody to hide a number among.
 * Source   Fischetti & Salazar 1999 (optimal); a merged group of hidden numbers is then minimumCell at least, too.
 * @example strictSuppression([[20, 3, 30], [15, 40, 25], [30, 20, 12]], { minimumCell: 5, method: 'greedy' }).reasons.filter((reason) => reason !== null).length // => 4
 */
export function strictSuppression(
  counts: CountTable,
  rules: { minimumCell: number } & ({ method: 'greedy' } | { method: 'optimal'; solver: Highs }),
): StrictSuppression {
  const network = tableNetwork(counts);
  const isPrimary = network.edges.map(({ value }) => value >= 1 && value < rules.minimumCell);
  const hidden = hide(network, isPrimary, rules);
  return {
    network,
    reasons: hidden.map((isHidden, index) => {
      if (!isHidden) return null;
      return isPrimary[index] === true ? 'primary' : 'secondary';
    }),
    cost: network.edges.reduce(
      (sum, { value }, index) => sum + (hidden[index] === true && isPrimary[index] !== true ? value : 0),
      0,
    ),
  };
}

function hide(
  network: TableNetwork,
  isPrimary: boolean[],
  rules: Parameters<typeof strictSuppression>[1],
): boolean[] {
  if (rules.method === 'optimal')
    return cheapestHiding(network, isPrimary, { rise: rules.minimumCell, solver: rules.solver });
  if (rules.method === 'greedy') return smallestHiding(network, isPrimary, rules.minimumCell);
  throw new RangeError(
    `strictSuppression knows greedy and optimal, not ${String((rules as { method: unknown }).method)}`,
  );
}
