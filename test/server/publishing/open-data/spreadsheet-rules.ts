import type { ReadBook, ReadSheet } from './read-book.ts';

/** A rule, and what of a workbook that was read back breaks it. */
export interface Rule {
  name: string;
  broken: (book: ReadBook) => string[];
}

const perSheet =
  (isBroken: (sheet: ReadSheet, place: number, book: ReadBook) => boolean): Rule['broken'] =>
  (book) =>
    book.sheets.filter((sheet, place) => isBroken(sheet, place, book)).map(({ name }) => name);
const whole =
  (isKept: (book: ReadBook) => boolean): Rule['broken'] =>
  (book) =>
    isKept(book) ? [] : ['the workbook'];

const body = (sheet: ReadSheet) =>
  sheet.tables.map(({ firstRow, lastRow }) => sheet.rows.slice(firstRow, lastRow + 1));
const cells = (sheet: ReadSheet) => sheet.rows.flat();
const textsOf = (sheet: ReadSheet) => cells(sheet).filter((cell) => typeof cell === 'string');
const above = (sheet: ReadSheet) => sheet.rows.slice(0, sheet.tables[0]?.firstRow ?? sheet.rows.length);
const said = (sheet: ReadSheet) =>
  above(sheet)
    .flat()
    .filter((cell) => typeof cell === 'string')
    .join('\n');
const isData = (place: number) => place > 2;
const raised = /[\u00b9\u00b2\u00b3\u2070-\u209f]/u;
const footmarks = /[*†‡※]\s*\d*$/u;

/** The checklist of the UK Analysis Function for spreadsheets (its basics of 2021, as they stand in 2025), in its order. */
export const analysisFunctionRules: Rule[] = [
  { name: 'tables are marked up', broken: perSheet(({ tables }, place) => place > 0 && tables.length === 0) },
  {
    name: 'tables have names that mean something, each its own',
    broken: whole(({ sheets }) => distinct(sheets.flatMap(({ tables }) => tables.map(({ name }) => name)))),
  },
  { name: 'no merged cells', broken: perSheet(({ mergedCount }) => mergedCount > 0) },
  { name: 'no split cells and no table within a table', broken: perSheet(({ tables }) => tables.length > 1) },
  {
    name: 'no blank rows in tables',
    broken: perSheet((sheet) =>
      body(sheet).some((rows) => rows.some((row) => row.every((cell) => cell === null || cell === ''))),
    ),
  },
  {
    name: 'no blank columns in tables',
    broken: perSheet((sheet) =>
      body(sheet).some(([head = []]) =>
        head.some((_, column) =>
          body(sheet).every((rows) => rows.every((row) => (row[column] ?? '') === '')),
        ),
      ),
    ),
  },
  {
    name: 'one row of heads, all of them filled',
    broken: perSheet((sheet) =>
      body(sheet).some(([head = []]) => head.some((cell) => typeof cell !== 'string' || cell === '')),
    ),
  },
  {
    name: 'heads differ from each other',
    broken: perSheet((sheet) => body(sheet).some(([head = []]) => !distinct(head))),
  },
  { name: 'text wraps within cells', broken: whole(({ doesWrap }) => doesWrap) },
  { name: 'no filters', broken: perSheet(({ filterCount }) => filterCount > 0) },
  { name: 'no frozen panes', broken: perSheet(({ isFrozen }) => isFrozen) },
  {
    name: 'no empty cells in tables',
    broken: perSheet((sheet) =>
      body(sheet)
        .flat(2)
        .some((cell) => cell === null || cell === ''),
    ),
  },
  { name: 'no hidden rows, columns or sheets', broken: perSheet(({ hiddenCount }) => hiddenCount > 0) },
  {
    name: 'notes are not signposted by symbols',
    broken: perSheet((sheet) =>
      body(sheet).some(([head = [], ...rows]) =>
        [...head, ...rows.map(([label]) => label)].some(
          (cell) => typeof cell === 'string' && footmarks.test(cell),
        ),
      ),
    ),
  },
  { name: 'no superscript', broken: perSheet((sheet) => textsOf(sheet).some((text) => raised.test(text))) },
  {
    name: 'notes are called notes',
    broken: perSheet((sheet, place) => isData(place) && !/注：|Notes:/.test(said(sheet))),
  },
  {
    name: 'no markers of notes in cells of figures',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet).some(([, ...rows]) =>
          rows.some(([, ...figures]) => figures.some((cell) => /note|注/.test(String(cell)))),
        ),
    ),
  },
  {
    name: 'notes stand in a table on a sheet of notes',
    broken: whole(
      ({ sheets }) => ['注', 'Notes'].includes(sheets[2]?.name ?? '') && sheets[2]?.tables.length === 1,
    ),
  },
  {
    name: 'links say where they lead',
    broken: whole(
      ({ sheets }) =>
        (sheets[1]?.links.length ?? 0) > 0 &&
        (sheets[1]?.links ?? []).every((to) => sheets.some(({ name }) => name === to)),
    ),
  },
  {
    name: 'text is large enough',
    broken: whole(({ sizes }) => sizes.length > 0 && Math.min(...sizes) >= 10),
  },
  {
    name: 'every sheet has a title in its first cell',
    broken: perSheet(({ rows }) => typeof rows[0]?.[0] !== 'string' || rows[0][0] === ''),
  },
  { name: 'titles differ', broken: whole(({ sheets }) => distinct(sheets.map(({ rows }) => rows[0]?.[0]))) },
  {
    name: 'shorthand is explained where it is used',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet).some(([, ...rows]) =>
          rows.some(([, ...figures]) =>
            figures.some((cell) => typeof cell === 'string' && !said(sheet).includes(cell)),
          ),
        ),
    ),
  },
  { name: 'nothing in heads and feet of pages', broken: perSheet(({ hasHeadOrFoot }) => hasHeadOrFoot) },
  { name: 'no floating boxes and pictures', broken: perSheet(({ drawnCount }) => drawnCount > 0) },
  {
    name: 'no background fill, no colour that means something',
    broken: whole(({ fills }) => fills.length === 0),
  },
  { name: 'no macros', broken: whole(({ hasMacros }) => !hasMacros) },
  {
    name: 'sheets have names of their own that mean something',
    broken: whole(
      ({ sheets }) =>
        distinct(sheets.map(({ name }) => name)) && sheets.every(({ name }) => !/^Sheet\d/.test(name)),
    ),
  },
  { name: 'no blank sheets', broken: perSheet((sheet) => textsOf(sheet).length === 0) },
  {
    name: 'column A holds title, then what is said, then the table',
    broken: perSheet((sheet) => above(sheet).some((row) => row.slice(1).some((cell) => (cell ?? '') !== ''))),
  },
  {
    name: 'tables begin in column A',
    broken: perSheet((sheet) => body(sheet).some(([head = []]) => typeof head[0] !== 'string')),
  },
  {
    name: 'nothing below a table',
    broken: perSheet(({ tables, rows }) =>
      tables.some(({ lastRow }) =>
        rows
          .slice(lastRow + 1)
          .flat()
          .some((cell) => (cell ?? '') !== ''),
      ),
    ),
  },
  { name: 'one table a sheet', broken: perSheet(({ tables }) => tables.length > 1) },
  {
    name: 'a sheet says how many tables it has',
    broken: perSheet((sheet, place) => place > 0 && !/1つあります|one table/.test(said(sheet))),
  },
  {
    name: 'the file has a title and a language',
    broken: whole(({ title, language }) => title !== '' && /^(ja|en)$/.test(language)),
  },
  { name: 'it opens on the first sheet', broken: whole(({ activeSheet }) => activeSheet === 0) },
];

