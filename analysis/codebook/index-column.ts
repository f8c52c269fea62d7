import { at } from '../numeric/at.ts';
import { firstCategory, nonresponse, notAsked } from '../outcome/missing.ts';
import { answeredCounts } from './answered-counts.ts';
import type { CaseColumn, CaseFile, CodebookItem } from './case-file.ts';
import { emptyOutcomes } from './empty-outcomes.ts';
import { itemColumn } from './item-column.ts';

/**
 * Who is in an index, as a column like any other: disclosure control looks at nothing else.
 *
 * Shape    one outcome a case, from the columns of the index's items.
 * Missing  notAsked where none of the items was asked, nonresponse where too few of them were answered.
 * @example [...indexColumn(exampleCaseFile, { code: 'i', kind: 'index', items: [{ code: 'pride' }, { code: 'tools' }], minimumAnsweredCount: 2 }).outcomes] // => [3, 3, 3, 1, 1, 3]
 */
export function indexColumn(caseFile: CaseFile, index: Extract<CodebookItem, { kind: 'index' }>): CaseColumn {
  const codes = index.items.map(({ code }) => code);
  const columns = codes.map((code) => itemColumn(caseFile, code).column.outcomes);
  const answered = answeredCounts(caseFile, codes);
  const outcomes = emptyOutcomes(index, caseFile.caseCount);
  for (let place = 0; place < outcomes.length; place += 1) {
    if (at(answered, place) >= index.minimumAnsweredCount) outcomes[place] = firstCategory;
    else outcomes[place] = columns.every((own) => own[place] === notAsked) ? notAsked : nonresponse;
  }
  return { kind: 'index', outcomes };
}
