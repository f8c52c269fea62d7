import type { Dependencies } from '../../dependencies.ts';
import { addLogEntry } from '../../store/log.queries.ts';
import { listWaves } from '../../store/waves.queries.ts';
import { localDay } from './local-day.ts';

/**
 * Keeps the promise of the contract: after the date it names, a wave's responses are deleted and only what was
 * published stays. Returns the waves whose responses went.
 */
export async function deleteExpiredResponses({
  db,
  responses,
  textReviews,
  now,
}: Dependencies): Promise<string[]> {
  const expired = (await listWaves(db)).filter(
    (wave) =>
      (wave.state === 'closed' || wave.state === 'published') &&
      wave.retainUntil < localDay(now(), wave.timeZone),
  );
  for (const { code } of expired) textReviews.delete(code);
  const deleted = expired.filter((wave) => responses.delete(wave.code)).map((wave) => wave.code);
  for (const wave of deleted) {
    await addLogEntry(db, {
      at: now().toISOString(),
      actor: 'kotae',
      action: 'responses-deleted',
      wave,
      facts: {},
    });
  }
  return deleted;
}