/** The fifteen of the Japanese Ministry of Internal Affairs and Communications for machine-readable tables (2020). */
export const ministryRules: Rule[] = [
  {
    name: '1-1 Excel か CSV（または公開された標準の形式）',
    broken: whole(({ format }) => format === 'xlsx' || format === 'ods'),
  },
  {
    name: '1-2 1セル1データ',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet).some(([, ...rows]) =>
          rows.some(([, ...figures]) =>
            figures.some((cell) => typeof cell === 'string' && /\d\s*[（(/,、]/.test(cell)),
          ),
        ),
    ),
  },
  {
    name: '1-3 数値データは数値属性',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet).some(([, ...rows]) =>
          rows.some(([, ...figures]) =>
            figures.some(
              (cell) => typeof cell === 'string' && /^[▲△+-]?[\d,]+(\.\d+)?[%％人円]?$/.test(cell),
            ),
          ),
        ),
    ),
  },
  { name: '1-4 セルの結合をしない', broken: perSheet(({ mergedCount }) => mergedCount > 0) },
  {
    name: '1-5 スペースや改行で体裁を整えない',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet)
          .flat(2)
          .some((cell) => typeof cell === 'string' && /^[\s\u3000]|[\s\u3000]$|\n/.test(cell)),
    ),
  },
  {
    name: '1-6 項目名を省略しない',
    broken: perSheet((sheet) =>
      body(sheet).some((rows) => rows.some(([label]) => label === null || label === '' || label === '〃')),
    ),
  },
  { name: '1-7 数式を使わない', broken: whole(({ formulaCount }) => formulaCount === 0) },
  { name: '1-8 オブジェクトを使わない', broken: perSheet(({ drawnCount }) => drawnCount > 0) },
  {
    name: '1-9 単位を記載する',
    broken: perSheet((sheet, place) => isData(place) && !/単位|Units/.test(said(sheet))),
  },
  {
    name: '1-10 機種依存文字を使わない',
    broken: perSheet((sheet) =>
      textsOf(sheet).some((text) => /[\ue000-\uf8ff\u2460-\u24ff\u3220-\u33ff]/u.test(text)),
    ),
  },
  {
    name: '1-11 西暦を書く、または和暦に併記する',
    broken: perSheet((sheet, place) => isData(place) && !/(19|20)\d\d/.test(said(sheet))),
  },
  {
    name: '1-12 どこのものか（組織の名称）を書く',
    broken: perSheet((sheet, place) => isData(place) && said(sheet).split('\n').length < 3),
  },
  {
    name: '1-13 数値の列の記号を説明する',
    broken: perSheet(
      (sheet, place) =>
        isData(place) &&
        body(sheet).some(([, ...rows]) =>
          rows.some(([, ...figures]) =>
            figures.some((cell) => typeof cell === 'string' && !said(sheet).includes(cell)),
          ),
        ),
    ),
  },
  {
    name: '2-1 データを分断しない',
    broken: perSheet((sheet) =>
      body(sheet).some((rows) => rows.some((row) => row.every((cell) => (cell ?? '') === ''))),
    ),
  },
  { name: '2-2 1シートに1つの表', broken: perSheet(({ tables }) => tables.length > 1) },
];

function distinct(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}
