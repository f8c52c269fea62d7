import { describe, expect, it } from 'vitest';
import { followUps } from '../../../../analysis/report/follow-up/follow-up.ts';
import type { SheetCell, SheetIndicator } from '../../../../analysis/report/indicator-plan-sheet.ts';

const shown = (value: number): SheetCell => ({
  status: 'shown',
  value,
  base: 400,
  count: 400 * value,
  interval: null,
  standardError: null,
  population: null,
  change: 'none',
  wording: null,
});

/** A share of two waves; the change as it would be said where both may be compared. */
function lineOf(
  after: SheetCell,
  interval: { lower: number; upper: number } | null,
  difference = 0.1,
): SheetIndicator {
  return {
    indicator: {
      code: 'work',
      label: { ja: '仕事' },
      source: { wave: 'w1', table: 'work', group: 'total' },
      statistic: { kind: 'proportion', options: ['1'], base: 'answered' },
      direction: 'higher',
      baselineWave: 'w1',
    },
    stubLabel: null,
    groupLabel: null,
    optionLabels: [],
    unit: 'percent',
    decimals: 1,
    lowest: 0,
    highest: 1,
    cells: [shown(0.4), after],
    path: [],
    status: { status: 'no_target' },
    change: { difference, interval, verdict: 'unclear', wave: 'w2' },
    trend: null,
  };
}

const clear = { lower: 0.04, upper: 0.16 };
const suppressed: SheetCell = {
  status: 'suppressed',
  reason: 'suppressed',
  change: 'none',
  wording: null,
};

describe('what became of figures', () => {
  it.each<[string, SheetIndicator, string, RegExp]>([
    [
      'a clear change',
      lineOf(shown(0.5), clear),
      'moved',
      /^40\.0％から50\.0％へ、\+10\.0ポイント.*上がりました。$/,
    ],
    ['a clear fall', lineOf(shown(0.3), { lower: -0.16, upper: -0.04 }, -0.1), 'moved', /下がりました。$/],
    [
      'a change within chance',
      lineOf(shown(0.5), { lower: -0.01, upper: 0.21 }),
      'not-moved',
      /とはいえません。$/,
    ],
    ['no interval', lineOf(shown(0.5), null), 'undecided', /区間を計算できない/],
    [
      'other words',
      lineOf({ ...shown(0.5), change: 'wording' } as SheetCell, clear),
      'not-comparable',
      /言葉/,
    ],
    [
      'another scale',
      lineOf({ ...shown(0.5), change: 'scale' } as SheetCell, clear),
      'not-comparable',
      /尺度/,
    ],
    ['another group', lineOf({ status: 'other_group' }, clear), 'not-comparable', /区分/],
    ['no table', lineOf({ status: 'not_in_wave' }, clear), 'not-comparable', /集計がない/],
    ['a hidden figure', lineOf(suppressed, clear), 'undecided', /^10人未満/],
  ])('%s', (_name, line, verdict, sentence) => {
    const [found] = followUps([line], 10);
    expect(found?.verdict).toBe(verdict);
    expect(found?.sentence.ja).toMatch(sentence);
  });

  it('hidden in one wave tells no figure of the other, whatever the change would be', () => {
    const sentences = [0.1, 0.3].map((difference) => followUps([lineOf(suppressed, clear, difference)], 10));
    expect(sentences[0]).toEqual(sentences[1]);
    expect(sentences[0]?.[0]?.sentence.ja).not.toMatch(/％|ポイント/);
    // The same look at what is shown finds its figures.
    expect(followUps([lineOf(shown(0.5), clear)], 10)[0]?.sentence.ja).toMatch(/％.*ポイント/);
  });

  it('what one comparison would call moved does not move among many', () => {
    const barely = lineOf(shown(0.5), { lower: 0.005, upper: 0.195 });
    expect(followUps([barely], 10)[0]?.verdict).toBe('moved');
    const many = Array.from({ length: 20 }, () => barely);
    expect(new Set(followUps(many, 10).map(({ verdict }) => verdict))).toEqual(new Set(['not-moved']));
  });
});
