/** More do not stand in one line anywhere: they go in tens. */
const mostInALine = 11;

/**
 * How many points stand side by side. Up to eleven stand in one line on every screen, so that the one in the middle is
 * seen to be there; ten, which have none, fold into two rows of five where a finger needs the room.
 */
export function pointColumns(pointCount: number): number {
  return pointCount > mostInALine ? 10 : pointCount;
}

/** Classes of a row of points: whether it may fold into fives on a narrow screen, and whether its boxes are close. */
export function pointClasses(pointCount: number): string {
  const columns = pointColumns(pointCount);
  return `points ${columns === 10 ? 'folded' : columns > 6 ? 'dense' : ''}`;
}
