import { logFactorial } from './log-factorial.ts';

/**
 * P(X >= count) where X of `drawn` people, drawn without replacement from `population`, have a property that
 * `marked` of the population have.
 *
 * Shape    whole numbers.      Unit  probability, relative error about 1e-12.
 * @example hypergeometricUpperTail(3, { population: 12, marked: 4, drawn: 11 }) // => 1.0000
 * @example hypergeometricUpperTail(2, { population: 10, marked: 4, drawn: 3 }) // => 0.3333
 */
export function hypergeometricUpperTail(
  count: number,
  { population, marked, drawn }: { population: number; marked: number; drawn: number },
): number {
  const least = Math.max(0, drawn + marked - population);
  const most = Math.min(drawn, marked);
  if (count <= least) return 1;
  let total = 0;
  for (let x = most; x >= count; x -= 1) total += Math.exp(logProbability(x, population, marked, drawn));
  return Math.min(1, total);
}

function logProbability(x: number, population: number, marked: number, drawn: number): number {
  return logChoose(marked, x) + logChoose(population - marked, drawn - x) - logChoose(population, drawn);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
