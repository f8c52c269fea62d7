/** What was measured: milliseconds, and of the others how often the first fits into each, as medians over the rounds. */
export interface Turns {
  medians: number[];
  /** Median over the rounds of this one's time by the first one's: what a neighbour costs falls on both. */
  timesTheFirst: number[];
}

/** Runs tasks in turn, so that whatever else the machine does falls on all of them. Two rounds more warm them up. */
export async function takeTurns(tasks: readonly (() => unknown)[], rounds: number): Promise<Turns> {
  const times = tasks.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [index, task] of tasks.entries()) {
      const start = performance.now();
      await task();
      if (round >= 0) times[index]?.push(performance.now() - start);
    }
  }
  return {
    medians: times.map(median),
    timesTheFirst: times.map((own) =>
      median(own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN))),
    ),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
