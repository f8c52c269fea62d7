import type { PrintedOutput } from '../../../analysis/index.ts';
import { gridGroups, gridOfItems, itemGrids } from '../../../analysis/report/overview/grid-of-items.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import { isFigure, type TableView } from '../../../analysis/report/table-view.ts';

/** Every grid of items side by side, for everybody and for every group, over either base. */
export function gridViews(overview: PublishedOverview): TableView[] {
  const groups = gridGroups(overview, 'ja');
  return itemGrids(overview, 'ja').flatMap((grid) =>
    groups.flatMap((of) =>
      (['asked', 'cases'] as const).map((basis) => gridOfItems(overview, { grid, of, basis }, 'ja')),
    ),
  );
}

/** What the pages of grids print, by the table that each row is of. */
export function outputsOfGrids(
  { tables }: Pick<PublishedOverview, 'tables'>,
  views: readonly TableView[],
): PrintedOutput[] {
  const rows = Map.groupBy(
    views.flatMap((view) => view.rows),
    ({ code }) => code,
  );
  return tables.flatMap((table) => {
    const numbers = (rows.get(table.id) ?? []).flatMap(({ cells }) => cells.filter(isFigure));
    return numbers.length === 0 ? [] : [{ output: 'grid-page', table, numbers }];
  });
}
