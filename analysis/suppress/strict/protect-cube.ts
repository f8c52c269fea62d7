import type { Highs, Model } from 'highs';
import { at } from '../../numeric/at.ts';
import { cubeNumbers, type Cube, type CubeNumbers } from './cube-numbers.ts';

export interface ProtectedCube extends CubeNumbers {
  /** Per number: hidden for its size, hidden to protect another, or shown. */
  reasons: ('primary' | 'secondary' | null)[];
  /** Linear programs solved. */
  programCount: number;
}

/**
 * Disclosure control for a three-way table with all its totals, by attack: for every number from 1 to minimumCell - 1
 * its limits are worked out by linear programming; while they are closer than minimumCell, the proof of the limit names
 * the published numbers it rests on, and the smallest of them is hidden as well. Hiding only ever widens limits, so one
 * pass over all numbers is enough. Takes thousands of programs: for a background job.
 *
 * Shape    onProgress: called with how many of the small numbers are done, and of how many.
 * Unit     respondents.      Base  unweighted; zeros are shown.
 * Throws   "this cube cannot be protected"; what cubeNumbers throws.
 * Source   attack and withhold on linear facts; same idea as GaussSuppression (Statistics Norway).
 * @example protectCube([[[20, 3], [30, 40]], [[10, 20], [30, 40]]], { minimumCell: 5, solver, onProgress: () => undefined }).reasons.filter((reason) => reason === 'primary').length // => 1
 */
export function protectCube(
  cube: Cube,
  {
    minimumCell,
    solver,
    onProgress,
  }: { minimumCell: number; solver: Highs; onProgress: (done: number, of: number) => void },
): ProtectedCube {
  const all = cubeNumbers(cube);
  const isPrimary = all.numbers.map(({ value }) => value >= 1 && value < minimumCell);
  const hidden = [...isPrimary];
  const small = [...hidden.keys()].filter((index) => isPrimary[index] === true);
  let programCount = 0;
  const model = modelOf(all, hidden, solver);
  try {
    for (const [done, target] of small.entries()) {
      onProgress(done, small.length);
      for (;;) {
        const upper = extreme(model, { target, sense: 'maximize' }, solver);
        const basis = restingOn(model, all, hidden);
        const lower = extreme(model, { target, sense: 'minimize' }, solver);
        programCount += 2;
        if (upper - lower >= minimumCell - 1e-6 && upper >= minimumCell - 1e-6) break;
        const chosen = basis ?? restingOn(model, all, hidden);
        if (chosen === null) throw new RangeError('this cube cannot be protected');
        hidden[chosen] = true;
        model.changeColsBounds({ kind: 'range', from: chosen, to: chosen }, [0], [solver.infinity]);
      }
    }
  } finally {
    model.dispose();
  }
  onProgress(small.length, small.length);
  const reasons = hidden.map((is, index) =>
    is ? (isPrimary[index] === true ? 'primary' : 'secondary') : null,
  );
  return { ...all, reasons, programCount };
}

/** One column a number, fixed where it is shown; one row an equation. */
function modelOf({ numbers, equations }: CubeNumbers, hidden: readonly boolean[], solver: Highs): Model {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { total, parts } of equations) {
    indices.push(total, ...parts);
    values.push(-1, ...parts.map(() => 1));
    starts.push(indices.length);
  }
  const model = solver.createModel({
    numCols: numbers.length,
    numRows: equations.length,
    colCost: numbers.map(() => 0),
    colLower: numbers.map(({ value }, index) => (hidden[index] === true ? 0 : value)),
    colUpper: numbers.map(({ value }, index) => (hidden[index] === true ? solver.infinity : value)),
    rowLower: equations.map(() => 0),
    rowUpper: equations.map(() => 0),
    matrix: {
      format: 'csr',
      numRows: equations.length,
      numCols: numbers.length,
      starts,
      indices,
      values,
    },
  });
  model.options.set('output_flag', false);
  model.options.set('presolve', 'off');
  return model;
}

function extreme(
  model: Model,
  { target, sense }: { target: number; sense: 'minimize' | 'maximize' },
  solver: Highs,
): number {
  const { numCols } = model.getDimensions();
  const costs = Array<number>(numCols).fill(0);
  costs[target] = 1;
  model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costs);
  model.changeObjectiveSense(solver.constants.objectiveSense[sense]);
  model.run();
  if (model.getModelStatus() === solver.constants.modelStatus.optimal) return model.getObjectiveValue();
  model.clearSolver();
  return sense === 'minimize' ? 0 : Infinity;
}

/** The smallest published number above 0 that the limit just found rests on; null where it rests on none. */
function restingOn(model: Model, { numbers }: CubeNumbers, hidden: readonly boolean[]): number | null {
  const { colDual } = model.getSolution();
  let smallest: number | null = null;
  for (const [index, { value }] of numbers.entries()) {
    if (hidden[index] === true || value === 0 || Math.abs(at(colDual, index)) < 1e-7) continue;
    if (smallest === null || value < at(numbers, smallest).value) smallest = index;
  }
  return smallest;
}
