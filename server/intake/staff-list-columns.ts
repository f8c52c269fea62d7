import type { Questionnaire } from '../../surveys/schema/questionnaire.ts';
import { populationItem } from '../../surveys/items/population-item.ts';
import { plainWords } from './plain-words.ts';

export const staffListParts = ['reference', 'name', 'department', 'email', 'group'] as const;
export type StaffListColumn = (typeof staffListParts)[number];

/** Headings by which a column is known; spaces, width, case, and what stands in brackets behind them do not count. */
const headings: Record<StaffListColumn, string> = {
  reference:
    '職員番号 番号 職員コード 職員no 職員no. 職員id 社員番号 社員コード 社員no 社員id 従業員番号 従業員コード 個人コード 識別番号 staffnumber staffno staffno. staffid employeenumber employeeid number id',
  name: '氏名 名前 職員名 職員氏名 社員名 漢字氏名 name fullname',
  department:
    '所属 所属名 所属名称 所属課 所属課名 所属部署 所属部課 部署 部署名 部課 部課名 部局 部局名 課 課名 課室 課室名 室課名 係 department section division unit',
  email:
    'メール メールアドレス 電子メール 電子メールアドレス eメール アドレス email e-mail mail emailaddress e-mailaddress mailaddress',
  group:
    '職 職名 職位 職位名 職階 職階名 職級 職務級 職務の級 級 階級 階級名 等級 等級名 区分 職区分 職員区分 役職 役職名 役職区分 職制 資格 grade group rank jobgrade position title jobtitle',
};

const columnOf = new Map(
  staffListParts.flatMap((column) =>
    headings[column].split(' ').map((name) => [plainWords(name), column] as const),
  ),
);

/** What a heading in plain words is headed for in any staff list. */
export function staffColumn(plain: string): StaffListColumn | undefined {
  return columnOf.get(plain);
}

/** Every column that a heading line names, as often as it does; the population item's own name is a heading too. */
export function namedColumns(
  heading: readonly string[],
  questionnaire: Questionnaire,
): { column: StaffListColumn; index: number }[] {
  const item = populationItem(questionnaire);
  const own =
    item === undefined ? [] : [...Object.values(item.text), ...Object.values(item.reportText ?? {})];
  const ownNames = new Set(own.map((name) => plainWords(String(name))));
  return heading.flatMap((cell, index) => {
    const name = plainWords(cell.slice(0, 200));
    const isOwn = ownNames.has(name);
    const column = columnOf.get(name) ?? (isOwn ? 'group' : columnOf.get(name.replace(/\([^()]*\)$/, '')));
    if (column === undefined) return [];
    // People may be counted by what else describes them: 所属 is their department and their group then.
    return isOwn && column !== 'group'
      ? [
          { column, index },
          { column: 'group' as const, index },
        ]
      : [{ column, index }];
  });
}

/** Which column of a staff list is where, by its heading line: of two with one meaning the first. */
export function staffListColumns(
  heading: readonly string[],
  questionnaire: Questionnaire,
): Map<StaffListColumn, number> {
  const found = new Map<StaffListColumn, number>();
  for (const { column, index } of namedColumns(heading, questionnaire)) {
    if (!found.has(column)) found.set(column, index);
  }
  return found;
}
