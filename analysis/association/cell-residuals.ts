import { at } from '../numeric/at.ts';
import { normalTwoSided } from '../numeric/normal-two-sided.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import type { Figure } from '../tabulate/table.ts';
import { expectedCounts } from './expected-counts.ts';
import { margins, type CountTable } from './margins.ts';

export interface CellResidual {
  expected: number;
  /** (observed - expected) / sqrt(expected). */
  pearson: Figure;
  /** Adjusted for the margins: standard normal without association (調整済み残差). */
  adjusted: Figure;
  /** Two-sided, of the adjusted residual alone: adjustedPValues over the cells before anything is marked. */
  p: Figure;
}

/**
 * How far each cell of a table is from what its margins lead one to expect.
 *
 * Shape    one residual a cell, as the table.
 * Missing  not_estimable in empty rows and columns, and where a row or column holds everybody.
 * Source   Haberman 1973. R calls the adjusted ones `stdres`, the Pearson ones `residuals`.
 * @example cellResiduals([[557, 1278], [1198, 1493]])[0][0].adjusted // => -9.6024
 */
export function cellResiduals(observed: CountTable): CellResidual[][] {
  const { rows, columns, total } = margins(observed);
  const expected = expectedCounts(observed);
  return observed.map((counts, row) =>
    counts.map((count, column): CellResidual => {
      const e = at(at(expected, row), column);
      if (!(e > 0)) return { expected: 0, pearson: notEstimable, adjusted: notEstimable, p: notEstimable };
      const pearson = (count - e) / Math.sqrt(e);
      const spread = (1 - at(rows, row) / total) * (1 - at(columns, column) / total);
      if (spread <= 0) return { expected: e, pearson, adjusted: notEstimable, p: notEstimable };
      const adjusted = pearson / Math.sqrt(spread);
      return { expected: e, pearson, adjusted, p: normalTwoSided(adjusted) };
    }),
  );
}
