import { expect, test } from 'vitest';
import { emptyRepeats, newSeriesOf, repeatsCorrections } from '../../../../client/pages/new-wave/repeats.ts';
import { planningWords } from '../../../../client/strings/console/planning/planning-words.ts';
import type { NewWave } from '../../../../server/contract/fieldwork/waves.ts';

const words = planningWords('ja').series.wrong;
const said = (change: object) =>
  repeatsCorrections({ ...emptyRepeats, ...change }, words).map((correction) => correction.words);

test('a wave by itself, and a series as it begins, have nothing to be put right', () => {
  expect(repeatsCorrections(null, words)).toEqual([]);
  expect(said({})).toEqual([]);
  expect(said({ everyMonths: '３', turns: { a: 0, b: 1 } })).toEqual([]);
});

test('what cannot be is said at its field, all at once', () => {
  expect(said({ everyMonths: '0', roundCount: '61' })).toEqual([words.everyMonths, words.roundCount]);
  // One part alone is every time, and the first and those between have to be there.
  for (const turns of [{ a: 0 }, { a: 1, b: 2 }, { a: 0, b: 2 }])
    expect(said({ turns })).toEqual([words.parts]);
});

test('parts are sent in their order, each with its questions; without any, everything is asked every time', () => {
  const wave = { code: 'pulse' } as NewWave;
  const turns = { later: 1, first: 0, also: 1 };
  expect(newSeriesOf(wave, { everyMonths: '１', roundCount: '12', turns })).toEqual({
    wave,
    everyMonths: 1,
    roundCount: 12,
    rotation: { parts: [['first'], ['later', 'also']] },
  });
  expect(newSeriesOf(wave, emptyRepeats).rotation).toBeNull();
});
