import { expect, test } from 'vitest';
import { OfflineError } from '../../../../../client/api/request.ts';
import { Delivery } from '../../../../../client/pages/respond/delivery/delivery.ts';

/** A delivery together with the states it went through. */
function watched(): { delivery: Delivery; states: string[]; reached: (state: string) => Promise<void> } {
  const states: string[] = [];
  let tell: (() => void) | undefined;
  const delivery: Delivery = new Delivery({
    requestUpdate: () => {
      states.push(delivery.state);
      tell?.();
    },
  });
  const reached = async (state: string): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    tell = () => delivery.state === state && resolve();
    tell();
    return promise;
  };
  return { delivery, states, reached };
}

test('pressing again while it waits tries at once, and does not send twice', async () => {
  const { delivery, states, reached } = watched();
  let attemptCount = 0;
  const attempt = async (): Promise<string> => {
    attemptCount += 1;
    if (attemptCount === 1) throw new OfflineError();
    return 'recorded';
  };
  const first = delivery.send(attempt);
  expect(delivery.isUnderWay).toBe(true);
  await reached('waiting');
  expect(await delivery.send(attempt)).toBeUndefined();
  expect(await first).toBe('recorded');
  expect(attemptCount).toBe(2);
  expect(states).toEqual(['sending', 'waiting', 'sending', 'not-sent']);
});

test('the browser coming back on line tries at once', async () => {
  const { delivery, reached } = watched();
  let attemptCount = 0;
  const receipt = delivery.send(async () => {
    attemptCount += 1;
    if (attemptCount === 1) throw new OfflineError();
    return 'recorded';
  });
  await reached('waiting');
  dispatchEvent(new Event('online'));
  expect(await receipt).toBe('recorded');
});

test('a refusal is kept until it is cleared, and the way is free again', async () => {
  const { delivery } = watched();
  await expect(delivery.send(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(delivery.state).toBe('refused');
  delivery.clear();
  expect(delivery.state).toBe('not-sent');
  expect(await delivery.send(async () => 'recorded')).toBe('recorded');
});
