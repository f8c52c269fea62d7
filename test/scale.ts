/**
 * How much of the costliest properties a run looks at: `npm run test:quick` little, `npm test` a tenth, and
 * `npm test -- --mode whole` all of it. Their seeds count upwards, so that a smaller run is the beginning of a larger.
 */
const shares: Record<string, number> = { quick: 0.02, whole: 1 };
const share = shares[import.meta.env.MODE] ?? 0.1;

/** So many of the runs of a property whose cost is out of proportion. */
export function scaled(count: number): number {
  return Math.ceil(count * share);
}
