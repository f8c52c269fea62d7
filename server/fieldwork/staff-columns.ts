import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from './population-item.ts';

export const staffColumns = ['reference', 'name', 'department', 'email', 'group'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** Headings by which a column is known; spaces, width and case do not count. */
const headings: Record<StaffColumn, string[]> = {
  reference: ['職員番号', '番号', '職員コード', '社員番号', 'staffnumber', 'number', 'id'],
  name: ['氏名', '名前', '職員名', 'name'],
  department: ['所属', '部署', '課', '所属名', 'department', 'section'],
  email: ['メール', 'メールアドレス', '電子メール', 'email', 'e-mail', 'mail'],
  group: ['職', '職階', '職級', '級', '区分', '職位', '役職', 'grade', 'group', 'rank'],
};

/** Where the columns of a staff list stand, by their headings; of two with one heading the first counts. */
export function findStaffColumns(heading: string[], questionnaire: Questionnaire): Map<StaffColumn, number> {
  const item = populationItem(questionnaire);
  const own = item === undefined ? [] : [item.text.ja, item.reportText?.ja ?? item.text.ja].map(sameWord);
  const found = new Map<StaffColumn, number>();
  for (const [index, cell] of heading.entries()) {
    const name = sameWord(cell);
    const column =
      staffColumns.find((one) => headings[one].includes(name)) ?? (own.includes(name) ? 'group' : undefined);
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
}

/** Options of the population item by code and label. */
export function optionsByName(questionnaire: Questionnaire): Map<string, string> {
  const options = populationItem(questionnaire)?.options ?? [];
  return new Map(
    options.flatMap(({ code, label }) =>
      [code, label.ja, label.en ?? label.ja].map((name): [string, string] => [sameWord(name), code]),
    ),
  );
}

/** Full-width letters and digits become half-width; spaces and case do not count. */
export function sameWord(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
