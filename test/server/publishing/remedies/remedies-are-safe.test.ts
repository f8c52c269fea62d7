import { expect, test } from 'vitest';
import { breakingTables } from '../../../../server/publishing/audit/breaking-tables.ts';
import { joinedItems } from '../../../../server/publishing/remedies/joined-items.ts';
import { releaseCases } from '../../../../server/publishing/release/release-cases.ts';
import { releaseTables } from '../../../../server/publishing/release/release-tables.ts';
import { withoutWords } from '../../../../server/publishing/tables/without-words.ts';
import type { WaveCases } from '../../../../server/publishing/tables/tabulated-wave.ts';
import type { Publication } from '../../../../server/store/publishing/publications.queries.ts';
import { randomPublication } from '../../../analysis/audit/random-publication.ts';
import { hasSmallSet } from '../../../analysis/suppress/small-sets.ts';
import { scaled } from '../../../scale.ts';
import { openDisclosure } from '../../tabulated-openly.ts';
import { coarsened } from './random-remedies.ts';

const waveCount = scaled(60);
const seeds = Array.from({ length: waveCount }, (_, index) => index + 1);
const attributes = ['department', 'grade'];
const stubs = ['score', 'mood'];

/** What of some tables together breaks a rule: by the audit, and by plain loops over people. */
function faults({ caseFile, wave }: WaveCases, tables: Publication['tables']): string[] {
  const { minimumBase } = wave;
  const own = tables.flatMap((table) => (table.kind === 'response-rate' ? [] : [withoutWords(table)]));
  const small = stubs.filter((stub) =>
    hasSmallSet(caseFile, own, stub, { minimumBase, attributes, deepest: 2 }),
  );
  return [...breakingTables({ tables, caseFile, minimumBase }), ...small];
}

const tablesOf = (publication: Publication | null): Publication['tables'] => publication?.tables ?? [];

test(`of ${waveCount} random waves whatever is shown with remedies keeps the rules, also beside what was seen without`, () => {
  let moreCount = 0;
  for (const seed of seeds) {
    const { cases } = randomPublication(seed);
    const published = tablesOf(releaseCases(cases));
    const { cases: coarse, remedies } = coarsened(cases, seed);
    const fresh = tablesOf(releaseCases(coarse));
    expect({ seed, remedies, faults: faults(coarse, fresh) }).toEqual({ seed, remedies, faults: [] });
    // Those few are counted with a group already: this is refused beside such tables.
    const joined = joinedItems(published);
    if (remedies.some(({ kind, item }) => kind === 'join-not-stated' && joined.has(item))) continue;
    const beside = tablesOf(releaseCases(coarse, { earlier: published }));
    const together = faults(coarse, [...published, ...beside]);
    expect({ seed, remedies, together }).toEqual({ seed, remedies, together: [] });
    if (JSON.stringify(beside) !== JSON.stringify(published)) moreCount += 1;
  }
  expect(moreCount).toBeGreaterThan(waveCount / 6);
});

test('remedies that forget what was seen before are found out', () => {
  const found = seeds.filter((seed) => {
    const { cases, published } = randomPublication(seed);
    const { cases: coarse } = coarsened(cases, seed);
    return faults(coarse, [...published, ...tablesOf(releaseCases(coarse))]).length > 0;
  });
  expect(found.length).toBeGreaterThan(0);
});

test('remedies that show whatever is large enough are found out', () => {
  const found = seeds.filter((seed) => {
    const { cases: coarse } = coarsened(randomPublication(seed).cases, seed);
    const open = releaseTables(coarse, { ...openDisclosure, audit: () => [] });
    return faults(coarse, tablesOf(open)).length > 0;
  });
  expect(found.length).toBeGreaterThan(waveCount / 6);
});
