import type { ChartView } from '../report/chart-view.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import { isFigure, type Cell, type TableView } from '../report/table-view.ts';

/**
 * Every number in a view, in its cells and in the sentences around it.
 *
 * @example viewNumbers({ ...view, rows: [{ ...row, cells: [{ reason: 'suppressed', text: 'X' }] }] }) // => []
 */
export function viewNumbers(view: TableView): PrintedNumber[] {
  const lines = [...view.heading, ...view.notes, ...view.ending];
  return [
    ...figuresAmong(view.rows.flatMap(({ cells }) => cells)),
    ...lines.flatMap(({ figures }) => figures),
  ];
}

/**
 * Every number that a chart draws or prints. The course of an indicator draws figures of the sheet that it stands in.
 */
export function chartNumbers(view: ChartView): PrintedNumber[] {
  switch (view.kind) {
    case 'stacked-bars':
      return figuresAmong(view.rows.flatMap(({ base, parts }) => [base, ...(parts ?? [])]));
    case 'horizontal-bars':
      return figuresAmong(
        view.panels.flatMap(({ rows }) => rows.flatMap(({ base, figure }) => [base, figure])),
      );
    case 'indicator-line':
      return [];
  }
}

function figuresAmong(cells: readonly (Cell | null)[]): PrintedNumber[] {
  return cells.flatMap((cell) => (cell !== null && isFigure(cell) ? [cell] : []));
}
