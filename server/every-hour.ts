const hourMs = 60 * 60 * 1000;

/** Work that is done now and each hour after, one turn at a time; a turn that fails says so and the next one comes. */
export function everyHour(work: () => Promise<void>): { stop: () => Promise<void> } {
  const turn = () => work().catch((error: unknown) => console.error(error));
  let last = turn();
  const hourly = setInterval(() => {
    last = last.then(turn);
  }, hourMs);
  return {
    async stop() {
      clearInterval(hourly);
      await last;
    },
  };
}
