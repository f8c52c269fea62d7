import { parentPort, workerData } from 'node:worker_threads';
import { protectCube } from '../../../analysis/index.ts';
import { loadSolver } from './load-solver.ts';
import type { CubeMessage, CubeTask } from './protect-cube-in-background.ts';

/* Runs in a thread of its own. */
const { cube, minimumCell } = workerData as CubeTask;
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (message: CubeMessage): void => parentPort?.postMessage(message);
const result = protectCube(cube, {
  minimumCell,
  solver: await loadSolver(),
  onProgress: (done, of) => tell({ kind: 'progress', done, of }),
});
tell({ kind: 'done', result });
