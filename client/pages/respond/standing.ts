import { OfflineError, ProblemError } from '../../api/request.ts';
import type { PublicWave, WaveState } from '../../../server/contract/fieldwork/waves.ts';

/** How things stand with the wave of this address, as far as this page knows. Only `open` can be answered. */
export type Standing = WaveState | 'loading' | 'not-found' | 'offline' | 'trouble' | 'used';

/** How things stand with a wave on this day: one that is still open may not take answers yet, or no more. */
export function standingOf({ state, days, contract }: PublicWave): Standing {
  if (state !== 'open' || days === 'within') return state;
  if (days === 'after') return 'closed';
  // With a ticket window people come before, to take a ticket.
  return contract.ticketsUntil === null ? 'draft' : 'open';
}

/** How things stand after a call that failed. */
export function standingAfter(error: unknown): Standing {
  if (error instanceof OfflineError) return 'offline';
  if (!(error instanceof ProblemError)) return 'trouble';
  if (error.problem.code === 'wave-not-open' || error.problem.code === 'answers-over') return 'closed';
  if (error.problem.code === 'proof-used') return 'used';
  return error.problem.status === 404 ? 'not-found' : 'trouble';
}
