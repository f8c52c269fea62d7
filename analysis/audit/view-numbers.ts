import type { ChartView } from '../report/chart-view.ts';
import type { PlanView } from '../report/indicator-plans/plan-view.ts';
import type { HeatMapView } from '../report/overview/overview-view.ts';
import type { PrintedNumber } from '../report/quantity.ts';
import type { RequirementMatrixView } from '../report/requirement-matrix.ts';
import { isFigure, type Cell, type TableView } from '../report/table-view.ts';

/**
 * Every number in a view, in its cells and in the sentences around it.
 *
 * @example viewNumbers({ heading: [], notes: [], ending: [], rows: [{ cells: [{ reason: 'suppressed', text: 'X' }] }] }) // => []
 */
export function viewNumbers(view: TableView): PrintedNumber[] {
  const lines = [...view.heading, ...view.notes, ...view.ending];
  return [
    ...figuresAmong(view.rows.flatMap(({ cells }) => cells)),
    ...lines.flatMap(({ figures }) => figures),
  ];
}

/**
 * Every number that a chart draws or prints.
 * @example chartNumbers({ kind: 'horizontal-bars', name: '', panels: [] }) // => []
 */
export function chartNumbers(view: ChartView): PrintedNumber[] {
  if (view.kind === 'stacked-bars') {
    return figuresAmong(view.rows.flatMap(({ base, parts }) => [base, ...(parts ?? [])]));
  }
  if (view.kind === 'horizontal-bars') {
    const rows = view.panels.flatMap((panel) => panel.rows);
    return figuresAmong(rows.flatMap(({ base, figure }) => [base, figure]));
  }
  return view.points.flatMap(({ figures }) => figures);
}

/**
 * Every number in a heat map.
 * @example heatMapNumbers({ rows: [{ cells: [{ cell: { reason: 'suppressed', text: '非表示' } }] }] }) // => []
 */
export function heatMapNumbers({ rows }: HeatMapView): PrintedNumber[] {
  return figuresAmong(rows.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
}

/**
 * Every number on the page of an indicator plan, charts included.
 * @example planNumbers({ name: '', corner: '', columns: [], rows: [], notes: [] }) // => []
 */
export function planNumbers({ rows, notes }: PlanView): PrintedNumber[] {
  const ofCells = rows.flatMap(({ cells, course }) =>
    [...cells, ...(course === null ? [] : [course])].flatMap(({ chart, parts }) => [
      ...parts.flatMap(({ figures }) => figures),
      ...(chart === null ? [] : chartNumbers(chart)),
    ]),
  );
  return [...ofCells, ...notes.flatMap(({ figures }) => figures)];
}

/**
 * Every number on the page of a required-by-group matrix, by the table that it is about.
 *
 * Missing  nothing of items whose table is not published.
 * @example matrixNumbers({ rows: [{ table: null, cells: [] }] }) // => []
 */
export function matrixNumbers({
  rows,
}: RequirementMatrixView): { table: string; numbers: PrintedNumber[] }[] {
  return rows.flatMap(({ table, cells }) =>
    table === null
      ? []
      : [{ table, numbers: figuresAmong(cells.flatMap(({ figure, gap }) => [figure, gap])) }],
  );
}

function figuresAmong(cells: readonly (Cell | null)[]): PrintedNumber[] {
  return cells.flatMap((cell) => (cell !== null && isFigure(cell) ? [cell] : []));
}
