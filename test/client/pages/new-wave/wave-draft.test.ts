import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  draftCorrections,
  emptyDraft,
  fieldOf,
  hasProblems,
  newWaveOf,
  type WaveDraft,
} from '../../../../client/pages/new-wave/wave-draft.ts';
import { newWaveWords } from '../../../../client/strings/console/new-wave/new-wave-words.ts';
import { planningWords } from '../../../../client/strings/console/planning/planning-words.ts';
import type { PopulationReading } from '../../../../server/contract/fieldwork/populations.ts';

const words = newWaveWords('ja').issues;

const reading: PopulationReading = {
  lines: [
    { line: 1, label: '係員', count: '526', option: '8', eligibleCount: 526, problem: null, sum: null },
    { line: 2, label: '計', count: '526', option: null, eligibleCount: 526, problem: 'total-row', sum: null },
  ],
  missing: [],
  population: [{ option: '8', eligibleCount: 526 }],
  total: 526,
  countColumns: { choices: [], chosen: [1] },
  doubles: [],
};

const readingOf = (eligibleCount: number): PopulationReading => ({
  ...reading,
  lines: [],
  population: [{ option: '8', eligibleCount }],
});

const complete: WaveDraft = {
  ...emptyDraft,
  questionnaire: { code: 'hirakata-attainment', version: 1 },
  title: { ja: ' 到達度確認 ', en: '' },
  organisation: { ja: '枚方市', en: 'Hirakata City ' },
  code: 'attainment-2026',
  reading,
  opensOn: '2026-09-20',
  closesOn: '2026-10-04',
  retainUntil: '2027-10-04',
};

const said = (change: Partial<WaveDraft>) =>
  draftCorrections({ ...complete, ...change }, words, planningWords('ja')).map(
    (correction) => correction.words,
  );

describe('draftCorrections', () => {
  test('a complete draft has none', () => {
    expect(said({})).toEqual([]);
  });

  test('an empty one names everything at once, each with its control', () => {
    const corrections = draftCorrections(emptyDraft, words, planningWords('ja'));
    expect(corrections.map(({ target }) => target)).toEqual([
      'wave-questionnaire',
      'wave-title',
      'wave-organisation',
      'wave-code',
      'wave-population',
      'wave-opens-on',
      'wave-closes-on',
      'wave-retain-until',
    ]);
  });

  test.each<[string, Partial<WaveDraft>, string]>([
    ['capitals in the code', { code: 'Wave1' }, words.code],
    ['a threshold of 4', { minimumBase: '4' }, words.minimumBase],
    ['a threshold of 10.5', { minimumBase: '10.5' }, words.minimumBase],
    ['no threshold', { minimumBase: ' ' }, words.minimumBase],
    ['closing before opening', { closesOn: '2026-09-19' }, words.closesBefore],
    ['deleting before closing', { retainUntil: '2026-10-03' }, words.retainBefore],
    [
      'a merged group without a name',
      { merges: [{ code: 'm', label: { ja: ' ' }, options: ['1', '2'] }] },
      words.mergedLabel,
    ],
    ['no way to answer', { modes: [] }, words.modes],
    ['tickets for 19 people', { reading: readingOf(19) }, words.smallStratum(20)],
    [
      'strata put together without a name',
      { mergedStrata: [{ code: 's', label: { ja: '' }, options: ['8', '9'] }] },
      words.mergedLabel,
    ],
    ['tickets until answering begins', { ticketsUntil: '2026-09-20' }, words.ticketsUntil],
  ])('%s', (_, change, sentence) => {
    expect(said(change)).toEqual([sentence]);
  });
});

test('small groups, their names and a window matter to tickets alone', () => {
  const unnamed = [{ code: 's', label: { ja: '' }, options: ['8', '9'] }];
  expect(said({ modes: ['drawn-code'], reading: readingOf(19) })).toEqual([]);
  expect(said({ modes: ['open-link'], reading: readingOf(19), mergedStrata: unnamed })).toEqual([]);
  expect(said({ ticketsUntil: '2026-09-19', reading: readingOf(20) })).toEqual([]);
});

describe('hasProblems', () => {
  const line = reading.lines[0];

  test('a total row is none', () => {
    expect(hasProblems(reading)).toBe(false);
  });

  test('an unknown group, a missing one and a population of 0 are', () => {
    if (line === undefined) throw new Error('there is a line');
    expect(hasProblems({ ...reading, lines: [{ ...line, problem: 'unknown-group' }] })).toBe(true);
    expect(hasProblems({ ...reading, missing: [{ option: '1', label: { ja: '部長級' } }] })).toBe(true);
    expect(hasProblems({ ...reading, total: 0 })).toBe(true);
  });
});

