import type { Indicator, IndicatorPlan } from '../../surveys/schema/indicator-plan.ts';

/** An indicator of ideal 1, changed as a test wants it. */
export const indicatorOf = (code: string, changes: Partial<Indicator> = {}): Indicator => ({
  code,
  label: { ja: code, en: code },
  source: { wave: 'w2024', table: 'attainment1', group: 'total' },
  statistic: { kind: 'mean' },
  direction: 'higher',
  baselineWave: 'w2024',
  ...changes,
});

/** A plan of seven years with three waves, one of them not published. */
export const planOf = (...indicators: Indicator[]): IndicatorPlan => ({
  format: 'kotae-plan/1',
  code: 'hr-policy',
  title: { ja: '人材育成基本方針', en: 'HR development policy' },
  firstFiscalYear: 2024,
  lastFiscalYear: 2030,
  midTermFiscalYear: 2027,
  waves: [
    { wave: 'w2029', fiscalYear: 2029 },
    { wave: 'w2024', fiscalYear: 2024 },
    { wave: 'w2027', fiscalYear: 2027 },
  ],
  indicators,
});
