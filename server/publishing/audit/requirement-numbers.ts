import type { PrintedOutput } from '../../../analysis/index.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { requirementView } from '../../../analysis/report/requirement-view.ts';
import { isFigure } from '../../../analysis/report/table-view.ts';

/**
 * The shares that the page of a required-by-group matrix prints beside the marks, without their bases. In the API and
 * in files a matrix holds no figure.
 */
export function requirementNumbers(
  requirement: PublishedRequirement,
  tables: readonly PublishedTable[],
): PrintedOutput[] {
  const own = tables.filter(({ banner }) => banner === requirement.attribute);
  return requirementView(requirement, own).flatMap(({ item, cells }): PrintedOutput[] => {
    const table = own.find(({ stub }) => stub === item.item);
    if (table === undefined) return [];
    const numbers = cells.flatMap(({ figure }) => (figure !== null && isFigure(figure) ? [figure] : []));
    return [{ output: 'requirement-page', table, numbers }];
  });
}
