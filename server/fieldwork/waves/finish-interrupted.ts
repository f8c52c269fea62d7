import type { Dependencies } from '../../dependencies.ts';
import { paperBatches } from '../../store/fieldwork/paper-batches.queries.ts';
import { listWaves } from '../../store/fieldwork/waves.queries.ts';
import { putAway } from './close-wave.ts';

/**
 * Finishes what a crash in the middle of closing, publishing, answering or recording paper left: keys, reviewed texts and
 * keyed sheets that should be gone, files that should be sealed or are half written.
 */
export async function finishInterrupted(dependencies: Dependencies): Promise<void> {
  const { db, responses, paper, textReviews } = dependencies;
  for (const { code, state } of await listWaves(db)) {
    if (state === 'closed' || state === 'published') await putAway(dependencies, code);
    if (state === 'published') textReviews.delete(code);
    if (state !== 'open') continue;
    await responses.recover(code);
    const recorded = (await paperBatches(db, code)).filter(({ isRecorded }) => isRecorded);
    for (const { number } of recorded) paper.clear(code, number);
  }
}
