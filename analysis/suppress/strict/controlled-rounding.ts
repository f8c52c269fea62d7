import type { Highs } from 'highs';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { margins, type CountTable } from '../../association/margins.ts';
import { at } from '../../numeric/at.ts';
import { tableNetwork } from './table-network.ts';

/**
 * A table of multiples of `base` that adds up, each number one of the two multiples beside the true one: the other
 * choice beside suppression, for complete tables. Means, shares and charts are then made of the rounded table alone.
 *
 * Shape    counts by row and column; the same seed gives the same table, so that two renderings cannot be averaged.
 * Unit     respondents.
 * Throws   "controlledRounding requires a base of at least 2".
 * Source   Cox 1987; the equations of a two-way table are a network, so the linear program has whole-number corners.
 * @example controlledRounding([[7, 1], [4, 12]], { base: 5, seed: 1, solver }).total // => 25
 */
export function controlledRounding(
  counts: CountTable,
  { base, seed, solver }: { base: number; seed: number; solver: Highs },
): { counts: number[][]; rows: number[]; columns: number[]; total: number } {
  if (!(base >= 2)) throw new RangeError('controlledRounding requires a base of at least 2');
  margins(counts);
  const { edges, nodeCount } = tableNetwork(counts);
  const random = xoroshiro128plus(seed);
  const below = edges.map(({ value }) => Math.floor(value / base));
  const isExact = edges.map(({ value }) => value % base === 0);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const needed: number[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    let owed = 0;
    for (const [index, { from, to }] of edges.entries()) {
      const sign = Number(to === node) - Number(from === node);
      if (sign === 0) continue;
      indices.push(index);
      values.push(sign);
      owed -= sign * at(below, index);
    }
    starts.push(indices.length);
    needed.push(owed);
  }
  const model = solver.createModel({
    numCols: edges.length,
    numRows: nodeCount,
    // Rounding up costs what it adds beyond the nearer side; chance decides between choices that cost the same.
    colCost: edges.map(
      ({ value }) => (base - 2 * (value % base)) / base + 0.01 * (uniformFloat64(random) - 0.5),
    ),
    colLower: edges.map(() => 0),
    colUpper: isExact.map((is) => Number(!is)),
    rowLower: needed,
    rowUpper: needed,
    matrix: { format: 'csr', numRows: nodeCount, numCols: edges.length, starts, indices, values },
  });
  try {
    model.options.set('output_flag', false);
    model.run();
    const up = model.getSolution().colValue;
    const rounded = edges.map((_, index) => base * (at(below, index) + Math.round(at(up, index))));
    const [{ length: width } = []] = counts;
    const cellCount = counts.length * width;
    return {
      counts: counts.map((_, row) => rounded.slice(row * width, (row + 1) * width)),
      rows: rounded.slice(cellCount, cellCount + counts.length),
      columns: rounded.slice(cellCount + counts.length, -1),
      total: at(rounded, edges.length - 1),
    };
  } finally {
    model.dispose();
  }
}
