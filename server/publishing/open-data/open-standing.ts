import type { OpenStanding } from '../../contract/publishing/open-results.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import {
  openResultsOf,
  resultsOpenedAt,
  withdrawResultsOf,
} from '../../store/publishing/open-results.queries.ts';

/** Whether everybody reads the results of a wave, and where. Throws  `wave-not-found`, `results-not-ready`. */
export async function openStanding(db: Database, code: string): Promise<Omit<OpenStanding, 'mayChange'>> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'published') throw new ProblemError('results-not-ready');
  return { openedAt: (await resultsOpenedAt(db, code)) ?? null, path: `/open/${code}` };
}

/**
 * Opens the published results of a wave to everybody, or takes them back; asked twice it is done once. What was read in
 * between is known all the same. Throws  `wave-not-found`, `results-not-ready`.
 */
export async function changeOpenStanding(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  wave: string,
  { isOpen, actor }: { isOpen: boolean; actor: string },
): Promise<Omit<OpenStanding, 'mayChange'>> {
  await openStanding(db, wave);
  const at = now().toISOString();
  const entry = { at, actor, wave, facts: {} };
  if (isOpen) {
    await openResultsOf(db, { wave, openedAt: at, log: { ...entry, action: 'results-opened' } });
  } else {
    await withdrawResultsOf(db, { wave, log: { ...entry, action: 'results-withdrawn' } });
  }
  return openStanding(db, wave);
}
