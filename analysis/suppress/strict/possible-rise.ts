import type { TableEdge, TableNetwork } from './table-network.ts';

/** How far a hidden number can rise, and which side of the network could not be left if it cannot rise further. */
export interface PossibleRise {
  /** At most the amount asked for. */
  amount: number;
  /** Nodes that can still be reached when the flow is at its largest. */
  reached: Set<number>;
}

/**
 * How much larger (or smaller) a hidden number could be than it is, if other hidden numbers changed so that all
 * equations of the table still hold and none fell below 0.
 *
 * Shape    target: position of the edge; isHidden: of each edge; direction 1 or -1; at most `most` is looked for.
 * Unit     respondents.      Source  maximum flow by augmenting paths, Ford & Fulkerson 1956.
 * @example possibleRise(tableNetwork([[1, 2], [3, 4]]), [true, true, true, true, false, false, false, false, false], { target: 0, direction: 1, most: 9 }).amount // => 2
 */
export function possibleRise(
  { nodeCount, edges }: TableNetwork,
  isHidden: readonly boolean[],
  { target, direction, most }: { target: number; direction: 1 | -1; most: number },
): PossibleRise {
  const own = edges[target];
  if (own === undefined) throw new RangeError('possibleRise requires an edge of the network');
  const open = edges.flatMap((edge, index) =>
    isHidden[index] === true && index !== target ? [{ ...edge, change: 0 }] : [],
  );
  const [source, sink] = direction === 1 ? [own.to, own.from] : [own.from, own.to];
  const limit = direction === 1 ? most : Math.min(most, own.value);
  let amount = 0;
  for (;;) {
    const via = Array<PathStep | undefined>(nodeCount);
    const reached = new Set([source]);
    const queue = [source];
    for (let node = queue.shift(); node !== undefined && !reached.has(sink); node = queue.shift()) {
      for (const edge of open) {
        const steps = [
          { at: edge.from, next: edge.to, step: 1 as const, room: Infinity },
          { at: edge.to, next: edge.from, step: -1 as const, room: edge.value + edge.change },
        ];
        for (const { at, next, step, room } of steps) {
          if (at !== node || reached.has(next) || room <= 0) continue;
          via[next] = { edge, step, room };
          reached.add(next);
          queue.push(next);
        }
      }
    }
    if (!reached.has(sink) || amount >= limit) return { amount, reached };
    const path: PathStep[] = [];
    for (let node = sink; node !== source;) {
      const step = via[node];
      if (step === undefined) break;
      path.push(step);
      node = step.step === 1 ? step.edge.from : step.edge.to;
    }
    const room = Math.min(limit - amount, ...path.map((step) => step.room));
    for (const { edge, step } of path) edge.change += step * room;
    amount += room;
  }
}

/** One edge of a way from source to sink, along it or against it, and how much can still flow so. */
interface PathStep {
  edge: TableEdge & { change: number };
  step: 1 | -1;
  room: number;
}
