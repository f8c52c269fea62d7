import { parentPort, workerData } from 'node:worker_threads';
import type { ImportTask } from './import-in-background.ts';
import { importQuestionnaire } from './import-questionnaire.ts';

/* Runs in a thread of its own. */
const { bytes, choices } = workerData as ImportTask;
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(await importQuestionnaire(bytes, choices));
