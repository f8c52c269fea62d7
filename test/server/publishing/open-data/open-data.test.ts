import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noneMark } from '../../../../analysis/report/cells.ts';
import { isFigure, type TableView } from '../../../../analysis/report/table-view.ts';
import { uprightView } from '../../../../analysis/report/tables/turned-view.ts';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { exportOds } from '../../../../server/publishing/export/export-ods.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import { KeptFiles } from '../../../../server/publishing/open-data/kept-files.ts';
import { openFile } from '../../../../server/publishing/open-data/open-files.ts';
import { openResults, type OpenResults } from '../../../../server/publishing/open-data/open-results.ts';
import { languages } from '../../../../surveys/schema/local-text.ts';
import { plansWorld } from '../../plans-world.ts';
import type { TestApp } from '../../test-app.ts';
import { all, textIn, treeOfPart } from '../export/office-parts.ts';
import { readOpenOds, readOpenXlsx, type ReadBook } from './read-book.ts';
import { analysisFunctionRules, ministryRules, type Rule } from './spreadsheet-rules.ts';

let world: TestApp;
let open: OpenResults;
let earlier: OpenResults;
beforeAll(async () => {
  world = await plansWorld();
  open = await openResults(world.dependencies.db, 'w2027');
  earlier = await openResults(world.dependencies.db, 'w2024');
});
afterAll(() => world.dispose());

const bytes = async (format: 'xlsx' | 'ods', language: 'ja' | 'en'): Promise<Uint8Array> =>
  (await openFile(open, format, language)) as Uint8Array;
const bookOf = async (format: 'xlsx' | 'ods', language: 'ja' | 'en'): Promise<ReadBook> =>
  format === 'xlsx'
    ? readOpenXlsx(await bytes(format, language))
    : readOpenOds(await bytes(format, language));
const brokenOf = (rules: readonly Rule[], book: ReadBook) =>
  rules.flatMap(({ name, broken }) => broken(book).map((where) => `${name}: ${where}`));

describe('workbooks, read back', () => {
  it.each(languages.flatMap((language) => [['xlsx', language] as const, ['ods', language] as const]))(
    '%s in %s: 36 of 36 rules of the Analysis Function, 15 of 15 of the ministry',
    async (format, language) => {
      const book = await bookOf(format, language);
      expect(analysisFunctionRules).toHaveLength(36);
      expect(ministryRules).toHaveLength(15);
      expect(book.sheets.length).toBe(3 + open.results.length);
      expect(brokenOf(analysisFunctionRules, book)).toEqual([]);
      expect(brokenOf(ministryRules, book)).toEqual([]);
    },
  );

  it('the workbooks that are made to be printed break many of them: the checker sees what it reads', async () => {
    const report = reportOfWave(open.results, 'ja');
    const printed = [await readOpenXlsx(await exportXlsx(report)), readOpenOds(exportOds(report))];
    for (const book of printed) {
      const names = new Set(
        [...analysisFunctionRules, ...ministryRules]
          .filter(({ broken }) => broken(book).length > 0)
          .map(({ name }) => name),
      );
      expect(names.size).toBeGreaterThanOrEqual(6);
      expect([...names]).toEqual(
        expect.arrayContaining(['no merged cells', 'nothing in heads and feet of pages']),
      );
    }
  });

  it('each rule is broken by a workbook that breaks it', async () => {
    const book = await bookOf('xlsx', 'ja');
    const [cover, list, notes, table, ...rest] = book.sheets;
    if (!cover || !list || !notes || !table) throw new Error('no sheets');
    const row = (table.tables[0]?.firstRow ?? 0) + 1;
    const changed = (cells: (string | number | null)[]): ReadBook => ({
      ...book,
      sheets: [cover, list, notes, { ...table, rows: table.rows.with(row, cells) }, ...rest],
    });
    const own = table.rows[row] ?? [];
    const sabotages: [string, ReadBook][] = [
      ['no blank rows in tables', changed(own.map(() => null))],
      ['no empty cells in tables', changed(own.with(1, null))],
      ['1-2 1セル1データ', changed(own.with(1, '12 (3)'))],
      ['1-3 数値データは数値属性', changed(own.with(1, '1,200'))],
      ['1-5 スペースや改行で体裁を整えない', changed(own.with(0, '　部長級'))],
      ['1-10 機種依存文字を使わない', changed(own.with(0, '①'))],
      ['no superscript', changed(own.with(0, 'n²'))],
      ['shorthand is explained where it is used', changed(own.with(1, '***'))],
      ['tables are marked up', { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, tables: [] })) }],
      ['titles differ', { ...book, sheets: [...book.sheets, table] }],
      ['the file has a title and a language', { ...book, language: '' }],
      ['links say where they lead', { ...book, sheets: [cover, { ...list, links: ['nowhere'] }, notes] }],
    ];
    for (const [name, spoilt] of sabotages) {
      const rule = [...analysisFunctionRules, ...ministryRules].find((one) => one.name === name);
      expect({ name, broken: (rule?.broken(spoilt) ?? []).length > 0 }).toEqual({ name, broken: true });
    }
  });

  it.each(['xlsx', 'ods'] as const)(
    '%s holds the cells of every table, figures as numbers',
    async (format) => {
      const book = await bookOf(format, 'ja');
      for (const [place, result] of open.results.entries()) {
        const view = uprightView(completeView(result, 'ja') as TableView);
        const sheet = book.sheets[3 + place];
        const { firstRow = 0, lastRow = 0 } = sheet?.tables[0] ?? {};
        const wanted = view.rows.map(({ label, cells }) => [
          label,
          ...cells.map((cell) => (isFigure(cell) && cell.text !== noneMark ? cell.value : cell.text)),
        ]);
        expect(sheet?.rows.slice(firstRow + 1, lastRow + 1)).toEqual(wanted);
      }
    },
  );
});

