import { requirementView } from '../../../client/pages/results/requirement-view.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { readCell, type NumbersElsewhere } from './printed-number.ts';

/**
 * The shares that the page of a required-by-group matrix prints beside the marks, without their bases. In the API and
 * in files a matrix holds no figure.
 */
export function requirementNumbers(
  requirement: PublishedRequirement,
  tables: readonly PublishedTable[],
): NumbersElsewhere[] {
  const own = tables.filter(({ banner }) => banner === requirement.attribute);
  return requirementView(requirement, own).flatMap(({ item, cells }): NumbersElsewhere[] => {
    const table = own.find(({ stub }) => stub === item.item);
    if (table === undefined) return [];
    const categories = table.categories.flatMap(({ code }, place) =>
      item.positive.includes(code) ? [place] : [],
    );
    const numbers = cells.flatMap(({ group, figure }) => {
      const point = table.points.findIndex(
        ({ kind, code, options = [code] }) =>
          (kind === 'option' || kind === 'merged') && options.includes(group),
      );
      const read = figure === null ? null : readCell(figure);
      // A dash says that nobody answered; the table says so, too.
      if (read === null || figure === '-') return [];
      return [{ point, quantity: { kind: 'share' as const, categories, of: 'answered' as const }, ...read }];
    });
    return [{ table: table.id, output: 'requirement-page', numbers }];
  });
}
