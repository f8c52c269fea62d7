import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { possibleBases, tableView } from '../../../client/components/table-view.ts';
import { barsData, stackedData } from '../../../client/pages/results/chart-data.ts';
import { indexBars } from '../../../client/pages/results/index-bars.ts';
import { ja } from '../../../client/strings/console/ja.ts';
import { exportCsv } from '../export-csv.ts';
import { exportText } from '../export-text.ts';
import { exportXlsx } from '../export-xlsx.ts';
import type { PublishedTable } from '../published-table.ts';
import { tableGrid, type TableGrid } from '../table-grid.ts';
import { readCell, type PrintedNumber, type Quantity } from './printed-number.ts';

/** Renders a table as one kind of output does, and reads the numbers back from what was rendered. */
export type PublishedOutput = (table: PublishedTable) => PrintedNumber[] | Promise<PrintedNumber[]>;

/** Everything that a reader can get of a table. Whatever is added to the product is added here. */
export const publishedOutputs: Record<string, PublishedOutput> = {
  api: (table) => ofColumns(JSON.parse(JSON.stringify(table)) as PublishedTable),
  csv: (table) => {
    const { data } = Papa.parse<string[]>(exportCsv(tableGrid(table, 'ja')).replace(/^\uFEFF/, ''));
    return ofLines(table, data.slice(1, 1 + table.points.length), tableGrid(table, 'ja'));
  },
  text: (table) => {
    const grid = tableGrid(table, 'ja');
    const lines = exportText(grid).split('\n');
    const rule = lines.findIndex((line) => /^-+$/.test(line));
    const body = lines.slice(rule + 1);
    const rows = body.slice(0, body.indexOf('')).map((line) => line.trim().split(/ {2,}/));
    return isTurned(grid) ? ofTurned(table, rows, grid) : ofLines(table, rows, grid);
  },
  xlsx: async (table) => {
    const grid = tableGrid(table, 'ja');
    const { sheets } = await readXlsx(await exportXlsx([grid]));
    const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell ?? ''));
    const first = rows.findIndex((row) => row[0] === grid.header[0] && row.length > 1) + 1;
    const count = isTurned(grid) ? grid.header.length - 1 : grid.rows.length;
    const body = rows.slice(first, first + count);
    return isTurned(grid) ? ofTurned(table, body, grid) : ofLines(table, body, grid);
  },
  page: (table) =>
    (['percent', 'count'] as const).flatMap((unit) =>
      possibleBases(table.stubKind)
        .filter((basis) => basis !== 'responses')
        .flatMap((basis) => ofView(table, { unit, basis })),
    ),
  chart: ofChart,
};

function ofColumns({ points, stubKind, index }: PublishedTable): PrintedNumber[] {
  return points.flatMap(({ column }, point): PrintedNumber[] => {
    if (column.status !== 'shown') return [];
    const number = (quantity: Quantity, value: unknown): PrintedNumber[] =>
      typeof value === 'number' ? [{ point, quantity, value, decimals: 0 }] : [];
    const mean = column.statistics?.mean;
    const score = column.indexScore;
    return [
      ...number({ kind: 'asked' }, column.askedBase),
      ...number({ kind: 'answered' }, column.answeredBase),
      ...number({ kind: 'blank' }, column.nonresponseCount + column.nonSubstantiveCount),
      ...column.counts.flatMap((count, category) => number({ kind: 'count', category }, count)),
      ...(typeof score === 'number' && index
        ? [{ point, quantity: { kind: 'score' as const }, value: score, decimals: index.decimals }]
        : []),
      // Unrounded: twelve digits are as good as exact.
      ...(typeof mean === 'number' && stubKind === 'scale'
        ? [{ point, quantity: { kind: 'mean' as const }, value: mean, decimals: 9 }]
        : []),
    ];
  });
}

