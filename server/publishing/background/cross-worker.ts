import { readResponses } from '../../store/responses/open-responses.ts';
import { breakingTables } from '../audit/breaking-tables.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { releaseCross } from '../crosses/release-cross.ts';
import { runTablePlan } from '../tables/run-table-plan.ts';
import type { CrossWork } from './cross-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. The answers of a closed wave change no more: they can be read beside the server. */
await workInBackground<CrossWork>(async ({ place, ...task }) =>
  releaseCross(task, {
    caseFile: await readResponses(place, (responses) =>
      caseFileOfWave({ responses }, task.wave, task.stored),
    ),
    run: runTablePlan,
    audit: breakingTables,
  }),
);
