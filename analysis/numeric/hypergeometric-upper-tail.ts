import { requireFinite } from '../outcome/require-finite.ts';
import { requireWhole } from '../outcome/require-whole.ts';

/**
 * P(X >= count) where X of `drawn` people, drawn without replacement from `population`, have a property that
 * `marked` of the population have.
 *
 * Shape    whole numbers.      Unit  probability, relative error about 1e-14.
 * Throws   "hypergeometricUpperTail requires finite values", "… whole numbers of 0 or more".
 * @example hypergeometricUpperTail(3, { population: 12, marked: 4, drawn: 11 }) // => 1.0000
 * @example hypergeometricUpperTail(2, { population: 10, marked: 4, drawn: 3 }) // => 0.3333
 */
export function hypergeometricUpperTail(
  count: number,
  { population, marked, drawn }: { population: number; marked: number; drawn: number },
): number {
  requireFinite([count], 'hypergeometricUpperTail');
  requireWhole([population, marked, drawn], 'hypergeometricUpperTail');
  const rest = population - marked - drawn;
  const most = Math.min(drawn, marked);
  const mode = Math.min(most, Math.floor(((drawn + 1) * (marked + 1)) / (population + 2)));
  let [reached, below] = [0, 0];
  const add = (x: number, weight: number): void => {
    if (x >= count) reached += weight;
    else below += weight;
  };
  // Each probability as a multiple of the likeliest one: no logarithm loses digits, and the end is where it is 0.
  for (let x = mode, weight = 1; weight > 0; x += 1) {
    add(x, weight);
    weight *= ((marked - x) * (drawn - x)) / ((x + 1) * (rest + x + 1));
  }
  for (let x = mode, weight = 1; ; x -= 1) {
    weight *= (x * (rest + x)) / ((marked - x + 1) * (drawn - x + 1));
    if (weight === 0) break;
    add(x - 1, weight);
  }
  return reached / (reached + below);
}
