import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../surveys/items/population-item.ts';

export const staffListParts = ['reference', 'name', 'department', 'email', 'group'] as const;
export type StaffListColumn = (typeof staffListParts)[number];

/** Headings by which a column is known; spaces, width and case do not count. */
const headings: Record<StaffListColumn, string[]> = {
  reference: ['職員番号', '番号', '職員コード', '社員番号', 'staffnumber', 'number', 'id'],
  name: ['氏名', '名前', '職員名', 'name'],
  department: ['所属', '部署', '課', '所属名', 'department', 'section'],
  email: ['メール', 'メールアドレス', '電子メール', 'email', 'e-mail', 'mail'],
  group: ['職', '職階', '職級', '級', '区分', '職位', '役職', 'grade', 'group', 'rank'],
};

/** Which column of a staff list is where, by its heading line; the population item's own name is a heading too. */
export function staffListColumns(
  heading: readonly string[],
  questionnaire: Questionnaire,
): Map<StaffListColumn, number> {
  const item = populationItem(questionnaire);
  const own = item === undefined ? [] : [item.text.ja, item.reportText?.ja ?? ''].map(plainWords);
  const known = Object.entries(headings) as [StaffListColumn, string[]][];
  const found = new Map<StaffListColumn, number>();
  for (const [index, cell] of heading.entries()) {
    const name = plainWords(cell);
    const column =
      known.find(([, names]) => names.includes(name))?.[0] ?? (own.includes(name) ? 'group' : undefined);
    if (column !== undefined && !found.has(column)) found.set(column, index);
  }
  return found;
}

/** A heading without what people write differently: width, spaces, case. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
