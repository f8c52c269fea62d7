import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { believedClock } from './believed-clock.ts';
import { findWaveOrFail } from './find-wave-or-fail.ts';
import { localDay } from './local-day.ts';

type Needed = Pick<Dependencies, 'db' | 'responses' | 'textReviews' | 'now'>;

/** Whether the day has passed until which a wave's responses are kept, and they are still there. */
export async function isDeletionDue(
  { responses, now }: Pick<Dependencies, 'responses' | 'now'>,
  wave: Wave,
): Promise<boolean> {
  const isOver = wave.state === 'closed' || wave.state === 'published';
  return isOver && wave.retainUntil < localDay(now(), wave.timeZone) && (await responses.has(wave.code));
}

/**
 * Keeps the promise of the contract: after the date it names, a wave's responses are deleted and only what was
 * published stays. A wave that was never published would be lost altogether: there, and where the clock has leapt, a
 * person has to say so. Returns the waves whose responses went.
 */
export async function deleteExpiredResponses(dependencies: Needed): Promise<string[]> {
  const { isBelieved } = await believedClock(dependencies);
  if (!isBelieved) return [];
  const deleted: string[] = [];
  for (const wave of await listWaves(dependencies.db)) {
    if (wave.state !== 'published' || !(await isDeletionDue(dependencies, wave))) continue;
    if (await deleteOf(dependencies, wave.code, 'kotae')) deleted.push(wave.code);
  }
  return deleted;
}

/** The same for one wave, by a person. Throws  `wave-not-found`, `wrong-state` before its day, or where nothing is left. */
export async function deleteDueResponses(dependencies: Needed, code: string, actor: string): Promise<void> {
  const wave = await findWaveOrFail(dependencies.db, code);
  if (!(await isDeletionDue(dependencies, wave))) throw new ProblemError('wrong-state');
  if (!(await deleteOf(dependencies, code, actor))) throw new ProblemError('wrong-state');
}

async function deleteOf(
  { db, responses, textReviews, now }: Needed,
  wave: string,
  actor: string,
): Promise<boolean> {
  textReviews.delete(wave);
  // Who deleted them writes the log: of two that look at once, one finds nothing any more.
  if (!(await responses.delete(wave))) return false;
  await addLogEntry(db, { at: now().toISOString(), actor, action: 'responses-deleted', wave, facts: {} });
  return true;
}
