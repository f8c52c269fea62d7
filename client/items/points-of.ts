/** The points of a scale, in order. */
export function pointsOf({ min, max }: { min: number; max: number }): number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}
