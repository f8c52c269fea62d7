import type { Highs } from 'highs';
import { at } from './at.ts';
import { settledSum, settledUnknowns } from './settled-unknowns.ts';

/** Unknown counts by name, each with a coefficient. */
export type LinearSum = ReadonlyMap<string, number>;

/** Something published, as a statement about unknown counts: their sum lies between two numbers, or is one. */
export interface LinearFact {
  sum: LinearSum;
  lower: number;
  upper: number;
  /** Where it is published. */
  from: string;
}

/** What must hold of a target whatever the unknown counts are. */
export interface TightInterval {
  lower: number;
  /** Infinity where nothing published limits it. */
  upper: number;
}

/**
 * What an outsider who knows nothing but the facts, and that no count is below 0, can conclude about sums of unknown
 * counts: the smallest and the largest value each can have.
 *
 * Shape    one interval a target; a target of unknowns that no fact names is without limits.
 * Throws   "the facts contradict each other" where no counts at all agree with them.
 * Source   linear programming by HiGHS, which the caller loads; not whole numbers, so it may be wider than the truth.
 * @example tightestIntervals([], [new Map([['x', 1]])], null) // => [{ lower: 0, upper: Infinity }]
 */
export function tightestIntervals(
  facts: readonly LinearFact[],
  targets: readonly LinearSum[],
  solver: Highs | null,
): TightInterval[] {
  if (solver === null || facts.length === 0) return targets.map(() => ({ lower: 0, upper: Infinity }));
  const { values, facts: left } = settledUnknowns(facts);
  const asked = targets.map((target) => settledSum(target, values));
  const limits = intervalsOfRest(
    left,
    asked.map(({ rest }) => rest),
    solver,
  );
  return asked.map(({ constant }, place) => {
    const { lower, upper } = at(limits, place);
    return { lower: constant + lower, upper: constant + upper };
  });
}

/** What rounding in floating point may have taken from a limit. */
const slack = 1e-5;

function intervalsOfRest(
  facts: readonly LinearFact[],
  targets: readonly LinearSum[],
  solver: Highs,
): TightInterval[] {
  // Facts that agree but for rounding can make the solver give up: then they are given a little room.
  const wider = (): LinearFact[] =>
    facts.map((fact) => ({ ...fact, lower: fact.lower - slack, upper: fact.upper + slack }));
  return intervalsOrNone(facts, targets, solver) ?? intervalsOrNone(wider(), targets, solver) ?? gaveUp();
}

function gaveUp(): never {
  throw new Error('the solver gave up');
}

/** Null: the solver gave up. */
function intervalsOrNone(
  facts: readonly LinearFact[],
  targets: readonly LinearSum[],
  solver: Highs,
): TightInterval[] | null {
  const names = [...new Set(facts.flatMap(({ sum }) => [...sum.keys()]))];
  const columns = new Map(names.map((name, index) => [name, index]));
  const isBounded = (target: LinearSum): boolean => [...target.keys()].every((name) => columns.has(name));
  if (facts.length === 0) return targets.map(({ size }) => ({ lower: 0, upper: size === 0 ? 0 : Infinity }));
  // An end far beyond everything published stands for none: with it every question has an answer that can be reached.
  const bounds = facts.flatMap(({ lower, upper }) => [lower, upper]).filter(Number.isFinite);
  const unlimited = 1000 * (1 + Math.max(0, ...bounds.map(Math.abs)));
  const model = solver.createModel({
    numCols: names.length,
    numRows: facts.length,
    colCost: names.map(() => 0),
    colLower: names.map(() => 0),
    colUpper: names.map(() => unlimited),
    rowLower: facts.map(({ lower }) => lower),
    rowUpper: facts.map(({ upper }) => (upper === Infinity ? solver.infinity : upper)),
    matrix: rowsOf(facts, columns),
  });
  try {
    model.options.set('output_flag', false);
    model.options.set('presolve', 'off');
    // Another target keeps the last solution feasible: the primal simplex goes on from there.
    model.options.set('simplex_strategy', 4);
    const extreme = (target: LinearSum, sense: 'minimize' | 'maximize'): number | null => {
      const costs = Array<number>(names.length).fill(0);
      for (const [name, coefficient] of target) costs[columnOf(columns, name)] = coefficient;
      model.changeColsCost({ kind: 'range', from: 0, to: names.length - 1 }, costs);
      model.changeObjectiveSense(solver.constants.objectiveSense[sense]);
      model.run();
      const status = model.getModelStatus();
      const { infeasible, optimal } = solver.constants.modelStatus;
      if (status === infeasible) throw new RangeError('the facts contradict each other');
      if (status !== optimal) return null;
      const value = model.getObjectiveValue();
      return value >= unlimited - 1 ? Infinity : value;
    };
    const intervals: TightInterval[] = [];
    for (const target of targets) {
      const isOpen = target.size > 0 && !isBounded(target);
      const lower = target.size === 0 || isOpen ? 0 : extreme(target, 'minimize');
      const upper = target.size === 0 ? 0 : isOpen ? Infinity : extreme(target, 'maximize');
      if (lower === null || upper === null) return null;
      intervals.push({ lower, upper });
    }
    return intervals;
  } finally {
    model.dispose();
  }
}

function rowsOf(facts: readonly LinearFact[], columns: ReadonlyMap<string, number>) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { sum } of facts) {
    for (const [name, coefficient] of sum) {
      indices.push(columnOf(columns, name));
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, numRows: facts.length, numCols: columns.size, starts, indices, values };
}

function columnOf(columns: ReadonlyMap<string, number>, name: string): number {
  const column = columns.get(name);
  if (column === undefined) throw new RangeError(`no fact names ${name}`);
  return column;
}