test('what is sent has no empty English and no spaces around', () => {
  const { title, organisation, minimumBase, population } = newWaveOf(complete);
  expect(title).toEqual({ ja: '到達度確認' });
  expect(organisation).toEqual({ ja: '枚方市', en: 'Hirakata City' });
  expect(minimumBase).toBe(10);
  expect(population).toEqual([{ option: '8', eligibleCount: 526 }]);
});

test('what is sent has the ways to answer, and strata and a window only where they matter', () => {
  const mergedStrata = [{ code: 's', label: { ja: ' 部次長級 ', en: '' }, options: ['1', '2'] }];
  const sent = (change: Partial<WaveDraft>) => {
    const wave = newWaveOf({ ...complete, mergedStrata, ...change });
    return [wave.modes, wave.mergedStrata, wave.ticketsUntil];
  };
  const merged = [{ code: 's', label: { ja: '部次長級' }, options: ['1', '2'] }];
  expect(sent({})).toEqual([['ticket'], merged, '2026-09-19']);
  expect(sent({ ticketsUntil: '2026-09-10' })).toEqual([['ticket'], merged, '2026-09-10']);
  expect(sent({ hasWindow: false, ticketsUntil: '2026-09-10' })).toEqual([['ticket'], merged, null]);
  expect(sent({ modes: ['drawn-code', 'paper'] })).toEqual([['drawn-code', 'paper'], merged, null]);
  expect(sent({ modes: ['open-link'] })).toEqual([['open-link'], [], null]);
});

test('an issue of the server’s leads to its control; merged groups come back inside the table plan', () => {
  expect(fieldOf(['population', 0, 'option'])).toBe('wave-population');
  expect(fieldOf(['banners', 0, 'merges', 1])).toBe('wave-merges');
  expect(fieldOf(['modes'])).toBe('wave-modes');
  expect(fieldOf(['mergedStrata', 0, 'label'])).toBe('wave-merged-strata');
  expect(fieldOf(['ticketsUntil'])).toBe('wave-tickets-until');
  expect(fieldOf(['toString'])).toBeNull();
  expect(fieldOf([])).toBeNull();
});

describe('what a new wave does by itself', () => {
  const future = { opensOn: '2099-09-20', closesOn: '2099-10-04', retainUntil: '2100-10-04' };

  test('opens a week before the last day of tickets, or on the first day, and closes, unless there is paper', () => {
    const planned = (change: Partial<WaveDraft>) =>
      calendarOf({ ...complete, ...change }).map(({ kind, on }) => `${kind} ${on}`);
    expect(planned(future)).toEqual(['open 2099-09-13', 'close 2099-10-04']);
    expect(planned({ ...future, hasWindow: false })).toEqual(['open 2099-09-20', 'close 2099-10-04']);
    expect(planned({ ...future, modes: ['paper'] })).toEqual(['open 2099-09-20']);
    expect(planned({ ...future, opensOn: '2020-09-20', hasWindow: false })).toEqual(['close 2099-10-04']);
    expect(planned({ ...future, opensByItself: false, closesByItself: false })).toEqual([]);
  });

  test('mails only where there are tickets, each with its day', () => {
    const mail = {
      kind: 'reminder' as const,
      on: '',
      subject: 's',
      text: '{リンク}',
      isOn: true,
      language: 'ja' as const,
    };
    expect(said({ mails: [mail] })).toEqual([planningWords('ja').wrong.mailOn]);
    expect(said({ mails: [mail], modes: ['open-link'] })).toEqual([]);
    expect(newWaveOf({ ...complete, mails: [{ ...mail, on: '2026-09-18' }] }).calendar?.at(-1)).toEqual({
      kind: 'reminder',
      on: '2026-09-18',
      isOn: true,
      mail: { subject: 's', text: '{リンク}', language: 'ja' },
    });
  });

  test('a target is a share of everybody, in percent, full width too', () => {
    expect(newWaveOf({ ...complete, targetRate: '８０％' }).targetRate).toBe(0.8);
    expect(newWaveOf(complete).targetRate).toBeNull();
    expect(said({ targetRate: '120' })).toEqual([planningWords('ja').wrong.target]);
  });

  test('opening after the days have begun is told', () => {
    expect(said({ ...future, opensByItselfOn: '2099-09-20' })).toEqual([planningWords('ja').wrong.opensLate]);
  });
});
