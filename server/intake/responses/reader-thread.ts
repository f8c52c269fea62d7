import { parentPort, workerData } from 'node:worker_threads';
import { readResponses } from './read-responses.ts';
import type { ReadingTask } from './read-in-background.ts';

/* Runs in a thread of its own. */
const { questionnaire, source, options } = workerData as ReadingTask;
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await readResponses(questionnaire, source, options));
