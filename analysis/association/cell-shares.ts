import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { margins, type CountTable } from './margins.ts';

/** One cell as a proportion of its row, its column and the whole table. */
export interface CellShare {
  ofRow: Figure;
  ofColumn: Figure;
  ofTotal: Figure;
}

/**
 * A table of counts as proportions (行の割合・列の割合).
 *
 * Shape    one result a cell, as the table.      Unit  proportion, not rounded.
 * Missing  not_estimable in the proportions of an empty row, column or table.
 * @example cellShares([[1, 3], [0, 0]])[0][1] // => { ofRow: 0.75, ofColumn: 1, ofTotal: 0.75 }
 * @example cellShares([[1, 3], [0, 0]])[1][0].ofRow // => { status: 'not_estimable' }
 */
export function cellShares(observed: CountTable): CellShare[][] {
  const { rows, columns, total } = margins(observed);
  return observed.map((counts, row) =>
    counts.map((count, column) => ({
      ofRow: share(count, rows[row]),
      ofColumn: share(count, columns[column]),
      ofTotal: share(count, total),
    })),
  );
}

function share(count: number, base = 0): Figure {
  return base > 0 ? count / base : notEstimable;
}
