import type { DraftProgress } from '../../../server/contract/publishing/tables.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { OfflineError } from '../../api/request.ts';
import { beginDraftResults, fetchDraftResults } from '../../api/publishing/tables.ts';
import { nextLook } from './next-look.ts';

/**
 * Has the draft results of a wave computed and waits until they can be read, telling how far they are. A server that
 * cannot be reached for a while, or was started anew, is asked again. Throws what it refuses.
 */
export async function awaitDraftResults(
  wave: string,
  language: Language,
  { onProgress, isWanted }: { onProgress: (progress: DraftProgress) => void; isWanted: () => boolean },
): Promise<void> {
  let results = await beginDraftResults(wave, language);
  while (results.state !== 'ready' && isWanted()) {
    if (results.state === 'computing') {
      onProgress(results);
      await nextLook();
    }
    const ask = results.state === 'computing' ? fetchDraftResults : beginDraftResults;
    try {
      results = await ask(wave, language);
    } catch (error) {
      if (!(error instanceof OfflineError)) throw error;
      await nextLook();
    }
  }
}
