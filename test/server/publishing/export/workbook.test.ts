import { readXlsx } from 'hucre/xlsx';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { reportOfWave } from '../../../../analysis/report/document/report-of-wave.ts';
import { completeView } from '../../../../analysis/report/view-of.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { pageFit } from '../../../../server/publishing/export/page-fit.ts';
import { sheetNames } from '../../../../server/publishing/export/sheet-names.ts';
import { lineCount, textWidth } from '../../../../server/publishing/export/text-width.ts';
import { multipleTable, scaleTable, shown } from '../../../client/published-tables.ts';
import { tablesOfEverybody } from './everybody-counted.ts';
import { expected, partsOfSheet } from './read-back.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;

const long =
  '職員のあるべき姿「枚方市に関わるすべての人のために誠意を持って全力を尽くす職員」に近づけていると思いますか。';
const hostile = [
  "=cmd|' /C calc'!A0",
  'a/b\\c?d*e[f]:g',
  "'quoted'",
  long,
  long,
  '𠮷'.repeat(40),
  'x\u0001y\ud83d',
];
const hostileTables = [
  ...hostile.map((ja) => ({
    ...scaleTable,
    stubLabel: { ja },
    points: scaleTable.points.map((point) => ({ ...point, label: { ja } })),
  })),
  ...Array.from({ length: 40 }, () => multipleTable),
];

const bookOf = async (...tables: Parameters<typeof reportOfWave>[0][number][]): Promise<Workbook> =>
  readXlsx(await exportXlsx(reportOfWave(tables, 'ja')), { readStyles: true });

describe('a workbook of many tables', () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await bookOf(...hostileTables);
  });

  it('begins with its contents, every line of which leads to its sheet', () => {
    const [contents, ...tables] = book.sheets.slice(0, -1);
    expect(contents?.name).toBe('0 目次');
    expect(tables).toHaveLength(47);
    const first = contents?.rows.findIndex(([number]) => number === 1) ?? -1;
    for (const [place, { name }] of tables.entries()) {
      for (const column of [0, 1]) {
        const cell = contents?.cells?.get(`${first + place},${column}`);
        expect(cell?.hyperlink?.location).toBe(`'${name.replaceAll("'", "''")}'!A1`);
      }
    }
  });

  it('has a sheet name of its own for each, of whole characters that Excel allows', () => {
    const names = book.sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(49);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|'$/);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('starts no formula', () => {
    for (const { cells = new Map<string, { formula?: string }>() } of book.sheets) {
      expect([...cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    }
    expect(book.sheets[1]?.rows[0]?.[0]).toBe(`${hostile[0]} × 職`);
  });

  it('has the head of each table on every page, under the right name', () => {
    for (const { rows, pageSetup } of book.sheets.slice(0, -1)) {
      const [, row = ''] = /^\$(\d+):\$\1$/.exec(pageSetup?.printTitlesRow ?? '') ?? [];
      const head = rows[Number(row) - 1];
      expect(head?.length).toBeGreaterThan(1);
      expect(rows[Number(row) - 2]?.join('') ?? '').toBe('');
    }
  });

  it('fits pages of A4 and numbers them', () => {
    for (const { pageSetup, headerFooter } of book.sheets) {
      expect(pageSetup).toMatchObject({ paperSize: 'a4', fitToPage: true, fitToHeight: 0 });
      expect(headerFooter?.oddFooter).toContain('&P / &N');
      expect((headerFooter?.oddHeader ?? '').length).toBeLessThan(255);
    }
  });
});

