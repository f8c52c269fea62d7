/**
 * How much of the costliest properties one run looks at. Their seeds count upwards, so that a smaller run is the
 * beginning of the larger one: `TEST_SHARE=1 npm test` looks at all of it.
 */
const share = Number(process.env['TEST_SHARE'] ?? 0.1);

/** So many of the runs of a property whose cost is out of proportion. */
export function scaled(count: number): number {
  return Math.ceil(count * share);
}
