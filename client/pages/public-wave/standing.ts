import { OfflineError, ProblemError } from '../../api/request.ts';

/** How things stand with the wave of this address, as far as this page knows. */
export type Standing = 'loading' | 'shown' | Trouble;

/** Why there is nothing to show. */
export type Trouble = 'not-found' | 'offline' | 'trouble';

/** How things stand after a call that failed. */
export function troubleAfter(error: unknown): Trouble {
  if (error instanceof OfflineError) return 'offline';
  return error instanceof ProblemError && error.problem.status === 404 ? 'not-found' : 'trouble';
}
