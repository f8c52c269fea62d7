import { parentPort, workerData } from 'node:worker_threads';
import type { Work, WorkMessage } from './run-in-background.ts';

/** What a worker's file does: takes its task, tells how far it is, and answers. */
export async function workInBackground<W extends Work>(
  work: (task: W['task'], tell: (progress: W['progress']) => void) => Promise<W['result']>,
): Promise<void> {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const post = (message: WorkMessage<W>): void => parentPort?.postMessage(message);
  const result = await work(workerData, (progress) => post({ kind: 'progress', progress }));
  post({ kind: 'done', result });
}
