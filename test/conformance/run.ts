/* `npm run conformance -- <folder>`: our figures beside those computed with R, a line per family. */
import { conform, isCovered } from './conform.ts';
import { isReferencePresent, readReference } from './reference.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || !isReferencePresent(folder)) {
  console.error('usage: npm run conformance -- <folder with reference.json>');
  process.exit(2);
}
const reference = readReference(folder);
const covered = reference.entries.filter(isCovered);
const results = covered.map((entry) => conform(reference, entry));
const families = Map.groupBy(results, ({ family }) => family);
for (const [family, entries] of families) {
  const passed = entries.filter(({ failures }) => failures.length === 0).length;
  const figures = entries.reduce((sum, { figureCount }) => sum + figureCount, 0);
  const largest = Math.max(...entries.map((entry) => entry.largest));
  console.log(
    `${family.padEnd(26)} ${String(passed).padStart(3)} of ${String(entries.length).padStart(3)} entries  ` +
      `${String(figures).padStart(5)} figures  largest error ${largest.toPrecision(2)} of what is tolerated`,
  );
}
const failed = results.filter(({ failures }) => failures.length > 0);
for (const { id, failures } of failed) {
  for (const failure of failures.slice(0, 10)) console.log(`${id}  ${failure}`);
}
console.log(`${results.length - failed.length} of ${results.length} entries agree`);
const others = Map.groupBy(
  reference.entries.filter((entry) => !isCovered(entry)),
  ({ family }) => family,
);
for (const [family, entries] of others) {
  console.log(`not covered: ${family}  ${entries.map(({ id }) => id).join(' ')}`);
}
process.exitCode = failed.length === 0 ? 0 : 1;
