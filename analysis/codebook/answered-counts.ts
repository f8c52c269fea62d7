import { at } from '../numeric/at.ts';
import { firstCategory } from '../outcome/missing.ts';
import type { CaseFile } from './case-file.ts';
import { itemColumn } from './item-column.ts';

/**
 * How many of some items each case answered.
 *
 * Shape    one count a case.      Missing  blanks, "don't know" and what was not asked are no answers.
 * @example [...answeredCounts(exampleCaseFile, ['pride', 'tools'])] // => [2, 2, 2, 1, 0, 2]
 */
export function answeredCounts(
  caseFile: Pick<CaseFile, 'caseCount' | 'items' | 'columns'>,
  codes: readonly string[],
): Uint16Array {
  const counts = new Uint16Array(caseFile.caseCount);
  for (const code of codes) {
    const { outcomes } = itemColumn(caseFile, code).column;
    for (let index = 0; index < counts.length; index += 1) {
      if (at(outcomes, index) >= firstCategory) counts[index] = at(counts, index) + 1;
    }
  }
  return counts;
}
