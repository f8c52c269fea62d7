import { mostTitleRows } from './sheet-text.ts';

/**
 * Where the headings of a sheet stand: among its first rows the one of which most cells are known, since titles and
 * notes may stand above. Headings may be two rows deep: of two such rows one below the other the lower counts. The
 * first row that is not blank where nothing is known.
 */
export function headingRow(
  rows: readonly (readonly string[])[],
  knownCount: (row: readonly string[]) => number,
): number {
  let best = { row: -1, count: 0 };
  for (const [row, cells] of rows.slice(0, mostTitleRows).entries()) {
    const count = knownCount(cells);
    if (count > best.count || (count > 0 && count === best.count && row === best.row + 1))
      best = { row, count };
  }
  return best.row >= 0
    ? best.row
    : Math.max(
        rows.findIndex((row) => !isBlankRow(row)),
        0,
      );
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
