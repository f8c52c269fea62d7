import type { CaseColumn, CaseFile, CodebookItem } from './case-file.ts';

/**
 * An item of a case file with its column of outcomes.
 *
 * Throws   "case file has no item …" when the codebook does not know the code or the column is missing.
 * @example itemColumn(exampleCaseFile, 'pride').item.kind // => 'scale'
 */
export function itemColumn(caseFile: CaseFile, code: string): { item: CodebookItem; column: CaseColumn } {
  const item = caseFile.items.find((candidate) => candidate.code === code);
  const column = caseFile.columns[code];
  if (item === undefined || column === undefined) throw new RangeError(`case file has no item ${code}`);
  return { item, column };
}
