import { OfflineError, ProblemError } from '../../../api/request.ts';

/**
 * Repeats an attempt until it succeeds or is refused for good. Between two attempts it waits for `pause`, which is told
 * how many have failed. Only for what is safe to repeat.
 */
export async function deliver<Receipt>(
  attempt: () => Promise<Receipt>,
  pause: (failedCount: number) => Promise<void>,
): Promise<Receipt> {
  for (let failedCount = 1; ; failedCount += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await pause(failedCount);
  }
}

/** Not reached, overloaded or failing: another time may do. */
function mayPass(error: unknown): boolean {
  if (error instanceof OfflineError) return true;
  return error instanceof ProblemError && (error.problem.status >= 500 || error.problem.status === 429);
}
