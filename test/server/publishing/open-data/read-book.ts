import { strFromU8 } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { all, partsOf, textIn, treeOfPart, type Element } from '../export/office-parts.ts';

/** A sheet as a program meets it, whatever kind of file it came in. */
export interface ReadSheet {
  name: string;
  rows: (string | number | null)[][];
  tables: { name: string; firstRow: number; lastRow: number; columnCount: number }[];
  mergedCount: number;
  hiddenCount: number;
  filterCount: number;
  isFrozen: boolean;
  hasHeadOrFoot: boolean;
  drawnCount: number;
  /** Links of cells: to which sheet. */
  links: string[];
}

export interface ReadBook {
  format: 'xlsx' | 'ods';
  title: string;
  language: string;
  sheets: ReadSheet[];
  /** Colours behind cells, and of text; parts that run. */
  fills: string[];
  hasMacros: boolean;
  formulaCount: number;
  /** Sizes of text, in points. */
  sizes: number[];
  doesWrap: boolean;
  /** The sheet that is shown first. */
  activeSheet: number;
}

export async function readOpenXlsx(file: Uint8Array): Promise<ReadBook> {
  const parts = partsOf(file);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const book = await readXlsx(file);
  const styles = text('xl/styles.xml');
  return {
    format: 'xlsx',
    title: textIn(all(treeOfPart(parts, 'docProps/core.xml'), 'dc:title')[0] ?? empty),
    language: /name="language"[^>]*>\s*<vt:lpwstr>([^<]*)/.exec(text('docProps/custom.xml'))?.[1] ?? '',
    fills: [...styles.matchAll(/<patternFill patternType="(\w+)"/g)]
      .map(([, kind = '']) => kind)
      .filter((kind) => kind !== 'none' && kind !== 'gray125'),
    hasMacros: Object.keys(parts).some((path) => /vbaProject|macrosheets/.test(path)),
    formulaCount: book.sheets.reduce(
      (sum, _, place) => sum + count(text(`xl/worksheets/sheet${place + 1}.xml`), /<f[ >]/g),
      0,
    ),
    sizes: [...styles.matchAll(/<sz val="([\d.]+)"/g)].map(([, size]) => Number(size)),
    doesWrap: styles.includes('wrapText'),
    activeSheet: Number(/activeTab="(\d+)"/.exec(text('xl/workbook.xml'))?.[1] ?? 0),
    sheets: book.sheets.map((sheet, place) => {
      const xml = text(`xl/worksheets/sheet${place + 1}.xml`);
      return {
        name: sheet.name,
        rows: sheet.rows.map((row) => row.map(plainCell)),
        tables: (sheet.tables ?? []).map((table) => ({
          name: table.displayName ?? table.name,
          ...rangeOf(table.range ?? ''),
        })),
        mergedCount: count(xml, /<mergeCell /g),
        hiddenCount: count(xml, / hidden="(?:1|true)"/g),
        filterCount:
          count(xml, /<autoFilter/g) +
          (sheet.tables ?? []).filter(({ showAutoFilter }) => showAutoFilter === true).length,
        isFrozen: /<pane /.test(xml),
        hasHeadOrFoot: /<headerFooter/.test(xml),
        drawnCount: count(xml, /<(?:drawing|legacyDrawing|picture)[ >]/g),
        links: [...xml.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(([, to = '']) =>
          to.replaceAll('&apos;', "'").replace(/^'|'!A1$/g, ''),
        ),
      };
    }),
  };
}

export function readOpenOds(file: Uint8Array): ReadBook {
  const parts = partsOf(file);
  const tree = treeOfPart(parts, 'content.xml');
  const xml = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const styles = strFromU8(parts['styles.xml'] ?? new Uint8Array());
  const meta = treeOfPart(parts, 'meta.xml');
  const ranges = all(tree, 'table:database-range');
  return {
    format: 'ods',
    title: textIn(all(meta, 'dc:title')[0] ?? empty),
    language: textIn(all(meta, 'dc:language')[0] ?? empty),
    fills: [...`${xml}${styles}`.matchAll(/fo:background-color="([^"]*)"/g)].map(([, colour = '']) => colour),
    hasMacros: Object.keys(parts).some((path) => /^(Basic|Scripts)\//.test(path)),
    formulaCount: count(xml, /table:formula=/g),
    sizes: [...`${xml}${styles}`.matchAll(/fo:font-size="([\d.]+)pt"/g)].map(([, size]) => Number(size)),
    doesWrap: xml.includes('fo:wrap-option="wrap"'),
    activeSheet: 0,
    sheets: all(tree, 'table:table').map((table) => {
      const name = table.attributes['table:name'] ?? '';
      return {
        name,
        rows: all(table, 'table:table-row').map((row) => row.children.map(odsCell)),
        tables: ranges
          .map(({ attributes }) => attributes)
          .filter((own) => (own['table:target-range-address'] ?? '').startsWith(`'${name}'.`))
          .map((own) => ({
            name: own['table:name'] ?? '',
            ...rangeOf((own['table:target-range-address'] ?? '').replaceAll(`'${name}'.`, '')),
          })),
        mergedCount: all(table, 'table:covered-table-cell').length,
        hiddenCount: count(attributesOf(table), /visibility=(?:collapse|filter)/g),
        filterCount: count(attributesOf(table), /display-filter-buttons=true/g),
        isFrozen: false,
        hasHeadOrFoot: styles.includes('<style:header>') || styles.includes('<style:footer>'),
        drawnCount: all(table, 'draw:frame').length + all(table, 'table:shapes').length,
        links: all(table, 'text:a').map(({ attributes }) =>
          (attributes['xlink:href'] ?? '').replace(/^#'|'\.A1$/g, ''),
        ),
      };
    }),
  };
}

const empty: Element = { name: '', attributes: {}, text: '', children: [] };

function plainCell(value: unknown): string | number | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function odsCell(cell: Element): string | number | null {
  const { attributes } = cell;
  if (attributes['office:value-type'] === 'float') return Number(attributes['office:value']);
  const text = textIn(cell);
  return text === '' ? null : text;
}

function attributesOf(element: Element): string {
  return [
    ...Object.entries(element.attributes).map(([name, value]) => `${name.split(':').at(-1) ?? ''}=${value}`),
    ...element.children.map(attributesOf),
  ].join(' ');
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** `A5:D20`: rows from 0. */
function rangeOf(range: string): { firstRow: number; lastRow: number; columnCount: number } {
  const found = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range);
  if (found === null) throw new Error(`no range: ${range}`);
  const [, left = '', top = '', right = '', bottom = ''] = found;
  const column = (name: string): number =>
    Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {
    firstRow: Number(top) - 1,
    lastRow: Number(bottom) - 1,
    columnCount: column(right) - column(left) + 1,
  };
}
