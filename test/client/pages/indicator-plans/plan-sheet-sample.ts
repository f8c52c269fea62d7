import type { IndicatorPlanSheet } from '../../../../server/contract/indicator-plans.ts';

type Line = IndicatorPlanSheet['indicators'][number];

const shown = (value: number, changes: object = {}) => ({
  status: 'shown' as const,
  value,
  base: 700,
  count: Math.round(700 * value),
  interval: { lower: value - 0.025, upper: value + 0.025 },
  standardError: null,
  population: 2438,
  change: 'none' as const,
  wording: null,
  ...changes,
});

const line: Line = {
  indicator: {
    code: 'a',
    label: { ja: '到達度', en: 'Attainment' },
    source: { wave: 'w1', table: 'attainment1', group: 'total' },
    statistic: { kind: 'top-box' },
    direction: 'higher',
    baselineWave: 'w1',
    target: { value: 0.7, fiscalYear: 2027, judgedBy: 'interval' },
  },
  stubLabel: { ja: 'あるべき姿1', en: 'Ideal 1' },
  groupLabel: { ja: '全体', en: 'Total' },
  optionLabels: [],
  unit: 'percent',
  decimals: 1,
  lowest: 0,
  highest: 1,
  cells: [
    shown(0.6),
    shown(0.64, { change: 'wording', wording: { ja: '新しい設問', en: 'New question' } }),
    { status: 'not_published' },
  ],
  status: { status: 'not_met', gap: -0.06, wave: 'w2' },
  change: {
    difference: 0.04,
    interval: { lower: 0.004, upper: 0.076 },
    verdict: 'higher',
    wave: 'w2',
  },
  trend: { slope: 0.0125, verdict: 'rising' },
};

/** A sheet with every kind of cell and status. */
export const planSheet: IndicatorPlanSheet = {
  plan: {
    format: 'kotae-plan/1',
    code: 'p',
    title: { ja: '育成計画', en: 'Development plan' },
    firstFiscalYear: 2021,
    lastFiscalYear: 2027,
    midTermFiscalYear: 2024,
    waves: [],
    indicators: [],
  },
  revision: 3,
  changedAt: '2026-11-20T00:00:00.000Z',
  changedBy: '人事 太郎',
  waves: [
    {
      wave: 'w1',
      fiscalYear: 2021,
      title: { ja: '調査1', en: 'Survey 1' },
      isSynthetic: true,
      minimumBase: 10,
    },
    {
      wave: 'w2',
      fiscalYear: 2024,
      title: { ja: '調査2', en: 'Survey 2' },
      isSynthetic: false,
      minimumBase: 12,
    },
    { wave: 'w3', fiscalYear: 2027, title: null, isSynthetic: false, minimumBase: null },
  ],
  indicators: [
    line,
    {
      ...line,
      indicator: {
        code: 'b',
        label: { ja: '離職の意向', en: 'Leaving' },
        source: { wave: 'w1', table: 'leave*grade', group: '8' },
        statistic: { kind: 'proportion', options: ['1'], base: 'asked' },
        direction: 'lower',
        baselineWave: 'w1',
        target: { value: 0.1, fiscalYear: 2027, judgedBy: 'estimate' },
      },
      groupLabel: { ja: '係員', en: 'Clerks' },
      optionLabels: [{ ja: 'はい', en: 'Yes' }],
      cells: [shown(0.15), shown(0, { interval: { lower: 0, upper: 0.005 } }), { status: 'not_published' }],
      status: { status: 'met', gap: -0.1, wave: 'w2' },
      change: {
        difference: -0.15,
        interval: { lower: -0.17, upper: -0.13 },
        verdict: 'lower',
        wave: 'w2',
      },
      trend: null,
    },
    {
      ...line,
      indicator: {
        code: 'c',
        label: { ja: '部長級の指数', en: 'Index of directors' },
        source: { wave: 'w1', table: 'engagement*grade', group: '1' },
        statistic: { kind: 'score' },
        direction: 'higher',
        target: { value: 60, fiscalYear: 2027, judgedBy: 'estimate' },
      },
      unit: 'points',
      decimals: 0,
      lowest: 0,
      highest: 100,
      cells: [
        { status: 'suppressed', reason: 'suppressed', change: 'none', wording: null },
        { status: 'suppressed', reason: 'suppressed', change: 'none', wording: null },
        { status: 'other_group' },
      ],
      status: { status: 'no_figure' },
      change: null,
      trend: null,
    },
    {
      ...line,
      indicator: {
        code: 'd',
        label: { ja: '平均', en: 'Mean' },
        source: { wave: 'w1', table: 'attainment2', group: 'total' },
        statistic: { kind: 'mean' },
        direction: 'higher',
        baselineWave: 'w1',
      },
      unit: 'points',
      decimals: 2,
      lowest: 1,
      highest: 10,
      cells: [
        shown(6.745, { count: null, interval: { lower: 6.6, upper: 6.9 } }),
        shown(3.1, { count: null, interval: null, change: 'scale', wording: { ja: '五段階', en: 'Five' } }),
        { status: 'not_in_wave' },
      ],
      status: { status: 'not_comparable' },
      change: null,
      trend: null,
    },
  ],
};
