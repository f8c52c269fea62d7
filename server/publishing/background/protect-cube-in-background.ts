import type { Cube, ProtectedCube } from '../../../analysis/index.ts';
import { runInBackground, type BackgroundJob } from './run-in-background.ts';

export interface CubeWork {
  task: { cube: Cube; minimumCell: number };
  progress: { done: number; of: number };
  result: ProtectedCube;
}

/** Protects a cube in a thread of its own: thousands of linear programs. */
export function protectCubeInBackground(
  task: CubeWork['task'],
  onProgress: (done: number, of: number) => void,
): BackgroundJob<ProtectedCube> {
  return runInBackground<CubeWork>('cube-worker.ts', task, ({ done, of }) => onProgress(done, of));
}
