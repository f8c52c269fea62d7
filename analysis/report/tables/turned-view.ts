import { at } from '../../numeric/at.ts';
import type { TableView } from '../table-view.ts';

/**
 * The same table with rows as columns: measures below each other, groups side by side.
 *
 * @example turnedView({ layout: 'groups', corner: ['a'], columns: [{ code: 'n' }], rows: [{ code: 'total', cells: [{ text: '1' }] }] }).rows[0].cells // => [{ text: '1' }]
 */
export function turnedView(view: TableView, corner: string[] = view.corner): TableView {
  return {
    ...view,
    layout: view.layout === 'groups' ? 'categories' : 'groups',
    corner,
    columns: view.rows.map(({ code, label, role, levels }) => ({ code, label, role, levels })),
    rows: view.columns.map((head, place) => ({
      ...head,
      cells: view.rows.map(({ cells }) => at(cells, place)),
    })),
  };
}

/**
 * A table wider than tall is turned for a screen or a sheet of paper, so that groups stand side by side.
 *
 * @example uprightView({ layout: 'groups', corner: ['a'], columns: [{ code: 'n' }], rows: [{ code: 'total', cells: [{ text: '1' }] }] }).layout // => 'groups'
 */
export function uprightView(view: TableView): TableView {
  return view.columns.length <= view.rows.length ? view : turnedView(view);
}
