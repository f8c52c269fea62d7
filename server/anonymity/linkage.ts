/** How well a guessed order of arrival fits the true one. */
export interface Linkage {
  /** Responses put beside the right person. Chance: 1 in every world, whatever its size. */
  hitCount: number;
  /** Kendall's tau between the two orders: 0 by chance, 1 or -1 if the order is known. */
  tau: number;
}

/** Source: M. Kendall (1938), tau without ties. */
export function linkage(truth: readonly Buffer[], guess: readonly Buffer[]): Linkage {
  const place = new Map(guess.map((key, index) => [key.toString('hex'), index]));
  const places = truth.map((key) => place.get(key.toString('hex')) ?? -1);
  let concordance = 0;
  for (let later = 1; later < places.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      concordance += Math.sign((places[later] ?? 0) - (places[earlier] ?? 0));
    }
  }
  const pairCount = (truth.length * (truth.length - 1)) / 2;
  return {
    hitCount: places.filter((guessed, index) => guessed === index).length,
    tau: concordance / pairCount,
  };
}

/** Variance of tau for two orders that have nothing to do with each other. */
export function tauVariance(size: number): number {
  return (2 * (2 * size + 5)) / (9 * size * (size - 1));
}