interface Row {
  series: string;
  series_change: string;
  stub: string;
  table: string;
  option: string;
  group: string;
  quantity: string;
  unit: string;
  base_name: string;
  value: string;
  reason: string;
}

async function rowsOf(one: OpenResults): Promise<Row[]> {
  const text = String(await openFile(one, 'csv', 'ja'));
  return Papa.parse<Row>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
}

describe('the CSV', () => {
  it('has a row of its own for every figure, by the key that its description names', async () => {
    const rows = await rowsOf(open);
    const metadata = JSON.parse(String(await openFile(open, 'csvw', 'ja'))) as {
      url: string;
      tableSchema: { primaryKey: (keyof Row)[]; columns: { name: string; 'dc:description': string }[] };
    };
    expect(metadata.url).toBe('w2027.csv');
    const { primaryKey, columns } = metadata.tableSchema;
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(columns.filter((column) => !column['dc:description'])).toEqual([]);
    const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\u0000'));
    expect(new Set(keys).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(500);
  });

  it('is joined with that of another year by key alone, whatever items are called there', async () => {
    const [now, then] = [await rowsOf(open), await rowsOf(earlier)];
    const key = ({ series, option, group, quantity, unit, base_name }: Row) =>
      [series, option, group, quantity, unit, base_name].join('\u0000');
    const totals = (rows: Row[]) =>
      new Map(
        rows
          .filter(({ group, table, stub }) => group === 'total' && table === stub)
          .map((row) => [key(row), row]),
      );
    const before = totals(then);
    const joined = [...totals(now)].flatMap(([name, row]) => {
      const match = before.get(name);
      return match === undefined ? [] : [[row, match] as const];
    });
    const pairs = new Set(joined.map(([row, match]) => `${match.stub} ${row.stub} ${row.series_change}`));
    // Worded otherwise, called otherwise; on another scale it is another series.
    expect(pairs).toContain('attainment1 attainment1 wording');
    expect(pairs).toContain('attainment2 proactive none');
    expect([...pairs].filter((pair) => pair.includes('attainment3'))).toEqual([]);
  });

  it('says of what is hidden nothing but that it is', async () => {
    const hidden = (await rowsOf(open)).filter(({ reason }) => reason === 'suppressed');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(({ value }) => value !== '')).toEqual([]);
    expect(new Set(hidden.map(({ reason }) => reason)).size).toBe(1);
  });
});

describe('files for everybody', () => {
  it('are made once, in each language, and anew when a table was added', async () => {
    const files = new KeptFiles();
    const first = files.of(open, 'ods', 'ja');
    expect(files.of(open, 'ods', 'ja')).toBe(first);
    expect(files.of(open, 'ods', 'en')).not.toBe(first);
    expect(files.of(earlier, 'ods', 'ja')).not.toBe(first);
    const entries = open.catalogue.entries.slice(1);
    expect(files.of({ ...open, catalogue: { ...open.catalogue, entries } }, 'ods', 'ja')).not.toBe(first);
    expect(await first).toBeInstanceOf(Uint8Array);
  });

  it('the one asked for longest ago goes first', () => {
    const files = new KeptFiles();
    const first = files.of(open, 'csvw', 'ja');
    const second = files.of(open, 'csvw', 'en');
    const waves = (count: number, name: string) => {
      for (let place = 0; place < count; place += 1) {
        void files.of({ ...open, catalogue: { ...open.catalogue, wave: `${name}${place}` } }, 'csvw', 'ja');
      }
    };
    waves(38, 'a');
    expect(files.of(open, 'csvw', 'ja')).toBe(first);
    waves(1, 'b');
    expect(files.of(open, 'csvw', 'ja')).toBe(first);
    expect(files.of(open, 'csvw', 'en')).not.toBe(second);
  });
});

describe('the description for archives', () => {
  it('has every option of every item, the parts in the order of DDI Codebook 2.5, and no record of anybody', async () => {
    const text = String(await openFile(open, 'ddi', 'en'));
    const tree = treeOfPart({ ddi: new TextEncoder().encode(text) }, 'ddi');
    const [book] = all(tree, 'codeBook');
    expect(book?.attributes).toMatchObject({ xmlns: 'ddi:codebook:2_5', version: '2.5' });
    expect(book?.children.map(({ name }) => name)).toEqual(['stdyDscr', 'dataDscr']);
    expect(all(tree, 'stdyDscr')[0]?.children.map(({ name }) => name)).toEqual([
      'citation',
      'stdyInfo',
      'method',
      'dataAccs',
    ]);
    const variables = all(tree, 'var');
    const ids = variables.map(({ attributes }) => attributes['ID']);
    expect(new Set(ids).size).toBe(ids.length);
    const [group] = all(tree, 'varGrp');
    expect(group?.attributes['var']?.split(' ').every((id) => ids.includes(id))).toBe(true);
    const order = ['labl', 'qstn', 'catgry', 'concept', 'varFormat'];
    for (const { children } of variables) {
      const places = children.map(({ name }) => order.indexOf(name));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    expect(textIn(all(tree, 'restrctn')[0] ?? tree)).toContain('given to nobody');
    expect(all(tree, 'fileDscr')).toEqual([]);
  });
});
