import type { Dependencies } from '../../dependencies.ts';
import { listWaves } from '../../store/fieldwork/waves.queries.ts';
import { makeDueRounds } from '../series/make-due-rounds.ts';
import { publicStep } from '../tally/public-step.ts';
import { believedClock } from '../waves/believed-clock.ts';
import { deleteExpiredResponses } from '../waves/delete-expired-responses.ts';
import { lookAtWave } from './look-at-wave.ts';

/**
 * Does whatever is due by the clock: when the server starts, and each hour. By a clock that is not believed nothing
 * happens. What it returns is done when the mails that go on in the background have gone out.
 */
export async function lookAtClock(dependencies: Dependencies): Promise<{ mailed: Promise<unknown> }> {
  if (!(await believedClock(dependencies)).isBelieved) return { mailed: Promise.resolve() };
  await deleteExpiredResponses(dependencies);
  await makeDueRounds(dependencies);
  const mails: Promise<void>[] = [];
  for (const wave of await listWaves(dependencies.db)) {
    if (wave.state !== 'draft' && wave.state !== 'open') continue;
    try {
      // What was counted for a day is what the server saw of it first, not when somebody looked.
      if (wave.state === 'open') await publicStep(dependencies, wave);
      mails.push(...(await lookAtWave(dependencies, wave)));
    } catch (error) {
      // One wave that cannot be helped does not hold up the others.
      console.error(error);
    }
  }
  return { mailed: Promise.all(mails) };
}
