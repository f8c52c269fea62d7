import Papa from 'papaparse';
import {
  controlledRounding,
  crossTab,
  strictSuppression,
  tableNetwork,
  type CaseFile,
  type TableNetwork,
} from '../../../analysis/index.ts';
import { loadSolver } from '../background/load-solver.ts';

/** Fewest people hidden; as good as that and faster; or nothing hidden and everything rounded. */
export const releaseMethods = ['optimal', 'greedy', 'rounding'] as const;
export type ReleaseMethod = (typeof releaseMethods)[number];

export const isReleaseMethod = (text: string): text is ReleaseMethod =>
  releaseMethods.some((method) => method === text);

/** Which two items, how small numbers are protected, and from which number on they need no protection. */
export interface ReleaseChoice {
  stub: string;
  by: string;
  minimumCell: number;
  method: ReleaseMethod;
}

/** Rounding must give the same table whenever it is made: two renderings could be averaged. */
const roundingSeed = 20_260_401;

/**
 * A two-way table with its totals for public release as CSV, one number a line: codes ("total" where it is over all)
 * and the count; X where it is hidden, or everything rounded to multiples of minimumCell.
 */
export async function releaseTable(
  caseFile: CaseFile,
  { stub, by, minimumCell, method }: ReleaseChoice,
): Promise<string> {
  const table = crossTab(caseFile, stub, { item: by });
  const groups = table.points.filter(({ kind }) => kind !== 'total');
  const counts = groups.map(({ column }) =>
    table.categories.map((_, category) => (column.status === 'shown' ? Number(column.counts[category]) : 0)),
  );
  const solver = await loadSolver();
  const rows = groups.map(({ code }) => code);
  const name = (codes: readonly string[], index: number | null): string =>
    index === null ? 'total' : (codes[index] ?? '');
  const line = ({ row, column }: TableNetwork['edges'][number], value: number | 'X') => [
    name(rows, row),
    name(table.categories, column),
    value,
  ];
  if (method === 'rounding') {
    const rounded = controlledRounding(counts, { base: minimumCell, seed: roundingSeed, solver });
    const values = [...rounded.counts.flat(), ...rounded.rows, ...rounded.columns, rounded.total];
    return csv(
      by,
      stub,
      tableNetwork(counts).edges.map((edge, index) => line(edge, values[index] ?? 0)),
    );
  }
  const { network, reasons } = strictSuppression(counts, { minimumCell, method, solver });
  return csv(
    by,
    stub,
    network.edges.map((edge, index) => line(edge, reasons[index] === null ? edge.value : 'X')),
  );
}

function csv(by: string, stub: string, lines: (string | number)[][]): string {
  return `${Papa.unparse([[by, stub, 'count'], ...lines], { newline: '\n' })}\n`;
}
