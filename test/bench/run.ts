import '../../server/preflight.ts';
import { benchAnalysis } from './analysis.ts';
import { benchCollection } from './collection.ts';
import { benchFirstVisit } from './first-visit.ts';
import { benchOverview } from './overview.ts';
import { benchPage } from './page.ts';
import { benchPublishing } from './publishing.ts';
import { benchReport } from './report.ts';
import { benchTickets } from './tickets.ts';

/** npm run bench [-- name …]: measurements as ratios within one run. */
const benches: Record<string, () => Promise<void>> = {
  collection: benchCollection,
  tickets: benchTickets,
  page: benchPage,
  overview: benchOverview,
  publishing: benchPublishing,
  'first-visit': benchFirstVisit,
  analysis: benchAnalysis,
  report: benchReport,
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`no bench called ${name}; there are: ${Object.keys(benches).join(', ')}`);
  console.log(`\n# ${name}`);
  await bench();
}
