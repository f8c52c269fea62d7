import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { settleWave } from '../store/tally.queries.ts';
import { listWaves } from '../store/waves.queries.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { acceptedTicketsOfWave, tallyOfWave } from './tally-of-wave.ts';

/**
 * Ends answering for good. Responses are stopped before the state moves, so that one that is on its way is either in
 * the tally or refused; then counts and accepted tickets are settled, invitations and codes deleted; then the keys are
 * destroyed and the file sealed with the answers alone. Cut short by a crash, it can be repeated.
 * Throws  `wave-not-found`, `wrong-state`.
 */
export async function closeWave(dependencies: Dependencies, code: string, actor: string): Promise<void> {
  const { db, responses, now } = dependencies;
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'open') throw new ProblemError('wrong-state');
  responses.stop(code);
  const at = now().toISOString();
  const settled = await settleWave(db, code, {
    at,
    counts: await tallyOfWave(dependencies, wave),
    tickets: await acceptedTicketsOfWave(dependencies, wave),
    entry: { at, actor, action: 'wave-closed', wave: code, facts: { responseCount: responses.count(code) } },
  });
  if (!settled) throw new ProblemError('wrong-state');
  putAway(dependencies, code);
}

/** Finishes what a crash in the middle of closing left: keys that should be gone, files that should be sealed. */
export async function finishClosings(dependencies: Dependencies): Promise<void> {
  for (const { code, state } of await listWaves(dependencies.db)) {
    if (state === 'closed' || state === 'published') putAway(dependencies, code);
  }
}

function putAway({ keys, responses }: Dependencies, code: string): void {
  keys.destroy(code);
  responses.seal(code);
}
