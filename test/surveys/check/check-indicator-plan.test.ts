import { describe, expect, it } from 'vitest';
import { checkIndicatorPlan } from '../../../surveys/check/check-indicator-plan.ts';
import { indicatorOf, planOf } from '../../server/plan-samples.ts';

const codesOf = (raw: unknown): string[] =>
  checkIndicatorPlan(raw).issues.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a plan', () => {
  it.each([1, 5, 7])('may have any number of years (%i)', (years) => {
    const plan = {
      ...planOf(indicatorOf('a')),
      midTermFiscalYear: 2021,
      firstFiscalYear: 2021,
      lastFiscalYear: 2020 + years,
    };
    expect(checkIndicatorPlan(plan)).toEqual({ plan, issues: [] });
  });

  it('may be without waves, indicators, mid-term, target, baseline and English', () => {
    const { midTermFiscalYear: _, ...bare } = { ...planOf(), waves: [], title: { ja: '計画' } };
    expect(codesOf(bare)).toEqual([]);
    const { baselineWave: __, ...indicator } = indicatorOf('a');
    expect(codesOf(planOf(indicator))).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    const target = { value: 0.5, fiscalYear: 2031, judgedBy: 'interval' as const };
    const plan = planOf(
      indicatorOf('a', { target, baselineWave: 'elsewhere' }),
      indicatorOf('a', { source: { wave: 'gone', table: 'x', group: 'total' } }),
      indicatorOf('b', { target: { ...target, fiscalYear: 2030 }, statistic: { kind: 'score' } }),
    );
    plan.midTermFiscalYear = 2019;
    plan.waves.push({ wave: 'w2024', fiscalYear: 2025 });
    expect(codesOf(plan)).toEqual([
      'year-outside-plan midTermFiscalYear',
      'duplicate-code waves.3.wave',
      'duplicate-code indicators.1.code',
      'wave-outside-plan indicators.0.baselineWave',
      'year-outside-plan indicators.0.target.fiscalYear',
      'wave-outside-plan indicators.1.source.wave',
      'score-without-interval indicators.2.target.judgedBy',
    ]);
  });

  it('ends after it begins, which is said once', () => {
    const target = { value: 0.5, fiscalYear: 2030, judgedBy: 'interval' as const };
    expect(codesOf({ ...planOf(indicatorOf('a', { target })), lastFiscalYear: 2020 })).toEqual([
      'years-reversed lastFiscalYear',
    ]);
  });

  it.each([
    [{ firstFiscalYear: 24 }, 'firstFiscalYear'],
    [{ firstFiscalYear: 2024.5 }, 'firstFiscalYear'],
    [{ code: 'Plan 1' }, 'code'],
    [{ title: { ja: '' } }, 'title.ja'],
    [
      { indicators: [indicatorOf('a', { source: { wave: 'w2024', table: 'a*b*c*d', group: 'total' } })] },
      'indicators.0.source.table',
    ],
    [{ indicators: [{ ...indicatorOf('a'), figure: 12 }] }, 'indicators.0.figure'],
    [
      { indicators: [indicatorOf('a', { statistic: { kind: 'proportion', options: [], base: 'asked' } })] },
      'indicators.0.statistic.options',
    ],
  ])('%j is wrong', (change, path) => {
    expect(
      checkIndicatorPlan({ ...planOf(), ...change }).issues.map((issue) => issue.path.join('.')),
    ).toEqual([path]);
  });

  it.each([null, 'plan', 12, []])('is not %j', (raw) => {
    expect(checkIndicatorPlan(raw).plan).toBeUndefined();
  });
});
