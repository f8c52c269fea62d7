import { readResponses } from '../../store/responses/open-responses.ts';
import { releaseWave } from '../release/release-wave.ts';
import { disclosureControl } from '../tables/disclosure-control.ts';
import type { TablesWork } from './tables-in-background.ts';
import { workInBackground } from './work-in-background.ts';

/* Runs in a thread of its own. The answers of a closed wave change no more: they can be read beside the server. */
await workInBackground<TablesWork>(async ({ place, ...closed }, tell) =>
  readResponses(place, (responses) =>
    releaseWave(closed, { responses, disclosure: disclosureControl, tell }),
  ),
);
