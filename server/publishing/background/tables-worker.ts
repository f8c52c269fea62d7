import { ResponseStore } from '../../store/responses/response-store.ts';
import { releaseWave } from '../release/release-wave.ts';
import { disclosureControl } from '../tables/disclosure-control.ts';
import type { TablesWork } from './tables-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. The file of a closed wave changes no more: it can be read beside the server. */
await workInBackground<TablesWork>(async ({ dataDirectory, ...closed }, tell) =>
  releaseWave(closed, {
    responses: new ResponseStore(dataDirectory),
    disclosure: disclosureControl,
    tell,
  }),
);
