const longestWaitSeconds = 60;

/** When to try again: after a wait that doubles, as soon as the browser is back on line, or when `now` is called. */
export function nextAttempt(failedCount: number): { due: Promise<void>; now: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const seconds = Math.min(2 ** failedCount, longestWaitSeconds);
  const now = (): void => {
    clearTimeout(timer);
    removeEventListener('online', now);
    resolve();
  };
  const timer = setTimeout(now, seconds * 1000);
  addEventListener('online', now);
  return { due: promise, now };
}
