import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellIntervals,
  controlledRounding,
  exposedNumbers,
  safeMeans,
  strictSuppression,
  tableNetwork,
  tightestIntervals,
  type LinearFact,
  type PrintedMean,
  type StrictSuppression,
} from '../../../../analysis/index.ts';
import { roundHalfUp } from '../../../../analysis/numeric/round-half-up.ts';
import { loadSolver } from '../../../../server/publishing/background/load-solver.ts';
import { scaled } from '../../../scale.ts';
import { randomTable } from './random-table.ts';

const solver = await loadSolver();
const scores = Array.from({ length: 11 }, (_, point) => point);
const rules = { minimumCell: 5, solver };

function meansOf(table: number[][], decimals: number): PrintedMean[] {
  return table.map((counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const sum = counts.reduce((all, count, score) => all + score * count, 0);
    return { decimals, value: roundHalfUp(sum / total, decimals) };
  });
}

/** Every equation of a table, over all its numbers, with the shown ones fixed. */
function facts({ network, reasons }: Pick<StrictSuppression, 'network' | 'reasons'>): LinearFact[] {
  const nodes = Array.from({ length: network.nodeCount }, (_, node): LinearFact => {
    const terms = network.edges.flatMap(({ from, to }, index): [string, number][] => {
      const sign = Number(to === node) - Number(from === node);
      return sign === 0 ? [] : [[String(index), sign]];
    });
    return { sum: new Map(terms), lower: 0, upper: 0, from: 'node' };
  });
  const shown = network.edges.flatMap(({ value }, index): LinearFact[] =>
    reasons[index] === null
      ? [{ sum: new Map([[String(index), 1]]), lower: value, upper: value, from: 'shown' }]
      : [],
  );
  return [...nodes, ...shown];
}

const tableCount = scaled(500);

test(`${tableCount} tables of 9 by 11 with means: no small number is held within less than five`, () => {
  const exposed: number[] = [];
  let meanCount = 0;
  for (let seed = 1; seed <= tableCount; seed += 1) {
    const suppression = strictSuppression(randomTable(seed), { minimumCell: 5, method: 'greedy' });
    const means = safeMeans(suppression, scores, { ...rules, decimals: [1, 0] });
    meanCount += means.filter((mean) => mean !== null).length;
    if (exposedNumbers(suppression, { scores, means }, rules).length > 0) exposed.push(seed);
  }
  expect(exposed).toEqual([]);
  expect(meanCount).toBeGreaterThan(tableCount * 9 * 0.5);
});

describe('the audit has power', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => 1000 + index);

  test('hiding the small numbers alone is caught in every table', () => {
    for (const seed of seeds) {
      const network = tableNetwork(randomTable(seed));
      const reasons = network.edges.map(({ value }) =>
        value >= 1 && value < 5 ? ('primary' as const) : null,
      );
      expect(exposedNumbers({ network, reasons }, { scores, means: [] }, rules).length).toBeGreaterThan(0);
    }
  });

  test('means with two decimals beside a safe table are caught in every table', () => {
    for (const seed of seeds) {
      const table = randomTable(seed);
      const suppression = strictSuppression(table, { minimumCell: 5, method: 'greedy' });
      expect(exposedNumbers(suppression, { scores, means: [] }, rules)).toEqual([]);
      expect(exposedNumbers(suppression, { scores, means: meansOf(table, 2) }, rules).length).toBeGreaterThan(
        0,
      );
    }
  });
});

test('the fewest respondents hidden are never more than those found quickly, and as safe', () => {
  let [greedyCost, optimalCost] = [0, 0];
  for (let seed = 2000; seed < 2030; seed += 1) {
    const table = randomTable(seed, 5, 7);
    const greedy = strictSuppression(table, { minimumCell: 5, method: 'greedy' });
    const optimal = strictSuppression(table, { minimumCell: 5, method: 'optimal', solver });
    expect(optimal.cost).toBeLessThanOrEqual(greedy.cost);
    expect(exposedNumbers(optimal, { scores, means: [] }, rules)).toEqual([]);
    greedyCost += greedy.cost;
    optimalCost += optimal.cost;
  }
  expect(optimalCost).toBeLessThan(greedyCost);
});

const smallTables = fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 4,
});
const hiding = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });

test('limits by flows are the limits by linear programming', () => {
  fc.assert(
    fc.property(smallTables, hiding, (table, choice) => {
      const network = tableNetwork(table);
      const isHidden = network.edges.map((_, index) => choice[index] === true);
      const reasons = isHidden.map((is) => (is ? ('primary' as const) : null));
      const flows = cellIntervals(network, isHidden);
      const targets = network.edges.map((_, index) => new Map([[String(index), 1]]));
      const limits = tightestIntervals(facts({ network, reasons }), targets, solver);
      const total = table.flat().reduce((sum, count) => sum + count, 0);
      for (const [index, flow] of flows.entries()) {
        if (flow === null) continue;
        expect(limits[index]?.lower).toBeCloseTo(flow.lower, 6);
        const upper = limits[index]?.upper ?? 0;
        // A number without limit ends, by convention, where the whole table again would be added.
        if (flow.upper < (network.edges[index]?.value ?? 0) + total) expect(upper).toBeCloseTo(flow.upper, 6);
        else expect(upper).toBeGreaterThanOrEqual(flow.upper - 1e-6);
      }
    }),
    { numRuns: 150 },
  );
});

test('hiding more never narrows a limit', () => {
  fc.assert(
    fc.property(smallTables, hiding, fc.nat(23), (table, choice, more) => {
      const network = tableNetwork(table);
      const less = network.edges.map((_, index) => choice[index] === true);
      const wider = less.map((is, index) => is || index === more);
      const [before, after] = [cellIntervals(network, less), cellIntervals(network, wider)];
      for (const [index, limits] of before.entries()) {
        if (limits === null) continue;
        expect(after[index]?.lower).toBeLessThanOrEqual(limits.lower);
        expect(after[index]?.upper).toBeGreaterThanOrEqual(limits.upper);
      }
    }),
  );
});

test('a table with nobody to hide a number among is hidden whole, totals too', () => {
  for (const method of ['greedy', 'optimal'] as const) {
    const { reasons } = strictSuppression([[3]], { minimumCell: 5, method, solver });
    expect(reasons).toEqual(['primary', 'primary', 'primary', 'primary']);
  }
  const unknown = { minimumCell: 5, method: 'hypercube' } as unknown as {
    minimumCell: number;
    method: 'greedy';
  };
  expect(() => strictSuppression([[3]], unknown)).toThrow('knows greedy and optimal, not hypercube');
});

describe('controlled rounding', () => {
  test.each([3, 5])('to multiples of %i adds up, and every number is one of its two neighbours', (base) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const table = randomTable(seed);
      const rounded = controlledRounding(table, { base, seed, solver });
      const isNeighbour = (value: number, true_: number): boolean =>
        value % base === 0 && Math.abs(value - true_) < base;
      for (const [row, counts] of rounded.counts.entries()) {
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rounded.rows[row]);
        for (const [column, count] of counts.entries()) {
          expect(isNeighbour(count, table[row]?.[column] ?? 0)).toBe(true);
        }
      }
      for (const [column, total] of rounded.columns.entries()) {
        expect(rounded.counts.reduce((sum, counts) => sum + (counts[column] ?? 0), 0)).toBe(total);
      }
      expect(rounded.rows.reduce((sum, count) => sum + count, 0)).toBe(rounded.total);
      expect(controlledRounding(table, { base, seed, solver })).toEqual(rounded);
    }
  });
});