describe('a sheet', () => {
  it('of one table needs no contents; the values of its chart stand on the next', async () => {
    const names = (await bookOf(scaleTable)).sheets.map(({ name }) => name);
    expect(names).toEqual(['1 あるべき姿1の到達度 × 職', '2 グラフの値']);
  });

  it('wraps what is said of its table over the columns of a page', async () => {
    const weighted = {
      proportions: [0.2, 0.2, 0.4, 0.2],
      mean: 2.6,
      effectiveBase: 71.2,
      designEffect: 1.12,
    };
    const book = await bookOf({ ...scaleTable, weighted: { ...weighted, by: { ja: '職' } } });
    const [sheet] = book.sheets;
    const row = sheet?.rows.findIndex(([text]) => String(text).startsWith('重み付けは')) ?? -1;
    expect(row).toBeGreaterThan(0);
    expect(sheet?.cells?.get(`${row},0`)?.style?.alignment?.wrapText).toBe(true);
    const merge = sheet?.merges?.find(({ startRow }) => startRow === row);
    expect(merge).toMatchObject({ startCol: 0, endRow: row, endCol: 3 });
    const lines = lineCount(String(sheet?.rows[row]?.[0]), 72);
    expect(lines).toBeGreaterThan(2);
    expect(sheet?.rowDefs?.get(row)?.height).toBeGreaterThanOrEqual(16 * lines);
  });

  it('that is wide lies on its side, and goes over several pages with its labels before it gets too small', async () => {
    const setUpOf = async (table: typeof scaleTable) => (await bookOf(table)).sheets[0]?.pageSetup;
    const groups = (count: number): typeof scaleTable.points =>
      Array.from({ length: count }, (_, place) => ({
        ...scaleTable.points[0]!,
        code: `g${place}`,
        label: { ja: `区分${place}` },
      }));
    expect(await setUpOf(scaleTable)).toMatchObject({ orientation: 'portrait', fitToWidth: 1 });
    const ten = await setUpOf({ ...scaleTable, points: groups(10) });
    expect(ten).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    expect(ten?.printTitlesColumn).toBeUndefined();
    const codes = Array.from({ length: 40 }, (_, place) => String(place + 1));
    const wide = await setUpOf({
      ...multipleTable,
      categories: codes.map((code) => ({ code, label: { ja: code }, isExclusive: false })),
      points: groups(30).map((point) => ({ ...point, column: shown(codes.map(() => 10)) })),
    });
    expect(wide).toMatchObject({ orientation: 'landscape', fitToWidth: 2, printTitlesColumn: '$A:$A' });
  });

  it('holds the view of its table and no more', async () => {
    const { sheets } = await bookOf(...tablesOfEverybody);
    const views = tablesOfEverybody.map((table) => completeView(table, 'ja'));
    expect(sheets.slice(1, -1).map(partsOfSheet)).toEqual(views.map(expected.xlsx));
  });
});

test('pages side by side leave every figure large enough to read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 12, max: 22 }), { minLength: 1, maxLength: 200 }), (groups) => {
      const widths = [36, ...groups];
      const { orientation, pagesAcross, columnsOnFirst } = pageFit(widths);
      const across = (orientation === 'portrait' ? 96 : 142) * pagesAcross;
      const printed = widths.reduce((sum, width) => sum + width, 0) + 36 * (pagesAcross - 1);
      expect(across / printed).toBeGreaterThanOrEqual(0.64);
      expect(columnsOnFirst).toBeLessThanOrEqual(widths.length);
      expect(columnsOnFirst).toBeGreaterThan(1);
    }),
  );
});

test('names of sheets are unique, allowed and of whole characters whatever the titles are', () => {
  const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 60 });
  fc.assert(
    fc.property(titles, (texts) => {
      const names = sheetNames(texts, 1);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name.length <= 31 && name.isWellFormed() && !/[\\/?*[\]:]|^'|'$/.test(name)).toBe(true);
      }
    }),
  );
  // Cut at its end alone, tables of one item by different groups would look alike.
  const [one, other] = sheetNames([`${long} × 職`, `${long} × 部門`], 1);
  expect(one).toMatch(/× 職$/);
  expect(other).toMatch(/× 部門$/);
});

test('a text is as wide as it is printed', () => {
  expect(['職員', 'ab', '𠮷', 'ｱ'].map(textWidth)).toEqual([4, 2, 2, 1]);
  expect([lineCount('', 10), lineCount('職員職員職員', 10), lineCount('a\nb', 10)]).toEqual([1, 2, 2]);
});
