import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { plainText } from '../../../../analysis/report/cells.ts';
import { reportOfView } from '../../../../analysis/report/document/report-of-wave.ts';
import type { Line, TableView, TextsView } from '../../../../analysis/report/table-view.ts';
import { uprightView } from '../../../../analysis/report/tables/turned-view.ts';
import { exportCsv } from '../../../../server/publishing/export/export-csv.ts';
import { exportOds } from '../../../../server/publishing/export/export-ods.ts';
import { exportText } from '../../../../server/publishing/export/export-text.ts';
import { exportXlsx } from '../../../../server/publishing/export/export-xlsx.ts';
import { all, partsOf, textIn, treeOfPart } from './office-parts.ts';

/** A file taken apart, whichever way it lays a table out. */
export interface FileParts {
  rows: string[][];
  /** Title and lines above and below. */
  about: string[];
}

type View = TableView | TextsView;
type Format = 'csv' | 'text' | 'xlsx' | 'ods';

/** Renders a view as one kind of file. */
export const rendered: Record<Format, (view: View) => Promise<string | Uint8Array>> = {
  csv: async (view) => exportCsv(reportOfView(view, 'ja')),
  text: async (view) => exportText(reportOfView(view, 'ja')),
  xlsx: async (view) => exportXlsx(reportOfView(view, 'ja')),
  ods: async (view) => exportOds(reportOfView(view, 'ja')),
};

const textOf = ({ text }: Line): string => text;
const aboutOf = ({ title, heading, notes, ending }: View): string[] => [
  title,
  ...heading.map(textOf),
  ...notes.map(textOf),
  ...ending.map(textOf),
];

/** What a file of a view has to hold. */
export const expected: Record<Format, (view: View) => FileParts> = {
  csv: (view) => ({ about: aboutOf(view), rows: rowsOf(view, plainText) }),
  text: (view) => ({ about: aboutOf(view), rows: rowsOf(upright(view), ({ text }) => text) }),
  xlsx: (view) => ({ about: aboutOf(view), rows: rowsOf(upright(view), plainText) }),
  ods: (view) => ({ about: aboutOf(view), rows: rowsOf(upright(view), plainText) }),
};

const upright = (view: View): View => (view.kind === 'table' ? uprightView(view) : view);

function rowsOf(view: View, print: (cell: TableView['rows'][number]['cells'][number]) => string): string[][] {
  if (view.kind === 'texts') return [[view.columnLabel], ...view.texts.map((text) => [text])];
  return [
    [...view.corner, ...view.columns.map(({ label }) => label)],
    ...view.rows.map(({ label, cells }) => [label, ...cells.map(print)]),
  ];
}

/** Reads a file back without knowing what it was made of. */
export const readBack: Record<Format, (file: string | Uint8Array) => Promise<FileParts>> = {
  csv: async (file) => {
    const { data } = Papa.parse<string[]>(String(file).replace(/^\uFEFF/, ''), { skipEmptyLines: false });
    const end = data.findIndex((row) => row.join('') === '');
    const about = data.slice(end + 1).map((row) => row.join(','));
    return { rows: data.slice(0, end), about: about.slice(0, -1) };
  },
  text: async (file) => {
    const lines = String(file).split('\n');
    const above = lines.indexOf('');
    const below = lines.indexOf('', above + 1);
    const [title = '', header = '', , ...body] = lines.slice(above + 1, below);
    const cells = (line: string): string[] => line.trim().split(/ {2,}/);
    return {
      rows: [header, ...body].map(cells),
      about: [title, ...lines.slice(0, above), ...lines.slice(below + 1, -1)],
    };
  },
  xlsx: async (file) => {
    const { sheets } = await readXlsx(Buffer.from(file), { readStyles: true });
    return partsOfSheet(sheets[0]);
  },
  ods: async (file) => {
    const [table] = odsTables(Buffer.from(file));
    if (table === undefined) throw new Error('no table');
    const isBlank = (row: string[]): boolean => row.join('') === '';
    const above = table.rows.findIndex(isBlank);
    const below = table.rows.findIndex((row, place) => place > above && isBlank(row));
    return {
      rows: table.rows.slice(above + 1, below),
      about: [...table.rows.slice(0, above), ...table.rows.slice(below + 1)].map((row) => row.join('')),
    };
  },
};

/** The tables of an OpenDocument workbook: numbers by their values, with the decimals of their style. */
export function odsTables(file: Uint8Array): { name: string; rows: string[][] }[] {
  const tree = treeOfPart(partsOf(file), 'content.xml');
  const decimals = new Map(
    all(tree, 'number:number-style').map((style) => [
      style.attributes['style:name'],
      Number(all(style, 'number:number')[0]?.attributes['number:decimal-places']),
    ]),
  );
  const styles = new Map(
    all(tree, 'style:style').map(({ attributes }) => [
      attributes['style:name'],
      decimals.get(attributes['style:data-style-name'] ?? ''),
    ]),
  );
  return all(tree, 'table:table').map((table) => ({
    name: table.attributes['table:name'] ?? '',
    rows: all(table, 'table:table-row').map((row) =>
      all(row, 'table:table-cell').map((cell) => {
        const { 'office:value': value, 'table:style-name': style = '' } = cell.attributes;
        if (value !== undefined) return Number(value).toFixed(styles.get(style));
        return all(cell, 'text:p').map(textIn).join('\n');
      }),
    ),
  }));
}

/** The same of one sheet among several. */
export function partsOfSheet(sheet: Sheet): FileParts {
  const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => cell ?? ''));
  const isBlank = (row: unknown[]): boolean => row.join('') === '';
  const above = rows.findIndex(isBlank);
  const end = rows.findIndex((row, place) => place > above && isBlank(row));
  // Nothing may stand below a table.
  const below = end === -1 ? rows.length : end;
  const lines = [...rows.slice(0, above), ...rows.slice(below + 1)].map((row) => row.join(''));
  return {
    rows: rows
      .slice(above + 1, below)
      .map((row, line) => row.map((cell, column) => shown(cell, sheet, above + 1 + line, column))),
    about: lines,
  };
}

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number] | undefined;

/** A number with the decimals that its cell is formatted with. */
function shown(cell: unknown, sheet: Sheet, row: number, column: number): string {
  if (typeof cell !== 'number') return String(cell);
  const format = sheet?.cells?.get(`${row},${column}`)?.style?.numFmt ?? '';
  return cell.toFixed(format.split('.')[1]?.length ?? 0);
}
