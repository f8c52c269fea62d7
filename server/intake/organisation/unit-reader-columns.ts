import { plainWords } from '../plain-words.ts';
import { staffColumn } from '../staff-list-columns.ts';

/** Where a table says who reads the unit of its row. */
export interface UnitReaderColumns {
  /** Marks or addresses. */
  reader?: number;
  email?: number;
  name?: number;
  title?: number;
}

const readerHeadings = new Set(
  '閲覧者 閲覧 閲覧権限 結果の閲覧者 所属長 閲覧者メールアドレス 所属長メールアドレス reader readers unitreader chief sectionchief'.split(
    ' ',
  ),
);

/** The columns of a heading line; of several titles 役職 counts, else the first. */
export function unitReaderColumns(headings: readonly string[]): UnitReaderColumns {
  const columns: UnitReaderColumns = {};
  for (const [index, heading] of headings.entries()) {
    const plain = plainWords(heading.slice(0, 200));
    const part = staffColumn(plain);
    if (readerHeadings.has(plain)) columns.reader ??= index;
    else if (part === 'email' || part === 'name') columns[part] ??= index;
    else if (part === 'group' && plain.startsWith('役職')) columns.title = index;
    else if (part === 'group') columns.title ??= index;
  }
  return columns;
}
