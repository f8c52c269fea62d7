import { matrixNumbers, type PrintedOutput } from '../../../analysis/index.ts';
import type { PublishedRequirement } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { requirementMatrix } from '../../../analysis/report/requirement-matrix.ts';

/**
 * The shares that the page of a required-by-group matrix prints beside the marks, without their bases. In the API and
 * in files a matrix holds no figure.
 */
export function outputsOfRequirement(
  requirement: PublishedRequirement,
  published: { tables: readonly PublishedTable[]; minimumBase: number },
): PrintedOutput[] {
  const tables = published.tables.filter(({ banner }) => banner === requirement.attribute);
  const view = requirementMatrix(requirement, { ...published, tables }, 'ja');
  return matrixNumbers(view).flatMap(({ table: id, numbers }) =>
    tables
      .filter((table) => table.id === id)
      .map((table) => ({ output: 'requirement-page', table, numbers })),
  );
}
