import { Worker } from 'node:worker_threads';
import type { Cube, ProtectedCube } from '../../../analysis/index.ts';

export interface CubeTask {
  cube: Cube;
  minimumCell: number;
}

export type CubeMessage =
  { kind: 'progress'; done: number; of: number } | { kind: 'done'; result: ProtectedCube };

export interface BackgroundCube {
  /** Rejects with what went wrong in the thread, or with "stopped". */
  result: Promise<ProtectedCube>;
  stop: () => Promise<void>;
}

/** Protects a cube in a thread of its own: thousands of linear programs, while the server goes on answering. */
export function protectCubeInBackground(
  task: CubeTask,
  onProgress: (done: number, of: number) => void,
): BackgroundCube {
  const worker = new Worker(new URL('cube-worker.ts', import.meta.url), { workerData: task });
  const result = new Promise<ProtectedCube>((resolve, reject) => {
    worker.on('message', (message: CubeMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.of);
      else resolve(message.result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('stopped')));
  });
  return {
    result,
    stop: async () => {
      await worker.terminate();
    },
  };
}
