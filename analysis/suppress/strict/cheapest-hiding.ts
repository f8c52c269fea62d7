import type { Highs } from 'highs';
import { possibleRise } from './possible-rise.ts';
import type { TableNetwork } from './table-network.ts';

/**
 * Which numbers to hide so that the fewest respondents are in them: a choice by whole-number programming, tightened
 * by every cut of the network that still holds a number too tightly, until none does.
 *
 * Shape    isPrimary per edge; one boolean an edge; the solver is loaded by the caller.
 * Throws   "this table cannot be protected".
 * Source   Fischetti & Salazar 1999, Mathematical Programming 84.
 * @example cheapestHiding(tableNetwork([[20, 3, 9], [15, 40, 8]]), [false, true, ...Array(10).fill(false)], { rise: 5, solver }).filter(Boolean).length // => 4
 */
export function cheapestHiding(
  network: TableNetwork,
  isPrimary: readonly boolean[],
  { rise, solver }: { rise: number; solver: Highs },
): boolean[] {
  const { edges } = network;
  const cuts: Map<number, number>[] = [];
  for (;;) {
    const hidden = chosen(network, cuts, { isPrimary, rise, solver });
    const before = cuts.length;
    for (const [target, isOwn] of isPrimary.entries()) {
      if (!isOwn) continue;
      const { amount, reached } = possibleRise(network, hidden, { target, direction: 1, most: rise });
      if (amount >= rise) continue;
      // What leaves the reached side must carry the whole rise; hidden numbers can grow, and shrink by what they are.
      const cut = new Map<number, number>();
      for (const [index, edge] of edges.entries()) {
        if (index === target || edge.value === 0) continue;
        const isGrowing = reached.has(edge.from) && !reached.has(edge.to);
        const isShrinking = reached.has(edge.to) && !reached.has(edge.from);
        if (isGrowing) cut.set(index, rise);
        if (isShrinking) cut.set(index, Math.min(rise, edge.value));
      }
      cuts.push(cut);
    }
    if (cuts.length === before) return hidden;
  }
}

function chosen(
  { edges }: TableNetwork,
  cuts: readonly Map<number, number>[],
  { isPrimary, rise, solver }: { isPrimary: readonly boolean[]; rise: number; solver: Highs },
): boolean[] {
  if (cuts.length === 0) return [...isPrimary];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const cut of cuts) {
    for (const [index, value] of cut) {
      indices.push(index);
      values.push(value);
    }
    starts.push(indices.length);
  }
  const model = solver.createModel({
    numCols: edges.length,
    numRows: cuts.length,
    // A little for each number, so that of two equal choices the one with fewer numbers is taken.
    colCost: edges.map(({ value }, index) => (isPrimary[index] === true ? 0 : value + 0.001)),
    colLower: isPrimary.map(Number),
    colUpper: edges.map(({ value }) => Number(value > 0)),
    rowLower: cuts.map(() => rise),
    rowUpper: cuts.map(() => solver.infinity),
    matrix: { format: 'csr', numRows: cuts.length, numCols: edges.length, starts, indices, values },
    integrality: edges.map(() => solver.constants.variableType.integer),
  });
  try {
    model.options.set('output_flag', false);
    model.run();
    if (model.getModelStatus() !== solver.constants.modelStatus.optimal) {
      throw new RangeError('this table cannot be protected');
    }
    return [...model.getSolution().colValue].map((value) => value > 0.5);
  } finally {
    model.dispose();
  }
}
