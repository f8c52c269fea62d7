import { sum } from 'simple-statistics';
import { at } from '../numeric/at.ts';
import { logFactorial } from '../numeric/log-factorial.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable, type Margins } from './margins.ts';

/** Tables as likely as the observed one count as extreme as it; they may differ in the last digits. */
const tolerance = 1e-7;

/** What is left of the rows after a column. */
interface Node {
  left: readonly number[];
  /** Logarithm of the sum of 1 / product of x! over all ways to fill in the rest, its largest and smallest term. */
  total: number;
  largest: number;
  smallest: number;
  /** Each way to fill in the next column: its term, and what is left after it; none where one column is left. */
  terms: number[];
  next: Node[];
}

/** Ways to fill in the columns so far that lead to the same node by the same term. */
interface Past {
  term: number;
  ways: number;
}

/**
 * Exact p-value of a table (Fisher, Freeman & Halton): the probability, given the margins, of all tables that are
 * no likelier than the observed one. Fills in column after column and stops where everything that can still come is
 * on one side.
 *
 * Shape    any number of rows and columns; workLimit: steps it may take. What would take more is given up before
 *          it is done, so that giving up costs little.
 * Missing  not_estimable with fewer than two rows or columns, or when the work exceeds the limit: permutationTest.
 * Throws   "fisherExactTest requires whole counts": weighted ones are for raoScottTest; "… whole numbers of 0 or more".
 * Source   Freeman & Halton 1951; bounds as in Mehta & Patel 1983. R's fisher.test (two-sided).
 * @example fisherExactTest([[3, 1], [1, 3]], { workLimit: 1e6 }) // => 0.4857
 */
export function fisherExactTest(
  observed: CountTable,
  { workLimit }: { workLimit: number },
): Estimated<number> {
  requireWhole([workLimit], 'fisherExactTest');
  const filled = filledTable(observed);
  const { rows: tall, columns: wide, total } = margins(filled);
  if (!filled.flat().every(Number.isInteger)) throw new RangeError('fisherExactTest requires whole counts');
  if (tall.length < 2 || wide.length < 2) return notEstimable;
  // The shorter side is the state that is carried from column to column; few steps first.
  const [rows, columns] = tall.length <= wide.length ? [tall, wide] : [wide, tall];
  columns.sort((a, b) => b - a);
  const factorials = Float64Array.from({ length: total + 1 }, (_, n) => logFactorial(n));
  const network = tableNetwork({ rows, columns }, factorials, workLimit);
  if (network === null) return notEstimable;
  const observedTerm = -filled.flat().reduce((all, count) => all + at(factorials, count), 0);
  return extremeProbability(network.start, observedTerm + Math.log1p(tolerance), workLimit - network.work);
}

/** Everything that can be left after each column, once each; null where that alone exceeds the limit. */
function tableNetwork(
  { rows, columns }: Pick<Margins, 'rows' | 'columns'>,
  factorials: Float64Array,
  workLimit: number,
): { start: Node; work: number } | null {
  const logOf = (counts: readonly number[]): number => counts.reduce((all, n) => all + at(factorials, n), 0);
  const keyOf = stateKeys(rows.length, factorials.length);
  const nodeOf = (left: readonly number[], column: number): Node => {
    const own = logOf(left);
    const isLast = column === columns.length - 1;
    return {
      left,
      total: logOf([sum([...left])]) - own - logOf(columns.slice(column)),
      largest: isLast ? -own : -Infinity,
      smallest: isLast ? -own : Infinity,
      terms: [],
      next: [],
    };
  };
  const start = nodeOf(ascending(rows), 0);
  const stages = [[start]];
  let work = 0;
  for (const [column, size] of columns.slice(0, -1).entries()) {
    const stage = stages.at(-1) ?? [];
    // What a column costs is known before it is filled in.
    for (const { left } of stage) {
      work += wayCount(left, size);
      if (work > workLimit) return null;
    }
    const known = new Map<number | string, Node>();
    for (const node of stage) {
      eachWay({ left: node.left, size }, factorials, (after, term) => {
        // The order of rows does not matter to what can still come: fewer nodes to remember.
        const left = ascending(after);
        const key = keyOf(left);
        const next = known.get(key) ?? nodeOf(left, column + 1);
        known.set(key, next);
        node.terms.push(term);
        node.next.push(next);
      });
    }
    stages.push([...known.values()]);
  }
  for (const node of stages.toReversed().flat()) {
    for (const [arc, next] of node.next.entries()) {
      const term = at(node.terms, arc);
      node.largest = Math.max(node.largest, term + next.largest);
      node.smallest = Math.min(node.smallest, term + next.smallest);
    }
  }
  return { start, work };
}

