import { max } from 'simple-statistics';
import { logFactorial } from '../numeric/log-factorial.ts';
import { notEstimable, type Estimated } from '../outcome/no-figure.ts';
import { filledTable } from './filled-table.ts';
import { margins, type CountTable } from './margins.ts';

/** Tables as likely as the observed one count as extreme as it; they may differ in the last digits. */
const tolerance = 1e-7;

/** What is still to be filled in: the columns from `column` on, with these row sums. */
interface Rest {
  /** Logarithm of the sum of 1 / product of x! over all ways to fill it in, and its largest and smallest term. */
  total: number;
  largest: number;
  smallest: number;
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
  const known = new Map<string, Rest>();
  let work = 0;

  function rest(column: number, left: number[]): Rest {
    const key = `${column} ${left.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const result: Rest = {
      total:
        factorial(left.reduce((sum, n) => sum + n, 0)) -
        left.reduce((sum, n) => sum + factorial(n), 0) -
        columns.slice(column).reduce((sum, n) => sum + factorial(n), 0),
      largest: -Infinity,
      smallest: Infinity,
    };
    if (column >= columns.length - 1) {
      result.largest = result.smallest = -left.reduce((sum, n) => sum + factorial(n), 0);
    } else {
      for (const { term, after } of fillings(columns[column] ?? 0, left)) {
        work += 1;
        if (work > workLimit) break;
        const inner = rest(column + 1, after);
        result.largest = Math.max(result.largest, term + inner.largest);
        result.smallest = Math.min(result.smallest, term + inner.smallest);
      }
    }
    known.set(key, result);
    return result;
  }

  function* fillings(size: number, left: number[]): Generator<{ term: number; after: number[] }> {
    const after = [...left];
    const room = left.map((_, row) => left.slice(row + 1).reduce((sum, n) => sum + n, 0));
    function* place(row: number, open: number, term: number): Generator<{ term: number; after: number[] }> {
      const most = left[row] ?? 0;
      if (row === left.length - 1) {
        after[row] = most - open;
        // The order of rows does not matter to what can still come: fewer states to remember.
        yield { term: term - factorial(open), after: after.toSorted((a, b) => a - b) };
        return;
      }
      for (let x = Math.max(0, open - (room[row] ?? 0)); x <= Math.min(open, most); x += 1) {
        after[row] = most - x;
        yield* place(row + 1, open - x, term - factorial(x));
      }
    }
    yield* place(0, size, 0);
  }

  // Past terms that lead to the same rest are carried together where they are equal to nine digits.
  let stage = new Map<string, { past: number; weight: number; left: number[] }>();
  const start = rows.toSorted((a, b) => a - b);
  stage.set('', { past: 0, weight: 0, left: start });
  const extreme: number[] = [];
  for (let column = 0; column < columns.length && stage.size > 0; column += 1) {
    const next: typeof stage = new Map();
    for (const { past, weight, left } of stage.values()) {
      const bounds = rest(column, left);
      if (work > workLimit) return notEstimable;
      if (past + bounds.largest <= limit) {
        extreme.push(past + weight + bounds.total);
        continue;
      }
      if (past + bounds.smallest > limit) continue;
      for (const { term, after } of fillings(columns[column] ?? 0, left)) {
        work += 1;
        const key = `${(past + term).toPrecision(12)} ${after.join(' ')}`;
        const same = next.get(key);
        if (same === undefined) next.set(key, { past: past + term, weight, left: after });
        else same.weight = logSum([same.weight, weight]);
      }
    }
    stage = next;
  }
  return Math.min(1, Math.exp(logSum(extreme) - rest(0, start).total));
}

function logSum(terms: number[]): number {
  if (terms.length === 0) return -Infinity;
  const largest = max(terms);
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
}
