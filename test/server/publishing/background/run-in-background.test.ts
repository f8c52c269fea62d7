import { expect, test } from 'vitest';
import type { CubeWork } from '../../../../server/publishing/background/protect-cube-in-background.ts';
import { runInBackground, type Limits } from '../../../../server/publishing/background/run-in-background.ts';
import { randomCube } from '../../../analysis/suppress/strict/random-cube.ts';

const task: CubeWork['task'] = { cube: randomCube(7, [9, 8, 11]), minimumCell: 5 };
const enough: Limits = { milliseconds: 2 ** 31 - 1, megabytes: 4096 };

test.each<[string, Partial<Limits>]>([
  // No thread starts within a millisecond, and none gets by on a few megabytes.
  ['too-long', { milliseconds: 1 }],
  ['too-large', { megabytes: 8 }],
])('work beyond its limits ends: %s', async (reason, limits) => {
  const job = runInBackground<CubeWork>('cube-worker.ts', task, () => undefined, { ...enough, ...limits });
  await expect(job.result).rejects.toMatchObject({ name: 'BackgroundError', reason });
});
