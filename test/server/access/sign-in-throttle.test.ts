import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSignInThrottle, type SignInThrottle } from '../../../server/access/sign-in-throttle.ts';
import { ProblemError } from '../../../server/problems.ts';
import { dayOfHirakata, testApp, type TestApp } from '../test-app.ts';

const second = 1000;
const hour = 3600 * second;

let world: TestApp;
let at: number;
let throttle: SignInThrottle;
beforeEach(async () => {
  world = await testApp();
  at = dayOfHirakata.getTime();
  throttle = createSignInThrottle(world.dependencies.db, () => new Date(at));
});
afterEach(() => world.dispose());

/** Seconds that whoever tries now has to wait; null: the try was taken. */
async function waitOf(key: string): Promise<number | null> {
  try {
    await throttle.begin(key);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [issue] = error.issues;
    return issue?.code === 'wait' ? issue.facts.seconds : Number.NaN;
  }
}

describe('tries in a row', () => {
  it('wait twice as long each time from the fifth on, at most an hour', async () => {
    const waits = [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600];
    for (const wait of waits) {
      expect(await waitOf('key')).toBeNull();
      if (wait === 0) continue;
      expect(await waitOf('key')).toBe(wait);
      at += wait * second;
    }
  });

  it('that came too early count for nothing: whoever goes on trying waits no longer', async () => {
    for (let failure = 1; failure <= 5; failure += 1) await throttle.begin('key');
    for (let early = 0; early < 50; early += 1) expect(await waitOf('key')).toBe(5);
    at += 5 * second;
    expect(await waitOf('key')).toBeNull();
    expect(await waitOf('key')).toBe(10);
  });

  it('are forgotten once one was right, and after a day', async () => {
    for (let failure = 1; failure <= 5; failure += 1) await throttle.begin('key');
    await throttle.forget('key');
    expect(await waitOf('key')).toBeNull();
    for (let failure = 2; failure <= 5; failure += 1) await throttle.begin('key');
    expect(await waitOf('key')).toBe(5);
    at += 24 * hour + 6 * second;
    for (let failure = 1; failure <= 4; failure += 1) expect(await waitOf('key')).toBeNull();
  });

  it('that come all at once are counted before the first is looked at', async () => {
    const taken = await Promise.allSettled(Array.from({ length: 40 }, () => throttle.begin('key')));
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('say once that they are slowed down', async () => {
    const said: boolean[] = [];
    for (let failure = 1; failure <= 7; failure += 1) {
      said.push((await throttle.begin('key')).slowsDown);
      at += hour;
    }
    expect(said).toEqual([false, false, false, false, true, false, false]);
  });

  it('by whomever, in whatever order: nobody waits for what another key did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }), async (tries) => {
        await throttle.forget('a');
        await throttle.forget('b');
        const failures = { a: 0, b: 0 };
        for (const key of tries) {
          const wait = await waitOf(key);
          expect(wait === null).toBe(failures[key] < 5);
          if (wait === null) failures[key] += 1;
        }
      }),
      { numRuns: 20 },
    );
  });
});
