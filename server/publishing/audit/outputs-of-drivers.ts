import type { PrintedOutput } from '../../../analysis/index.ts';
import { driversView } from '../../../analysis/report/drivers/drivers-view.ts';
import type { PublishedDrivers } from '../../../analysis/report/drivers/published-drivers.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { isFigure } from '../../../analysis/report/table-view.ts';

/**
 * The scores that the page of what goes with an outcome prints: shares in the totals of the items' tables. Importance and
 * correlations are of all responses together and follow from no table.
 */
export function outputsOfDrivers(
  drivers: PublishedDrivers,
  tables: readonly PublishedTable[],
): PrintedOutput[] {
  return driversView(drivers, tables, 'ja').rows.flatMap(({ table: id, scoreCell }) =>
    scoreCell === null || !isFigure(scoreCell)
      ? []
      : tables
          .filter((table) => table.id === id)
          .map((table) => ({ output: 'drivers-page', table, numbers: [scoreCell] })),
  );
}
