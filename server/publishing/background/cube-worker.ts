import { protectCube } from '../../../analysis/index.ts';
import { loadSolver } from './load-solver.ts';
import type { CubeWork } from './protect-cube-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. */
await workInBackground<CubeWork>(async ({ cube, minimumCell }, tell) =>
  protectCube(cube, {
    minimumCell,
    solver: await loadSolver(),
    onProgress: (done, of) => tell({ done, of }),
  }),
);
