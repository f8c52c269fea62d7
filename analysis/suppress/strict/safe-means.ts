import type { Highs } from 'highs';
import { at } from '../../numeric/at.ts';
import { roundHalfUp } from '../../numeric/round-half-up.ts';
import { tightestIntervals, type LinearFact, type LinearSum } from '../../numeric/tightest-intervals.ts';
import type { StrictSuppression } from './strict-suppression.ts';
import type { TableNetwork } from './table-network.ts';

/** The mean of a row, as printed; null: withheld. */
export type PrintedMean = { decimals: number; value: number } | null;

/**
 * How many decimals of each row's mean can stand beside a suppressed table: a mean is a sum over its row, and with two
 * decimals often the exact one. Every row starts with the most and gives up digits until no hidden small number is
 * held within minimumCell.
 *
 * Shape    scores: value of each column; decimals: from the most to the least, for example [2, 1, 0].
 * Unit     the scale's own.      Missing  null: withheld; also where a row's total is hidden.
 * Throws   what tightestIntervals throws.
 * Source   joint audit by linear programming; withholding only ever widens intervals.
 * @example safeMeans(strictSuppression([[9, 9], [9, 9]], { minimumCell: 5, method: 'greedy' }), [1, 2], { minimumCell: 5, decimals: [2, 1], solver })[0] // => { decimals: 2, value: 1.5 }
 */
export function safeMeans(
  suppression: StrictSuppression,
  scores: readonly number[],
  { minimumCell, decimals, solver }: { minimumCell: number; decimals: readonly number[]; solver: Highs },
): PrintedMean[] {
  const { network } = suppression;
  const rowCount = network.edges.filter(({ row, column }) => row !== null && column === null).length;
  const digits = Array.from({ length: rowCount }, () => 0);
  const printed = (): PrintedMean[] =>
    digits.map((place, row) => {
      const digit = decimals[place];
      return digit === undefined ? null : printedMean(suppression, scores, { row, decimals: digit });
    });
  for (;;) {
    const means = printed();
    const exposed = exposedNumbers(suppression, { scores, means }, { minimumCell, solver });
    if (exposed.length === 0) return means;
    const rows = new Set(exposed.flatMap((index) => network.edges[index]?.row ?? []));
    const coarser = [...rows].filter((row) => means[row] !== null);
    // Where the row itself has nothing more to give, the others that hold it have.
    const all = coarser.length > 0 ? coarser : [...means.keys()].filter((row) => means[row] !== null);
    if (all.length === 0) return means;
    for (const row of all) digits[row] = at(digits, row) + 1;
  }
}

/**
 * The hidden small numbers that are held within less than minimumCell by the table and the means beside it.
 *
 * Shape    positions of edges.
 * @example exposedNumbers({ network: tableNetwork([[20, 3], [15, 40]]), reasons: [null, 'primary', ...Array(7).fill(null)] }, { scores: [1, 2], means: [] }, { minimumCell: 5, solver }) // => [1]
 */
export function exposedNumbers(
  { network, reasons }: Pick<StrictSuppression, 'network' | 'reasons'>,
  { scores, means }: { scores: readonly number[]; means: readonly PrintedMean[] },
  { minimumCell, solver }: { minimumCell: number; solver: Highs },
): number[] {
  const facts = tableFacts({ network, reasons });
  for (const [row, mean] of means.entries()) {
    if (mean === null) continue;
    const total = at(network.edges, totalPlace(network, row)).value;
    const half = 0.5 * 10 ** -mean.decimals;
    let shown = 0;
    const sum = new Map<string, number>();
    for (const [index, edge] of network.edges.entries()) {
      if (edge.row !== row || edge.column === null) continue;
      const score = at(scores, edge.column);
      if (reasons[index] === null) shown += score * edge.value;
      else sum.set(String(index), score);
    }
    if (sum.size === 0) continue;
    facts.push({
      sum,
      lower: total * (mean.value - half) - shown,
      upper: total * (mean.value + half) - shown,
      from: `mean of row ${row}`,
    });
  }
  const primaries = [...reasons.keys()].filter((index) => reasons[index] === 'primary');
  const targets = primaries.map((index): LinearSum => new Map([[String(index), 1]]));
  const intervals = tightestIntervals(facts, targets, solver);
  return primaries.filter((_, place) => {
    const { lower = 0, upper = Infinity } = intervals[place] ?? {};
    return upper - lower < minimumCell - 1e-6 || upper < minimumCell - 1e-6;
  });
}

function printedMean(
  { network, reasons }: StrictSuppression,
  scores: readonly number[],
  { row, decimals }: { row: number; decimals: number },
): PrintedMean {
  const totalIndex = totalPlace(network, row);
  const total = at(network.edges, totalIndex).value;
  if (total === 0 || reasons[totalIndex] !== null) return null;
  const sum = network.edges.reduce(
    (all, edge) =>
      edge.row === row && edge.column !== null ? all + at(scores, edge.column) * edge.value : all,
    0,
  );
  return { decimals, value: roundHalfUp(sum / total, decimals) };
}

function totalPlace({ edges }: TableNetwork, row: number): number {
  return edges.findIndex((edge) => edge.row === row && edge.column === null);
}

/** One equation a node, over the hidden numbers alone. */
function tableFacts({ network, reasons }: Pick<StrictSuppression, 'network' | 'reasons'>): LinearFact[] {
  return Array.from({ length: network.nodeCount }, (_, node): LinearFact | null => {
    const sum = new Map<string, number>();
    let shown = 0;
    for (const [index, { from, to, value }] of network.edges.entries()) {
      const sign = Number(to === node) - Number(from === node);
      if (sign === 0) continue;
      if (reasons[index] === null) shown += sign * value;
      else sum.set(String(index), sign);
    }
    return sum.size === 0 ? null : { sum, lower: -shown, upper: -shown, from: `node ${node}` };
  }).filter((fact) => fact !== null);
}
