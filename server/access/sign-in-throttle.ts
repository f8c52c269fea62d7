import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { blockedUntil, countTry, forgetTries } from '../store/accounts/sign-in-attempts.queries.ts';

const second = 1000;
const hour = 60 * 60 * second;
/** Somebody who has forgotten which of a few passwords it was is not slowed down. */
const freeTries = 4;
const firstDelay = 5 * second;
const longestDelay = hour;
const forgottenAfter = 24 * hour;

/** How long the next try has to wait, after so many in a row that failed: twice as long each time, at most an hour. */
const delays = [
  ...Array.from({ length: freeTries }, () => 0),
  ...Array.from({ length: 11 }, (_, step) => Math.min(longestDelay, firstDelay * 2 ** step)),
];

/** Slows down whoever guesses, by whatever a try is counted by. */
export interface SignInThrottle {
  /**
   * One more try, counted as failed until it is forgotten: a thousand at once are counted before the first is looked at.
   *
   * @returns  Whether this is the one from which on there is a delay.
   * Throws    `too-many-attempts` with the seconds that are left, and counts nothing.
   */
  begin(key: string): Promise<{ slowsDown: boolean }>;
  /** The try was right. */
  forget(key: string): Promise<void>;
}

/** Tries are kept in the database: for all servers of an installation, and over a restart. */
export function createSignInThrottle(db: Database, now: () => Date): SignInThrottle {
  return {
    async begin(key) {
      const at = now().getTime();
      const failureCount = await countTry(db, key, { at, forgottenAfter, delays });
      if (failureCount !== null) return { slowsDown: failureCount === freeTries + 1 };
      const until = (await blockedUntil(db, key)) ?? at;
      const seconds = Math.max(1, Math.ceil((until - at) / second));
      throw new ProblemError('too-many-attempts', [{ code: 'wait', path: [], facts: { seconds } }]);
    },
    forget: (key) => forgetTries(db, key),
  };
}
