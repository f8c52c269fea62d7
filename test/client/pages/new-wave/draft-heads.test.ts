import { expect, test } from 'vitest';
import {
  headCountCorrections,
  headCountId,
  headsIn,
  withHeads,
} from '../../../../client/pages/new-wave/draft-heads.ts';
import { emptyDraft, type WaveDraft } from '../../../../client/pages/new-wave/wave-draft.ts';
import { newWaveWords } from '../../../../client/strings/console/new-wave/new-wave-words.ts';
import type { PopulationReading } from '../../../../server/contract/fieldwork/populations.ts';

const words = newWaveWords('ja').issues;

const readingOf = (total: number, missing: PopulationReading['missing'] = []): PopulationReading => ({
  lines: [],
  missing,
  population: [{ option: 'a', eligibleCount: total }],
  total,
  countColumns: { choices: [], chosen: [1] },
  doubles: [],
});

const said = (headCounts: WaveDraft['headCounts'], reading: PopulationReading | null = readingOf(30)) =>
  headCountCorrections({ headCounts, reading }, words);

test('head counts by another attribute may be left out, and else are read, whole and of all people', () => {
  const target = headCountId('department');
  expect(said({})).toEqual([]);
  expect(said({ department: { text: '', reading: null } })).toEqual([]);
  expect(said({ department: { text: '総務部\t30', reading: readingOf(30) } })).toEqual([]);
  expect(said({ department: { text: '総務部\t30', reading: null } })).toEqual([
    { words: words.population, target },
  ]);
  const missing = [{ option: 'b', label: { ja: '市民部' } }];
  expect(said({ department: { text: 'x', reading: readingOf(30, missing) } })).toEqual([
    { words: words.populationProblem, target },
  ]);
  expect(said({ department: { text: 'x', reading: readingOf(29) } })).toEqual([
    { words: words.headCountsDiffer(29, 30), target },
  ]);
  // What they are compared with has a correction of its own.
  expect(said({ department: { text: 'x', reading: readingOf(29) } }, null)).toEqual([]);
});

test('those of one attribute change nothing else; those of the population undo what goes by them', () => {
  const draft = { ...emptyDraft, headCounts: { site: { text: '本庁\t30', reading: null } } };
  const own = { text: '総務部\t30', reading: readingOf(30) };
  expect(withHeads(draft, 'department', own)).toEqual({
    headCounts: { ...draft.headCounts, department: own },
  });
  const changed = { ...draft, ...withHeads(draft, undefined, own) };
  expect(headsIn(changed, undefined)).toEqual(own);
  expect(headsIn(changed, 'site')).toEqual(draft.headCounts.site);
  expect(headsIn(changed, 'department')).toEqual({ text: '', reading: null });
  expect(Object.keys(withHeads(draft, undefined, own))).toEqual(
    expect.arrayContaining(['merges', 'remedies', 'mergedStrata']),
  );
});
