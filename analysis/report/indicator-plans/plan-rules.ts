import type { PlanRule } from '../../../surveys/schema/indicator-plan.ts';

/** The rule of a plan that says none: the whole 95 % interval on one side, and the path before the target year. */
export const usualPlanRule: PlanRule = { certainty: 0.975, beforeTargetYear: 'path' };

const both = (ja: string, en: string) => ({ label: { ja, en } });

/** Grades as plans of municipalities have them, to begin with: a city writes its own words and limits. */
export const exampleGrades = {
  /** 80, 60, 40, 20 % of the way from the baseline to the target. */
  'five-of-way': {
    of: 'way',
    steps: [
      { ...both('5（80％以上）', '5 (80% or more)'), from: 0.8 },
      { ...both('4（60％以上80％未満）', '4 (60% to under 80%)'), from: 0.6 },
      { ...both('3（40％以上60％未満）', '3 (40% to under 60%)'), from: 0.4 },
      { ...both('2（20％以上40％未満）', '2 (20% to under 40%)'), from: 0.2 },
      { ...both('1（20％未満）', '1 (under 20%)'), from: null },
    ],
  },
  /** A to D, of the way to the target. */
  'a-to-d': {
    of: 'way',
    steps: [
      { ...both('A（100％以上）', 'A (100% or more)'), from: 1 },
      { ...both('B（80％以上100％未満）', 'B (80% to under 100%)'), from: 0.8 },
      { ...both('C（50％以上80％未満）', 'C (50% to under 80%)'), from: 0.5 },
      { ...both('D（50％未満）', 'D (under 50%)'), from: null },
    ],
  },
  /** 100 and 60 % of what the year asks for: 20, 40, 60, 80, 100 % of the way over five years. */
  'three-of-path': {
    of: 'path',
    steps: [
      {
        ...both('着実に進んでいる（年度の目安の100％以上）', 'Steady (100% or more of the year’s mark)'),
        from: 1,
      },
      { ...both('おおむね進んでいる（60％以上100％未満）', 'Fair (60% to under 100%)'), from: 0.6 },
      { ...both('改善や工夫が必要（60％未満）', 'Needs work (under 60%)'), from: null },
    ],
  },
} as const satisfies Record<string, NonNullable<PlanRule['grades']>>;

export type ExampleGrades = keyof typeof exampleGrades;
