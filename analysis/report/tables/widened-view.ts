import type { Cell, Head, TableView } from '../table-view.ts';

/**
 * A table by groups with more to say of each group: as columns, or as rows where groups stand side by side.
 *
 * @example widenedView({ layout: 'groups', columns: [], rows: [{ code: '1', cells: [] }] }, [{ code: 'a' }], (group, head) => ({ text: group + head })).rows[0].cells // => [{ text: '1a' }]
 */
export function widenedView(
  view: TableView,
  heads: readonly Head[],
  cellOf: (group: string, head: string) => Cell,
): TableView {
  if (view.layout === 'categories') {
    const rows = heads.map((head) => ({
      ...head,
      cells: view.columns.map(({ code }) => cellOf(code, head.code)),
    }));
    return { ...view, rows: [...view.rows, ...rows] };
  }
  return {
    ...view,
    columns: [...view.columns, ...heads],
    rows: view.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...heads.map(({ code }) => cellOf(row.code, code))],
    })),
  };
}
