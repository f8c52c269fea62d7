import { isolatedGroups, type IsolatedGroup } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';

/**
 * The outsider's view of a publication: takes the tables as they are served (what a JSON reader gets back), drops
 * the words, and looks for groups below the minimum base that can be isolated from them together.
 */
export function auditPublication(
  tables: readonly (PublishedTable | PublishedResponseRate)[],
  minimumBase: number,
): IsolatedGroup[] {
  const served = JSON.parse(JSON.stringify(tables)) as typeof tables;
  const numeric = served.flatMap((table) =>
    table.kind === 'response-rate'
      ? []
      : [{ ...table, categories: table.categories.map((category) => category.code) }],
  );
  return isolatedGroups(numeric, { minimumBase });
}
