import { ResponseStore } from '../../store/responses/response-store.ts';
import { auditTables, tellingTables } from '../audit/audit-tables.ts';
import { caseFileOfWave } from '../case-file/case-file-of-wave.ts';
import { releaseTables } from '../release/release-tables.ts';
import { runTablePlan } from '../tables/run-table-plan.ts';
import { releasable, standingPlaces } from '../texts/standing-places.ts';
import { loadSolver } from './load-solver.ts';
import type { TablesWork } from './tables-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. */
await workInBackground<TablesWork>(async ({ dataDirectory, wave, stored, population }, tell) => {
  tell({ step: 'tabulating', done: 0, of: 1 });
  // The file of a closed wave changes no more: it can be read beside the server.
  const responses = new ResponseStore(dataDirectory);
  const { questionnaire } = stored;
  const caseFile = caseFileOfWave({ responses }, wave, stored);
  const solver = await loadSolver();
  return releaseTables(
    { wave, stored, population, caseFile },
    {
      run: (...asked) => {
        tell({ step: 'suppressing', done: 0, of: 1 });
        return runTablePlan(...asked);
      },
      besideIndices: (tables) => tables,
      audit: ({ catalogue, tables }) => {
        const texts = standingPlaces({ responses }, { wave, questionnaire }, tables)
          .filter(releasable)
          .map(({ place, givenCount }) => ({ id: place.id, givenCount }));
        const audited = auditTables(
          { catalogue, questionnaire, tables, elsewhere: { texts } },
          solver,
          (done, of) => tell({ step: 'auditing', done, of }),
        );
        return tellingTables(audited);
      },
    },
  );
});
