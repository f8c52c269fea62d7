import { listWaves, type Wave } from '../../store/fieldwork/waves.queries.ts';
import type { Database } from '../../store/database.ts';
import { publishedWave, type PublishedWave } from '../indicator-plans/published-wave.ts';

/** The first published wave of the same questionnaire, in whichever version, that began later; as `earlierWave` has it. */
export async function laterWave(
  db: Database,
  { code, opensOn, isSynthetic }: Pick<Wave, 'code' | 'opensOn' | 'isSynthetic'>,
  questionnaire: string,
): Promise<PublishedWave | undefined> {
  const after = (await listWaves(db)).filter(
    (wave) =>
      wave.state === 'published' &&
      wave.code !== code &&
      wave.isSynthetic === isSynthetic &&
      wave.opensOn > opensOn,
  );
  // The latest comes first.
  for (const wave of after.toReversed()) {
    const found = await publishedWave(db, wave.code);
    if (found?.questionnaire.code === questionnaire) return found;
  }
  return undefined;
}
