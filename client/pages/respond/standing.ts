import { OfflineError, ProblemError } from '../../api/request.ts';
import type { WaveState } from '../../../server/contract/waves.ts';

/** How things stand with the wave of this address, as far as this page knows. Only `open` can be answered. */
export type Standing = WaveState | 'loading' | 'not-found' | 'offline' | 'trouble' | 'used';

/** How things stand after a call that failed. */
export function standingAfter(error: unknown): Standing {
  if (error instanceof OfflineError) return 'offline';
  if (!(error instanceof ProblemError)) return 'trouble';
  if (error.problem.code === 'wave-not-open') return 'closed';
  if (error.problem.code === 'proof-used') return 'used';
  return error.problem.status === 404 ? 'not-found' : 'trouble';
}
