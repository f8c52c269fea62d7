import { Worker } from 'node:worker_threads';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { ProblemError } from '../../problems.ts';
import type { SheetSource } from '../read-sheet.ts';
import type { ResponseReadingOptions, ResponsesReading } from './read-responses.ts';

export interface ReadingTask {
  questionnaire: Questionnaire;
  source: SheetSource;
  options: ResponseReadingOptions;
}

/** The largest files that are taken need a tenth of both; the page waits for half a minute. */
const longestMs = 25_000;
const mostMegabytes = 1024;

/** One file at a time: however many arrive at once, they take one thread. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a file of responses in a thread of its own, while the server goes on answering.
 * Throws  `invalid-request` for a file that takes too long or too much memory.
 */
export async function readInBackground(task: ReadingTask): Promise<ResponsesReading> {
  const reading = last.then(() => readInThread(task));
  last = reading.catch(() => undefined);
  return reading;
}

async function readInThread(task: ReadingTask): Promise<ResponsesReading> {
  const worker = new Worker(new URL('reader-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const tooMuch = new ProblemError('invalid-request', [
    { code: 'reading-takes-too-long', path: ['file'], facts: {} },
  ]);
  return new Promise<ResponsesReading>((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    worker.on('message', resolve);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : error),
    );
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(tooMuch);
    });
  });
}
