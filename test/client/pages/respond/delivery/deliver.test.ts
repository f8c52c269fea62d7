import { expect, test } from 'vitest';
import { OfflineError, ProblemError } from '../../../../../client/api/request.ts';
import { deliver } from '../../../../../client/pages/respond/delivery/deliver.ts';

const refusal = (status: number): ProblemError =>
  new ProblemError({ type: 'about:blank', status, code: 'any', title: 'any' });

/** An attempt that fails with each error in turn and then succeeds. */
function failing(errors: Error[]): { attempt: () => Promise<string>; attemptCount: () => number } {
  let count = 0;
  const attempt = async (): Promise<string> => {
    const error = errors[count];
    count += 1;
    if (error !== undefined) throw error;
    return 'recorded';
  };
  return { attempt, attemptCount: () => count };
}

test('it is tried again until it arrives, with a pause after each failure', async () => {
  const pauses: number[] = [];
  const { attempt } = failing([new OfflineError(), refusal(503), refusal(429)]);
  const receipt = await deliver(attempt, async (failedCount) => void pauses.push(failedCount));
  expect(receipt).toBe('recorded');
  expect(pauses).toEqual([1, 2, 3]);
});

test.for([400, 404, 409, 413, 422])('a refusal (%i) is final', async (status) => {
  const { attempt, attemptCount } = failing([refusal(status)]);
  await expect(deliver(attempt, async () => {})).rejects.toThrow(ProblemError);
  expect(attemptCount()).toBe(1);
});

test('a fault of the page itself is not repeated', async () => {
  const { attempt, attemptCount } = failing([new TypeError('a fault')]);
  await expect(deliver(attempt, async () => {})).rejects.toThrow(TypeError);
  expect(attemptCount()).toBe(1);
});