/** What stands in each column of a grid after the group's name; null: nothing that the audit reads. */
function quantitiesOf(table: PublishedTable, { header }: TableGrid): (Quantity | null)[] {
  if (table.index) return [{ kind: 'asked' }, { kind: 'answered' }, { kind: 'score' }];
  const categories = [...table.categories.keys()];
  const of = table.stubKind === 'multiple' ? 'answered' : 'asked';
  // Whoever chose "don't know" is in neither the counts nor the column of blanks: where there are any it says too little.
  const hasOthers = table.points.some(
    ({ column }) => column.status === 'shown' && column.nonSubstantiveCount > 0,
  );
  const known: (Quantity | null)[] = [
    { kind: 'asked' },
    { kind: 'answered' },
    ...categories.map((category): Quantity => ({ kind: 'count', category })),
    hasOthers ? null : { kind: 'blank' },
    ...categories.map((category): Quantity => ({ kind: 'share', category, of })),
    ...(table.scale === null ? [] : [{ kind: 'mean' as const }]),
  ];
  return header.slice(1).map((_, index) => known[index] ?? null);
}

function ofLines(table: PublishedTable, rows: readonly unknown[][], grid: TableGrid): PrintedNumber[] {
  const quantities = quantitiesOf(table, grid);
  return rows.flatMap((row, point) =>
    quantities.flatMap((quantity, index) => printed(point, quantity, row[index + 1])),
  );
}

function ofTurned(table: PublishedTable, rows: readonly unknown[][], grid: TableGrid): PrintedNumber[] {
  const quantities = quantitiesOf(table, grid);
  return quantities.flatMap((quantity, index) =>
    table.points.flatMap((_, point) => printed(point, quantity, rows[index]?.[point + 1])),
  );
}

function isTurned({ header, rows }: TableGrid): boolean {
  return header.length > rows.length + 1;
}

function printed(point: number, quantity: Quantity | null, cell: unknown): PrintedNumber[] {
  const read = quantity === null ? null : readCell(cell);
  return quantity === null || read === null ? [] : [{ point, quantity, ...read }];
}

function ofView(
  table: PublishedTable,
  choice: { unit: 'percent' | 'count'; basis: 'asked' | 'cases' },
): PrintedNumber[] {
  const view = tableView(table, choice, 'ja', ja.table);
  if (table.index) {
    return view.rows.flatMap((row, point) => [
      ...printed(point, { kind: 'answered' }, row.absence === 'no_cases' ? null : row.base),
      ...printed(point, { kind: 'score' }, row.statistics[0]),
    ]);
  }
  const of = choice.basis === 'asked' ? 'asked' : 'answered';
  return view.rows.flatMap((row, point) => [
    ...printed(point, { kind: of }, row.absence === 'no_cases' ? null : row.base),
    ...table.categories.flatMap((_, category) =>
      printed(
        point,
        choice.unit === 'count' ? { kind: 'count', category } : { kind: 'share', category, of },
        row.figures[category],
      ),
    ),
    ...(row.statistics.length === 0
      ? []
      : [
          ...printed(point, { kind: 'answered' }, row.statistics[0]),
          ...printed(point, { kind: 'mean' }, row.statistics[1]),
        ]),
  ]);
}

function ofChart(table: PublishedTable): PrintedNumber[] {
  if (table.index) {
    const [panel] = indexBars(table, table.index, 'ja', ja.table).panels;
    return (panel?.rows ?? []).flatMap(({ label, value }, point) => [
      ...printed(point, { kind: 'answered' }, baseInLabel(label)),
      ...printed(point, { kind: 'score' }, value),
    ]);
  }
  const choice = { unit: 'percent', basis: table.stubKind === 'multiple' ? 'cases' : 'asked' } as const;
  if (table.stubKind !== 'multiple') {
    const { rows } = stackedData(table, choice, 'ja', ja.table);
    return rows.flatMap(({ counts }, point) =>
      table.categories.flatMap((_, category) =>
        printed(point, { kind: 'count', category }, counts?.[category]),
      ),
    );
  }
  const { panels } = barsData(table, choice, 'ja', ja.table);
  return panels.flatMap(({ rows }, panel) =>
    rows.flatMap(({ value, label }, row) => {
      const [point, category] = table.banner === null ? [0, row] : [row, panel];
      return [
        ...printed(point, { kind: 'answered' }, baseInLabel(label)),
        ...printed(point, { kind: 'share', category, of: 'answered' }, value),
      ];
    }),
  );
}

/** The base stands in the label: 「係員（n=205）」. */
function baseInLabel(label: string): string | undefined {
  return /n=([\d,]+)/.exec(label)?.[1];
}
