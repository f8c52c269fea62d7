import { roundHalfUp } from '../numeric/round-half-up.ts';
import { notEstimable } from '../outcome/no-figure.ts';
import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';
import type { Figure, Suppressed } from '../tabulate/table.ts';
import { figureSpread } from './figure-spread.ts';

/** From so many organisations there is a median. */
export const fewestForMedian = 5;
/** From so many, two others lie in each outer quarter whoever is looking: it is nobody's alone. */
export const fewestForQuartiles = 9;

/** Where a figure lies over organisations, each once. */
export interface Benchmark {
  /** Of how many organisations the figure is known. */
  organisationCount: number;
  median: Figure;
  lowerQuartile: Figure;
  upperQuartile: Figure;
}

/**
 * The middle and the quarters of a published figure over organisations, each of which counts once whatever its size:
 * rounded to one digit less than it is printed with, so that no organisation's own figure is read from it.
 *
 * Shape    one figure an organisation, a reason where it has none; `decimals`: digits it is printed with.
 * Unit     that of the figures.      Base  organisations with a figure, which is said with it.
 * Missing  figures that are hidden or are none are left out. not_estimable: the median of fewer than five, quartiles of
 *          fewer than nine.
 * Throws   "benchmarkOf requires finite values", "… whole numbers of 0 or more" for decimals.
 * Source   quartiles are type 7, as those of figureSpread, which tells all and is for figures that are public one by one.
 * @example benchmarkOf([62.1, 58.3, 70, 66.4, 61.2, { status: 'suppressed', reason: 'suppressed' }], 1)
 * // => { organisationCount: 5, median: 62, lowerQuartile: { status: 'not_estimable' }, upperQuartile: { status: 'not_estimable' } }
 */
export function benchmarkOf(figures: readonly (Figure | Suppressed)[], decimals: number): Benchmark {
  const known = figures.filter((figure) => typeof figure === 'number');
  requireFinite(known, 'benchmarkOf');
  requireWhole([decimals], 'benchmarkOf');
  const spread = figureSpread(known);
  const from = (fewest: number, name: 'median' | 'lowerQuartile' | 'upperQuartile'): Figure =>
    'status' in spread || spread.count < fewest ? notEstimable : roundHalfUp(spread[name], coarser(decimals));
  return {
    organisationCount: known.length,
    median: from(fewestForMedian, 'median'),
    lowerQuartile: from(fewestForQuartiles, 'lowerQuartile'),
    upperQuartile: from(fewestForQuartiles, 'upperQuartile'),
  };
}

/**
 * The digits of a benchmark of figures that are printed with some.
 *
 * Throws   "coarser requires whole numbers of 0 or more".
 * @example coarser(1) // => 0
 */
export function coarser(decimals: number): number {
  requireWhole([decimals], 'coarser');
  return Math.max(0, decimals - 1);
}
