import '../../server/preflight.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { benchAnalysis } from './analysis.ts';
import { benchCollection } from './collection.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchFirstVisit } from './first-visit.ts';
import type { Figures } from './figures.ts';
import { benchOverview } from './overview.ts';
import { benchPage } from './page.ts';
import { benchPublishing } from './publishing.ts';
import { benchReport } from './report.ts';
import { benchTickets } from './tickets.ts';
import { benchUnits } from './units.ts';

/**
 * npm run bench [-- [--only] name[,name] …]: measurements as ratios within one run. What a bench gives back is written
 * beside what the tests leave, as JSON.
 */
const benches: Record<string, () => Promise<Figures | void>> = {
  collection: benchCollection,
  tickets: benchTickets,
  page: benchPage,
  overview: benchOverview,
  publishing: benchPublishing,
  disclosure: benchDisclosure,
  'first-visit': benchFirstVisit,
  analysis: benchAnalysis,
  report: benchReport,
  units: benchUnits,
};
const output = new URL('../../test-output/bench/', import.meta.url);

const asked = process.argv
  .slice(2)
  .filter((argument) => argument !== '--only')
  .flatMap((names) => names.split(','));
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`no bench called ${name}; there are: ${Object.keys(benches).join(', ')}`);
  console.log(`\n# ${name}`);
  const figures = await bench();
  if (figures === undefined) continue;
  mkdirSync(output, { recursive: true });
  writeFileSync(new URL(`${name}.json`, output), `${JSON.stringify(figures, null, 2)}\n`);
}
