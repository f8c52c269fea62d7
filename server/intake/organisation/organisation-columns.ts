import { headingRow } from '../heading-row.ts';
import { plainWords } from '../plain-words.ts';

/** What a column of a table of units can be; any other with a heading is a level: 部, 課, 係. */
const meanings = {
  code: ['コード', '組織コード', '所属コード', '記号', 'code', 'unitcode'],
  parent: [
    '上位',
    '上位組織',
    '上位コード',
    '上位組織コード',
    '親',
    '親コード',
    '親組織',
    'parent',
    'parentcode',
  ],
  name: ['名称', '組織名', '所属名', '組織', '所属', 'name', 'unit'],
  english: ['英語', '英語名', '英語名称', 'english', 'nameinenglish'],
  headCount: ['職員数', '人数', '現員', '現員数', '定員', 'headcount', 'people', 'staff'],
  continues: ['引き継ぐ組織', '引継元', '前年度の組織', '前年度', '旧コード', '旧組織', 'continues'],
} as const;

type Meaning = keyof typeof meanings;

/** Words with which the levels of an organisation are headed; with anything before them they are names of units. */
const levelWords =
  /^(?:第?[1-9一二三四五六七八九]?(?:階層|層|レベル|level)[1-9]?|(?:所属)?(?:部局|[局部室課係班所署]|センター|グループ|チーム|担当)(?:[・/](?:[局部室課係班所署]|担当))*(?:名|等)?|bureau|department|division|office|section|team|group)$/u;

/** Where what stands in a table of units. */
export interface OrganisationColumns {
  /** The first row below the headings. */
  firstRow: number;
  places: Partial<Record<Meaning, number>>;
  /** Columns of levels, the highest first. */
  levels: number[];
}

/** The columns of a table of units by their headings. A staff list has others besides: they are nobody's. */
export function organisationColumns(table: readonly string[][]): OrganisationColumns {
  const row = headingRow(table, (cells) => cells.filter((cell) => isKnown(plainWords(cell))).length);
  const headings = (table[row] ?? []).map(plainWords);
  const places: OrganisationColumns['places'] = {};
  for (const [column, heading] of headings.entries()) {
    const meaning = meaningOf(heading);
    if (meaning !== null) places[meaning] ??= column;
  }
  const levels = headings.flatMap((heading, column) =>
    meaningOf(heading) === null && levelWords.test(heading) ? [column] : [],
  );
  return { firstRow: row + 1, places, levels };
}

function isKnown(heading: string): boolean {
  return heading !== '' && (meaningOf(heading) !== null || levelWords.test(heading));
}

function meaningOf(heading: string): Meaning | null {
  const found = (Object.keys(meanings) as Meaning[]).find((meaning) =>
    (meanings[meaning] as readonly string[]).includes(heading),
  );
  return found ?? null;
}
