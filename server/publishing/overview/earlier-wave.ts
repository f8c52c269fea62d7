import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import type { Database } from '../../store/database.ts';
import { publishedWave, type PublishedWave } from '../indicator-plans/published-wave.ts';

/**
 * The last published wave of the same questionnaire, in whichever version, that began before this one. Made-up answers
 * are compared with made-up ones only.
 */
export async function earlierWave(
  db: Database,
  { code, opensOn, isSynthetic }: Pick<Wave, 'code' | 'opensOn' | 'isSynthetic'>,
  questionnaire: string,
): Promise<PublishedWave | undefined> {
  const before = (await listWaves(db)).filter(
    (wave) =>
      wave.state === 'published' &&
      wave.code !== code &&
      wave.isSynthetic === isSynthetic &&
      wave.opensOn < opensOn,
  );
  for (const wave of before) {
    const found = await publishedWave(db, wave.code);
    if (found?.questionnaire.code === questionnaire) return found;
  }
  return undefined;
}
