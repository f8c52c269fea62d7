import type { Language } from '../../../surveys/schema/local-text.ts';
import { fetchWave, takeWaveStep } from '../../api/fieldwork/manage-waves.ts';
import { OfflineError, ProblemError } from '../../api/request.ts';
import { nextLook } from './next-look.ts';

/**
 * Publishes a wave and returns when it is published. Where the answer is lost, the state of the wave is asked for as soon
 * as the server can be reached, and publication asked for again where it has not happened: twice does it once. Throws
 * what the server refuses while nothing is published.
 */
export async function publishWave(
  wave: string,
  language: Language,
  { onLost, isWanted }: { onLost: () => void; isWanted: () => boolean },
): Promise<void> {
  let isPublished = false;
  while (!isPublished && isWanted()) {
    try {
      await takeWaveStep(wave, 'publish', language);
      return;
    } catch (error) {
      const isKnown = !isLost(error);
      if (!isKnown) onLost();
      isPublished = await isPublishedByNow(wave, language, isWanted);
      if (isKnown && !isPublished) throw error;
    }
  }
}

/** Asks until there is an answer. */
async function isPublishedByNow(wave: string, language: Language, isWanted: () => boolean): Promise<boolean> {
  while (isWanted()) {
    try {
      return (await fetchWave(wave, language)).state === 'published';
    } catch (error) {
      if (!isLost(error)) return false;
      await nextLook();
    }
  }
  return false;
}

/** No answer of our server: none at all, or one of a proxy before it. */
function isLost(error: unknown): boolean {
  return (
    error instanceof OfflineError ||
    (error instanceof ProblemError && error.problem.code === 'unreadable-answer')
  );
}
