import type { ToldActions } from '../../../analysis/report/follow-up/told-actions.ts';
import { actionsOf } from '../../store/publishing/actions.queries.ts';
import type { Database } from '../../store/database.ts';
import { findWave, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { earlierWave } from '../overview/earlier-wave.ts';
import { followUpsOfActions } from './follow-ups-of-actions.ts';

/**
 * What was done after the wave before, in the words that everybody may read, and what became of it in this one; null
 * without a wave before. Figures are judged together with those of actions that are not told.
 */
export async function toldFollowUps(
  db: Database,
  wave: Wave,
  questionnaire: string,
): Promise<ToldActions | null> {
  const published = await earlierWave(db, wave, questionnaire);
  const before = published && (await findWave(db, published.catalogue.wave));
  if (before === undefined) return null;
  const stored = await actionsOf(db, before.code);
  const { nextWave, byNumber } = await followUpsOfActions(db, before, stored);
  const isNext = nextWave?.wave === wave.code;
  return {
    waveTitle: before.title,
    actions: stored.flatMap(({ number, subjectLabel, action: { publicWords, state } }) =>
      publicWords === null
        ? []
        : [
            {
              number,
              subjectLabel,
              publicWords,
              state,
              followUp: isNext ? (byNumber.get(number) ?? null) : null,
            },
          ],
    ),
  };
}
