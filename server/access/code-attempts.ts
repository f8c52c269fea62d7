import { ProblemError } from '../problems.ts';
import type { Database } from '../store/database.ts';
import { attemptLimiter, isWithin } from './attempt-limiter.ts';

/** Mistyped codes of a whole town hall stay below it; whoever guesses needs a thousand years for one drawn code. */
const unknownPerMinute = 60;

/** Slows down whoever guesses codes of a wave, whichever way: by asking, by taking tickets, by answering. */
export interface CodeAttempts {
  /** Throws  `too-many-codes` while there were too many unknown ones. */
  requireRest(wave: string): Promise<void>;
  /** One more. Throws  `too-many-codes` once there are too many. */
  noteUnknown(wave: string): Promise<void>;
}

/**
 * Counted by wave, not by address: nothing of a request is kept, and everybody in an office may share one.
 */
export function createCodeAttempts(db: Database): CodeAttempts {
  const unknown = attemptLimiter(db, { kind: 'unknown-code', points: unknownPerMinute, duration: 60 });
  return {
    async requireRest(wave) {
      const counted = await unknown.get(wave);
      if (counted !== null && counted.remainingPoints <= 0) throw new ProblemError('too-many-codes');
    },
    async noteUnknown(wave) {
      if (!(await isWithin(unknown, wave))) throw new ProblemError('too-many-codes');
    },
  };
}
