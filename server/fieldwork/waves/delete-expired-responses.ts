import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { listWaves, type Wave } from '../../store/waves.queries.ts';
import { believedClock } from './believed-clock.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { localDay } from './local-day.ts';

type Needed = Pick<Dependencies, 'db' | 'responses' | 'textReviews' | 'now'>;

/** Whether the day has passed until which a wave's responses are kept, and they are still there. */
export function isDeletionDue(
  { responses, now }: Pick<Dependencies, 'responses' | 'now'>,
  wave: Wave,
): boolean {
  const isOver = wave.state === 'closed' || wave.state === 'published';
  return isOver && wave.retainUntil < localDay(now(), wave.timeZone) && responses.has(wave.code);
}

/**
 * Keeps the promise of the contract: after the date it names, a wave's responses are deleted and only what was
 * published stays. A wave that was never published would be lost altogether: there, and where the clock has leapt, a
 * person has to say so. Returns the waves whose responses went.
 */
export async function deleteExpiredResponses(dependencies: Needed): Promise<string[]> {
  const { isBelieved } = await believedClock(dependencies);
  if (!isBelieved) return [];
  const expired = (await listWaves(dependencies.db)).filter(
    (wave) => wave.state === 'published' && isDeletionDue(dependencies, wave),
  );
  for (const { code } of expired) await deleteOf(dependencies, code, 'kotae');
  return expired.map(({ code }) => code);
}

/** The same for one wave, by a person. Throws  `wave-not-found`, `wrong-state` before its day, or where nothing is left. */
export async function deleteDueResponses(dependencies: Needed, code: string, actor: string): Promise<void> {
  const wave = await findWaveOrFail(dependencies.db, code);
  if (!isDeletionDue(dependencies, wave)) throw new ProblemError('wrong-state');
  await deleteOf(dependencies, code, actor);
}

async function deleteOf(
  { db, responses, textReviews, now }: Needed,
  wave: string,
  actor: string,
): Promise<void> {
  textReviews.delete(wave);
  responses.delete(wave);
  await addLogEntry(db, { at: now().toISOString(), actor, action: 'responses-deleted', wave, facts: {} });
}
