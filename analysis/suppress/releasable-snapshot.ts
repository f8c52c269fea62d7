/**
 * Which groups of a new snapshot may replace those of the last one: such as have grown by nobody or by enough. A group
 * that grew by a few would give their answers away, new figures less old ones; it keeps its old figures until then.
 *
 * Shape    bases by group code: of the last snapshot (none: not published yet) and of the new one.
 * Unit     respondents.      Throws  "a group cannot shrink between snapshots".
 * @example releasableSnapshot(new Map([['clerk', 40], ['chief', 12]]), new Map([['clerk', 55], ['chief', 14]]), { minimumBase: 10 }) // => { released: ['clerk'], kept: ['chief'] }
 */
export function releasableSnapshot(
  last: ReadonlyMap<string, number>,
  next: ReadonlyMap<string, number>,
  { minimumBase }: { minimumBase: number },
): { released: string[]; kept: string[] } {
  const growth = [...next].map(([group, base]) => {
    const before = last.get(group);
    return { group, grown: before === undefined ? base : base - before };
  });
  if (growth.some(({ grown }) => grown < 0)) throw new RangeError('a group cannot shrink between snapshots');
  const isReleased = ({ grown }: { grown: number }): boolean => grown === 0 || grown >= minimumBase;
  return {
    released: growth.filter(isReleased).map(({ group }) => group),
    kept: growth.filter((one) => !isReleased(one)).map(({ group }) => group),
  };
}
