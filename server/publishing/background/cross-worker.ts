import { ResponseStore } from '../../store/responses/response-store.ts';
import { breakingTables } from '../audit/breaking-tables.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { releaseCross } from '../crosses/release-cross.ts';
import { runTablePlan } from '../tables/run-table-plan.ts';
import type { CrossWork } from './cross-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. The file of a closed wave changes no more: it can be read beside the server. */
await workInBackground<CrossWork>(async ({ dataDirectory, ...task }) =>
  releaseCross(task, {
    caseFile: caseFileOfWave({ responses: new ResponseStore(dataDirectory) }, task.wave, task.stored),
    run: runTablePlan,
    audit: breakingTables,
  }),
);
