import { possibleBases, tableView } from '../../../client/tables/table-view.ts';
import { barsData, stackedData } from '../../../client/pages/results/chart-data.ts';
import { indexBars } from '../../../client/pages/results/index-bars.ts';
import { weightedLine } from '../../../client/pages/results/weighted-line.ts';
import { ja } from '../../../client/strings/console/ja.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import { tableGrid, type TableGrid } from '../export/table-grid.ts';
import { readCell, type PrintedNumber, type Quantity } from '../../../analysis/audit/printed-number.ts';
import { readBack } from './read-back.ts';
import { slotsOf } from './slots-of.ts';

/** Renders a table as one kind of output does, and reads the numbers back from what was rendered. */
export type PublishedOutput = (table: PublishedTable) => PrintedNumber[] | Promise<PrintedNumber[]>;

/** Everything that a reader can get of a table. Whatever is added to the product is added here. */
export const publishedOutputs: Record<string, PublishedOutput> = {
  api: (table) => ofColumns(JSON.parse(JSON.stringify(table)) as PublishedTable),
  csv: (table) => ofFile(table, 'csv'),
  text: (table) => ofFile(table, 'text'),
  xlsx: (table) => ofFile(table, 'xlsx'),
  page: (table) => [
    ...(['percent', 'count'] as const).flatMap((unit) =>
      possibleBases(table.stubKind)
        .filter((basis) => basis !== 'responses')
        .flatMap((basis) => ofView(table, { unit, basis })),
    ),
    ...ofWeightedLine(table),
  ],
  chart: ofChart,
};

/** Digits of what JSON does not round: as good as exact. */
export const unrounded = 9;

function ofColumns(table: PublishedTable): PrintedNumber[] {
  const { points, stubKind, index, weighted } = table;
  const ofWeights: PrintedNumber[] = weighted
    ? [
        ...weighted.proportions.map((share, category) => ({
          point: 0,
          quantity: { kind: 'weighted-share' as const, category },
          value: 100 * share,
          decimals: unrounded,
        })),
        ...(weighted.mean === null
          ? []
          : [
              {
                point: 0,
                quantity: { kind: 'weighted-mean' as const },
                value: weighted.mean,
                decimals: unrounded,
              },
            ]),
      ]
    : [];
  const ofPoints = points.flatMap(({ column }, point): PrintedNumber[] => {
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
      ...(typeof mean === 'number' && stubKind === 'scale'
        ? [{ point, quantity: { kind: 'mean' as const }, value: mean, decimals: unrounded }]
        : []),
    ];
  });
  return [...ofPoints, ...ofWeights];
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
    ...categories.map((category): Quantity => ({ kind: 'share', categories: [category], of })),
    ...(table.scale === null ? [] : [{ kind: 'mean' as const }]),
  ];
  return header.slice(1).map((_, index) => known[index] ?? null);
}

async function ofFile(table: PublishedTable, kind: keyof typeof readBack): Promise<PrintedNumber[]> {
  const grid = tableGrid(table, 'ja');
  const quantities = quantitiesOf(table, grid);
  const rows = await readBack[kind](grid);
  return rows.flatMap((row, place) =>
    quantities.flatMap((quantity, index) =>
      // Under the groups stands the weighted total.
      place < table.points.length
        ? printed(place, quantity, row[index + 1])
        : printed(0, weightedQuantity(quantity), row[index + 1]),
    ),
  );
}

function weightedQuantity(quantity: Quantity | null): Quantity | null {
  if (quantity?.kind === 'mean') return { kind: 'weighted-mean' };
  const category = quantity?.kind === 'share' ? quantity.categories[0] : undefined;
  return category === undefined ? null : { kind: 'weighted-share', category };
}

/** The line under the table on the page. */
function ofWeightedLine(table: PublishedTable): PrintedNumber[] {
  if (!table.weighted) return [];
  const words = ja.table;
  const line = weightedLine(table, table.weighted, 'ja', words);
  const read = (quantity: Quantity, sentence: (slot: string) => string): PrintedNumber[] =>
    slotsOf(line, sentence).flatMap((text) => printed(0, quantity, text));
  return [
    ...read({ kind: 'weighted-mean' }, (slot) => words.weightedMean(slot)),
    ...table.categories.flatMap(({ label }, category) =>
      read({ kind: 'weighted-share', category }, (slot) => words.weightedShare(label.ja, slot)),
    ),
  ];
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
        choice.unit === 'count' ? { kind: 'count', category } : { kind: 'share', categories: [category], of },
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
        ...printed(point, { kind: 'share', categories: [category], of: 'answered' }, value),
      ];
    }),
  );
}

/** The base stands in the label: 「係員（n=205）」. */
function baseInLabel(label: string): string | undefined {
  return /n=([\d,]+)/.exec(label)?.[1];
}
