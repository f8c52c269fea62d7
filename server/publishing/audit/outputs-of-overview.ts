import {
  apiNumbers,
  overviewNumbers,
  overviewViews,
  type OverviewViews,
  type PrintedOutput,
} from '../../../analysis/index.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';

/** What the overview of a wave prints: to programs its tables as they are, on its page figures, changes and heat maps. */
export function outputsOfOverview(
  overview: PublishedOverview,
  views: OverviewViews = overviewViews(overview),
): PrintedOutput[] {
  const served = JSON.parse(JSON.stringify(overview.tables)) as typeof overview.tables;
  const page = overviewNumbers(overview, views).flatMap(({ table: id, numbers }) =>
    served.filter((table) => table.id === id).map((table) => ({ output: 'overview-page', table, numbers })),
  );
  return [...served.map((table) => ({ output: 'overview-api', table, numbers: apiNumbers(table) })), ...page];
}
