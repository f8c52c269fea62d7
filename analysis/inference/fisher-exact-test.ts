import { max } from 'simple-statistics';
import { logFactorial } from '../numeric/log-factorial.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable } from './margins.ts';

/** Tables as likely as the observed one count as extreme as it; they may differ in the last digits. */
const tolerance = 1e-7;

/** What is still to be filled in: the columns from one on, with certain row sums. */
interface Node {
  /** Logarithm of the sum of 1 / product of x! over all ways to fill it in, and its largest and smallest term. */
  total: number;
  largest: number;
  smallest: number;
  /** Ways to fill in the next column; none where only one is left. */
  arcs: { term: number; to: Node }[];
}

/**
 * Exact p-value of a table (Fisher, Freeman & Halton): the probability, given the margins, of all tables that are
 * no likelier than the observed one. Fills in column after column and stops where everything that can still come is
 * on one side.
 *
 * Shape    any number of rows and columns; workLimit: steps after which it gives up.
 * Missing  not_estimable with fewer than two rows or columns, or when the work exceeds the limit: permutationTest.
 * Source   Freeman & Halton 1951; bounds as in Mehta & Patel 1983. R's fisher.test (two-sided).
 * @example fisherExactTest([[3, 1], [1, 3]], { workLimit: 1e6 }) // => 0.4857
 */
export function fisherExactTest(
  observed: CountTable,
  { workLimit }: { workLimit: number },
): Estimated<number> {
  const filled = filledTable(observed);
  const { rows: tall, columns: wide, total } = margins(filled);
  if (tall.length < 2 || wide.length < 2) return notEstimable;
  // The shorter side is the state that is carried from column to column; few steps first.
  const [rows, columns] = tall.length <= wide.length ? [tall, wide] : [wide, tall];
  columns.sort((a, b) => b - a);
  const factorials = Float64Array.from({ length: total + 1 }, (_, n) => logFactorial(n));
  const factorial = (n: number): number => factorials[n] ?? 0;
  const observedTerm = -filled.flat().reduce((sum, count) => sum + factorial(count), 0);
  const limit = observedTerm + Math.log1p(tolerance);
  const known = new Map<string, Node>();
  let work = 0;

  function nodeAt(column: number, left: number[]): Node {
    const key = `${column} ${left.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const own = left.reduce((sum, n) => sum + factorial(n), 0);
    const isLast = column === columns.length - 1;
    const node: Node = {
      total:
        factorial(left.reduce((sum, n) => sum + n, 0)) -
        own -
        columns.slice(column).reduce((sum, n) => sum + factorial(n), 0),
      largest: isLast ? -own : -Infinity,
      smallest: isLast ? -own : Infinity,
      arcs: [],
    };
    if (!isLast) fill(node, column, left);
    known.set(key, node);
    return node;
  }

  /** Adds every way to fill in one column, row by row. */
  function fill(node: Node, column: number, left: number[]): void {
    const after = [...left];
    const room = left.map((_, row) => left.slice(row + 1).reduce((sum, n) => sum + n, 0));
    const place = (row: number, open: number, term: number): void => {
      const most = left[row] ?? 0;
      for (let x = Math.max(0, open - (room[row] ?? 0)); x <= Math.min(open, most); x += 1) {
        if (work > workLimit) return;
        after[row] = most - x;
        if (row < left.length - 1) {
          place(row + 1, open - x, term - factorial(x));
          continue;
        }
        work += 1;
        // The order of rows does not matter to what can still come: fewer nodes to remember.
        const to = nodeAt(
          column + 1,
          after.toSorted((a, b) => a - b),
        );
        const whole = term - factorial(x);
        node.arcs.push({ term: whole, to });
        node.largest = Math.max(node.largest, whole + to.largest);
        node.smallest = Math.min(node.smallest, whole + to.smallest);
      }
    };
    place(0, columns[column] ?? 0, 0);
  }

  const start = nodeAt(
    0,
    rows.toSorted((a, b) => a - b),
  );
  // Ways to the same node are carried together where their terms are equal to nine decimals.
  let stage = new Map([[start, new Map([[0, { past: 0, ways: 1 }]])]]);
  const extreme: number[] = [];
  while (stage.size > 0) {
    const next: typeof stage = new Map();
    for (const [{ total: rest, largest, smallest, arcs }, pasts] of stage) {
      for (const { past, ways } of pasts.values()) {
        if (past + largest <= limit) extreme.push(past + Math.log(ways) + rest);
        if (past + largest <= limit || past + smallest > limit) continue;
        work += arcs.length;
        if (work > workLimit) return notEstimable;
        for (const { term, to } of arcs) {
          const here = past + term;
          const key = Math.round(here * 1e9);
          const there = next.get(to) ?? new Map<number, { past: number; ways: number }>();
          next.set(to, there);
          const same = there.get(key);
          if (same === undefined) there.set(key, { past: here, ways });
          else same.ways += ways;
        }
      }
    }
    stage = next;
  }
  if (work > workLimit) return notEstimable;
  return Math.min(1, Math.exp(logSum(extreme) - start.total));
}

function logSum(terms: number[]): number {
  if (terms.length === 0) return -Infinity;
  const largest = max(terms);
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
}
