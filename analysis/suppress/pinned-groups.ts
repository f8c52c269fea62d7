/** Something counted, between two nodes of a network in which at every node as much comes in as goes out. */
export interface CountedEdge {
  from: number;
  to: number;
  count: number;
  /** Printed: everybody knows the count. */
  isKnown: boolean;
}

/**
 * Which of the counts that are not printed follow from those that are, and from no count being below 0. Another
 * assignment of counts that looks the same from outside differs along a circle of unknown counts, of which those above 0
 * can become less and all can become more; a count through which no such circle runs is known.
 *
 * Shape    asked: positions of edges; result: those of them that are above 0, not printed and known all the same.
 * Source   residual networks: exact, because two families of nested sums make a network (Cox 1980; Fischetti & Salazar 2001).
 * @example pinnedGroups([{ from: 0, to: 1, count: 5, isKnown: false }, { from: 0, to: 1, count: 3, isKnown: false }, { from: 1, to: 0, count: 8, isKnown: true }], [0, 1]) // => []
 * @example pinnedGroups([{ from: 0, to: 1, count: 5, isKnown: false }, { from: 0, to: 1, count: 3, isKnown: true }, { from: 1, to: 0, count: 8, isKnown: true }], [0, 1]) // => [0]
 */
export function pinnedGroups(edges: readonly CountedEdge[], asked: readonly number[]): number[] {
  const arcs: { to: number; edge: number }[][] = [];
  const add = (from: number, to: number, edge: number): void => {
    (arcs[from] ??= []).push({ to, edge });
  };
  for (const [index, { from, to, count, isKnown }] of edges.entries()) {
    if (isKnown) continue;
    add(from, to, index);
    if (count > 0) add(to, from, index);
  }
  const isReached = (from: number, to: number, without: number): boolean => {
    const seen = new Set([from]);
    const waiting = [from];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node === to) return true;
      for (const arc of arcs[node] ?? []) {
        if (arc.edge === without || seen.has(arc.to)) continue;
        seen.add(arc.to);
        waiting.push(arc.to);
      }
    }
    return false;
  };
  return asked.filter((index) => {
    const edge = edges[index];
    if (edge === undefined || edge.isKnown || edge.count === 0) return false;
    return !isReached(edge.to, edge.from, index) && !isReached(edge.from, edge.to, index);
  });
}
