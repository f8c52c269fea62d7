import { describe, expect, it } from 'vitest';
import { eligibleOfGroup } from '../../../../server/publishing/indicator-plans/eligible-of-group.ts';
import { indicatorChange } from '../../../../server/publishing/indicator-plans/indicator-change.ts';
import { indicatorFigure } from '../../../../server/publishing/indicator-plans/indicator-figure.ts';
import type { ShownFigure } from '../../../../analysis/report/indicator-plan-sheet.ts';
import type { IndicatorStatistic } from '../../../../surveys/schema/indicator-plan.ts';
import {
  complementary,
  hirakataResponseRate,
  indexTable,
  multipleTable,
  scaleTable,
  shown,
  singleTable,
  tooFew,
} from '../../../client/published-tables.ts';

const share = (options: string[], base: 'answered' | 'asked' = 'answered'): IndicatorStatistic => ({
  kind: 'proportion',
  options,
  base,
});

function read(
  table: typeof singleTable,
  place: number,
  statistic: IndicatorStatistic,
  population: number | null = null,
) {
  const column = table.points[place]?.column;
  if (column === undefined) throw new Error('no such group');
  return indicatorFigure(table, column, statistic, population);
}

describe('a figure read from a published table', () => {
  it('is a share with the interval of a finite population', () => {
    const column = shown([3, 8, 0]);
    const table = { ...singleTable, points: [{ ...singleTable.points[0]!, column }] };
    expect(read(table, 0, share(['1']), 12)).toMatchObject({
      value: 3 / 11,
      count: 3,
      base: 11,
      population: 12,
      interval: { upper: expect.closeTo(0.3582, 4) as number },
    });
    expect(read(table, 0, share(['1']))).toMatchObject({
      interval: { lower: expect.closeTo(0.0975, 4) as number },
    });
    expect(read(table, 0, share(['1']), 11)).toMatchObject({ interval: { lower: 3 / 11, upper: 3 / 11 } });
  });

  it('adds options of one answer and keeps its two bases apart', () => {
    expect(read(singleTable, 3, share(['1', '2']))).toMatchObject({ count: 2000, base: 2000 });
    expect(read(singleTable, 3, share(['1', '2'], 'asked'))).toMatchObject({ count: 2000, base: 2500 });
    expect(read(multipleTable, 0, share(['1'], 'asked'))).toMatchObject({ count: 70, base: 100 });
  });

  it('is the mean or the top box of a scale', () => {
    expect(read(scaleTable, 0, { kind: 'mean' })).toMatchObject({ value: 2.745, base: 80, count: null });
    const mean = read(scaleTable, 0, { kind: 'mean' }, 320) as ShownFigure;
    expect(mean.standardError).toBeCloseTo((0.9755 / Math.sqrt(80)) * Math.sqrt(0.75), 12);
    expect(read(scaleTable, 0, { kind: 'top-box' })).toMatchObject({ value: 0.625, count: 50, base: 80 });
  });

  it('is the score of an index, without an interval', () => {
    expect(read(indexTable, 0, { kind: 'score' })).toMatchObject({ value: 62.5, base: 600, interval: null });
  });

  it('is hidden where the group or one of its counts is, with the reason and nothing else', () => {
    expect(read(singleTable, 1, share(['1']))).toEqual(tooFew);
    expect(read(indexTable, 2, { kind: 'score' })).toEqual(complementary);
    expect(read(multipleTable, 1, share(['2']))).toEqual(complementary);
    expect(read(multipleTable, 1, share(['1']))).toMatchObject({ status: 'shown', count: 30 });
  });

  it('is a reason where nobody is or answered', () => {
    expect(read(singleTable, 4, share(['1']))).toEqual({ status: 'no_answers' });
    expect(read(indexTable, 5, { kind: 'score' })).toEqual({ status: 'no_answers' });
    expect(read(singleTable, 0, share(['nothing']))).toEqual({ status: 'not_estimable' });
  });
});

describe('the staff behind a group', () => {
  const table = { ...singleTable, banner: 'grade', responseCount: 779 };
  const point = (code: string, column: (typeof table.points)[number]['column'], options?: string[]) => ({
    code,
    kind: options === undefined ? ('option' as const) : ('merged' as const),
    label: { ja: code },
    column,
    ...(options !== undefined && { options }),
  });
  const eligible = (own: Parameters<typeof eligibleOfGroup>[1], item: string | null = 'grade') =>
    eligibleOfGroup(table, own, { ...hirakataResponseRate, item });

  it('are all of them, those of a grade, or those of grades published as one', () => {
    expect(eligible({ ...point('total', shown([779])), kind: 'total' })).toBe(2438);
    expect(eligible(point('8', shown([200], { nonresponseCount: 5 })))).toBe(526);
    expect(eligible(point('12', shown([16]), ['1', '2']))).toBe(62);
  });

  it('are not known of items that not everybody was asked, other banners and those who did not say', () => {
    expect(eligible({ ...point('total', shown([600])), kind: 'total' })).toBeNull();
    expect(eligible(point('8', shown([205])), 'department')).toBeNull();
    expect(eligible({ ...point('not_stated', shown([45])), kind: 'not_stated' })).toBeNull();
    expect(eligible(point('1', tooFew))).toBeNull();
    expect(eligibleOfGroup(table, point('8', shown([205])), undefined)).toBeNull();
  });
});

describe('a change between two waves', () => {
  const proportion = (count: number, base: number, population: number | null = null): ShownFigure => ({
    status: 'shown',
    value: count / base,
    count,
    base,
    interval: null,
    standardError: null,
    population,
  });
  const mean = (value: number, standardError: number | null): ShownFigure => ({
    ...proportion(0, 1),
    value,
    count: null,
    standardError,
  });

  it('of shares has Newcombe’s interval', () => {
    const change = indicatorChange(proportion(249, 779), proportion(331, 912));
    expect(change.difference).toBeCloseTo(331 / 912 - 249 / 779, 14);
    expect(change.interval?.upper).toBeCloseTo(0.0882, 4);
    expect(change.verdict).toBe('unclear');
  });

  it('uses head counts only where both waves have them', () => {
    const both = indicatorChange(proportion(249, 779, 2438), proportion(331, 912, 2400));
    const one = indicatorChange(proportion(249, 779, 2438), proportion(331, 912));
    expect(one).toEqual(indicatorChange(proportion(249, 779), proportion(331, 912)));
    expect((both.interval?.upper ?? 1) < (one.interval?.upper ?? 0)).toBe(true);
  });

  it('of complete counts is exact', () => {
    const change = indicatorChange(proportion(50, 100, 100), proportion(51, 100, 100));
    expect(change.interval?.lower).toBeCloseTo(0.01, 12);
    expect(change.verdict).toBe('higher');
    expect(indicatorChange(proportion(50, 100, 100), proportion(50, 100, 100)).verdict).toBe('unclear');
  });

  it('of means adds their errors; without them nothing is judged', () => {
    const change = indicatorChange(mean(624.685, 9.5003), mean(662.287, 9.4089));
    expect(change.interval?.lower).toBeCloseTo(37.602 - 1.959964 * Math.hypot(9.5003, 9.4089), 5);
    expect(change.verdict).toBe('higher');
    expect(indicatorChange(mean(6, 0.1), mean(5, 0.1)).verdict).toBe('lower');
    expect(indicatorChange(mean(60, null), mean(70, null))).toEqual({
      difference: 10,
      interval: null,
      verdict: 'unknown',
    });
  });
});
