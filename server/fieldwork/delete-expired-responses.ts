import type { Dependencies } from '../dependencies.ts';
import { listWaves } from '../store/waves.queries.ts';

/**
 * Keeps the promise of the contract: after the date it names, a wave's responses are deleted and only its published
 * tables stay. Returns the waves whose responses went.
 */
export async function deleteExpiredResponses({ db, responses, now }: Dependencies): Promise<string[]> {
  const today = now().toISOString().slice(0, 10);
  const expired = (await listWaves(db)).filter(
    (wave) => (wave.state === 'closed' || wave.state === 'published') && wave.retainUntil < today,
  );
  return expired.filter((wave) => responses.delete(wave.code)).map((wave) => wave.code);
}