/** Every way to fill in a column, row by row: what is left of the rows after it, and its term. */
function eachWay(
  { left, size }: { left: readonly number[]; size: number },
  factorials: Float64Array,
  found: (after: readonly number[], term: number) => void,
): void {
  const after = [...left];
  const room = left.map((_, row) => sum(left.slice(row + 1)));
  const place = (row: number, open: number, term: number): void => {
    const most = at(left, row);
    for (let x = Math.max(0, open - at(room, row)); x <= Math.min(open, most); x += 1) {
      after[row] = most - x;
      const whole = term - at(factorials, x);
      if (row < left.length - 1) place(row + 1, open - x, whole);
      else found(after, whole);
    }
  };
  place(0, size, 0);
}

/**
 * How many ways there are to fill in a column. As many as to leave that much, so the smaller of the two is counted: up
 * to the middle the numbers only rise, and no small one is a difference of large ones.
 */
function wayCount(left: readonly number[], size: number): number {
  const most = Math.min(size, sum([...left]) - size);
  let ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (const room of left) {
    const added = new Float64Array(most + 1);
    let window = 0;
    for (let filled = 0; filled <= most; filled += 1) {
      window += at(ways, filled);
      if (filled > room) window -= at(ways, filled - room - 1);
      added[filled] = window;
    }
    ways = added;
  }
  return at(ways, most);
}

/** Goes through the columns and adds up the probabilities of the tables whose term is within the limit. */
function extremeProbability(start: Node, limit: number, workLimit: number): Estimated<number> {
  let probability = 0;
  let work = 0;
  type Stage = Map<Node, Map<number, Past>>;
  /** Decides about everything that can still come, or keeps it for the next column. */
  const reach = (stage: Stage, node: Node, past: Past): void => {
    const { term, ways } = past;
    if (term + node.largest <= limit) probability += ways * Math.exp(term + node.total - start.total);
    if (term + node.largest <= limit || term + node.smallest > limit) return;
    const pasts = stage.get(node) ?? new Map<number, Past>();
    stage.set(node, pasts);
    // Ways to the same node are carried together where their terms are equal to nine decimals.
    const key = Math.round(term * 1e9);
    const same = pasts.get(key);
    if (same !== undefined) {
      same.ways += ways;
      return;
    }
    pasts.set(key, past);
    // Counted before it is done: what gives up does so at once.
    work += node.terms.length;
  };
  let stage: Stage = new Map();
  reach(stage, start, { term: 0, ways: 1 });
  while (stage.size > 0) {
    const after: Stage = new Map();
    for (const [{ terms, next }, pasts] of stage) {
      for (const { term, ways } of pasts.values()) {
        if (work > workLimit) return notEstimable;
        for (const [arc, node] of next.entries()) reach(after, node, { term: term + at(terms, arc), ways });
      }
    }
    stage = after;
  }
  return Math.min(1, probability);
}

/** A key for what is left of the rows after a certain column: the first row follows from the others. */
function stateKeys(rowCount: number, radix: number): (left: readonly number[]) => number | string {
  if (radix ** (rowCount - 1) > Number.MAX_SAFE_INTEGER) return (left) => left.join(' ');
  return (left) => {
    let key = 0;
    for (let row = 1; row < left.length; row += 1) key = key * radix + at(left, row);
    return key;
  };
}

/** Sorted by insertion: a handful of numbers, millions of times. */
function ascending(counts: readonly number[]): number[] {
  const sorted = [...counts];
  for (let from = 1; from < sorted.length; from += 1) {
    const count = at(sorted, from);
    let to = from;
    for (; to > 0 && at(sorted, to - 1) > count; to -= 1) sorted[to] = at(sorted, to - 1);
    sorted[to] = count;
  }
  return sorted;
}
