import { Worker } from 'node:worker_threads';
import type { ServerIssue } from '../../contract/issue.ts';
import type { ImportChoices } from './import-note.ts';
import type { ImportOutcome } from './import-questionnaire.ts';

export interface ImportTask {
  bytes: Uint8Array;
  choices: ImportChoices;
}

/** A file that people have written is read in a second or two. */
const usualLimit = { milliseconds: 20_000, megabytes: 768 };

/**
 * Reads a file in a thread of its own, while the server goes on answering. What takes too long or too much memory is
 * stopped, and told as `took-too-long`: no file can keep the server busy, whatever its reader has not thought of.
 */
export async function importInBackground(
  bytes: Uint8Array,
  choices: ImportChoices = {},
  limit = usualLimit,
): Promise<ImportOutcome | { issue: ServerIssue }> {
  const task: ImportTask = { bytes, choices };
  const worker = new Worker(new URL('import-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limit.megabytes },
  });
  const tooLong: { issue: ServerIssue } = {
    issue: { code: 'took-too-long', path: ['file'], facts: { seconds: limit.milliseconds / 1000 } },
  };
  const timer = Promise.withResolvers<typeof tooLong>();
  const clock = setTimeout(() => timer.resolve(tooLong), limit.milliseconds);
  const outcome = new Promise<ImportOutcome | typeof tooLong>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLong) : reject(error),
    );
    worker.on('exit', () => reject(new Error('the thread ended without an answer')));
  });
  try {
    return await Promise.race([outcome, timer.promise]);
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
