import { z } from 'zod';
import { codeSchema } from './code.ts';
import { fiscalYearSchema } from './fiscal-year.ts';
import { localTextSchema } from './local-text.ts';

/** `<item>`, `<item>*<banner>` or `<item>*<outer>*<banner>`, as published tables are named. */
const tableIdSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}(\*[a-z0-9][a-z0-9_-]{0,63}){0,2}$/);

/** A group, or a group within a group. */
const groupSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}(\*[a-z0-9][a-z0-9_-]{0,63})?$/);

/**
 * What is read from the table. Every choice that changes the figure is written down: of a proportion its base, of the
 * others there is one only (those who answered, those in the index).
 */
export const indicatorStatisticSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mean').describe('of a rating scale') }),
    z.strictObject({ kind: z.literal('top-box').describe('share of the highest points of a rating scale') }),
    z.strictObject({
      kind: z.literal('proportion'),
      options: z.array(codeSchema).min(1).describe('several only where everybody chooses one'),
      base: z.enum(['answered', 'asked']).describe('those who answered, or all who were asked'),
    }),
    z.strictObject({ kind: z.literal('score').describe('of an index') }),
  ])
  .meta({ id: 'IndicatorStatistic' });

/** Which published figure it is; in other waves the item is followed through the versions of its questionnaire. */
export const indicatorSourceSchema = z
  .strictObject({
    wave: codeSchema.describe('the wave from whose list the table was chosen'),
    table: tableIdSchema,
    group: groupSchema.describe('`total`, or a group of the banner'),
  })
  .meta({ id: 'IndicatorSource' });

/** What is to be reached in a year. */
const yearValueSchema = z.strictObject({ fiscalYear: fiscalYearSchema, value: z.number() });

/** What is to be reached. Proportions from 0 to 1; means and scores on their own scale. */
export const indicatorTargetSchema = z
  .strictObject({
    value: z.number(),
    fiscalYear: fiscalYearSchema,
    milestones: z
      .array(yearValueSchema)
      .max(30)
      .optional()
      .describe('targets of earlier years, in their order; between them the path is straight'),
    judgedBy: z
      .enum(['interval', 'estimate'])
      .describe('interval: met or not only where chance is ruled out; estimate: by the figure alone'),
  })
  .meta({ id: 'IndicatorTarget' });

/** One line of the indicator sheet (成果指標). */
export const indicatorSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    source: indicatorSourceSchema,
    statistic: indicatorStatisticSchema,
    direction: z.enum(['higher', 'lower']).describe('which way is better'),
    baselineWave: codeSchema.optional(),
    target: indicatorTargetSchema.optional(),
  })
  .meta({ id: 'Indicator' });

/** A yearly count: of people, of courses. */
const yearCountSchema = z.strictObject({ fiscalYear: fiscalYearSchema, value: z.int().min(0) });

/** An indicator that no survey measures: counts by year, typed in with where they come from. */
export const countIndicatorSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    unit: localTextSchema.describe('what is counted: 人, 回'),
    counting: z
      .enum(['cumulative', 'current'])
      .describe('cumulative: all so far; current: as of the end of the year'),
    direction: z.enum(['higher', 'lower']).describe('which way is better'),
    baseline: yearCountSchema.optional(),
    targets: z.array(yearCountSchema).max(30).describe('by year, in their order; the last is the goal'),
    figures: z
      .array(yearCountSchema.extend({ source: z.string().trim().min(1).max(200) }))
      .max(30)
      .describe('by year, in their order'),
  })
  .meta({ id: 'CountIndicator' });

/** The words of a grade, and from which part of the way it is given; null: whatever is below the others. */
const planGradeSchema = z.strictObject({
  label: localTextSchema,
  from: z.number().min(0).max(2).nullable(),
});

/** By which rule a plan says how far an indicator has come. */
export const planRuleSchema = z
  .strictObject({
    certainty: z
      .number()
      .min(0.5)
      .max(0.999)
      .describe('how probable something must be to be said; 0.975: the 95% interval lies beyond it'),
    beforeTargetYear: z
      .enum(['path', 'wait'])
      .describe('path: held against the path to the target; wait: nothing is said before the target year'),
    grades: z
      .strictObject({
        of: z
          .enum(['way', 'path'])
          .describe('way: from the baseline to the target; path: to where the path is this year'),
        steps: z.array(planGradeSchema).min(2).max(10).describe('the best first'),
      })
      .optional(),
  })
  .meta({ id: 'PlanRule' });

/** A plan of any number of fiscal years, with the waves by which its progress is measured. */
export const indicatorPlanSchema = z
  .strictObject({
    format: z.literal('kotae-plan/1'),
    code: codeSchema,
    title: localTextSchema,
    firstFiscalYear: fiscalYearSchema,
    lastFiscalYear: fiscalYearSchema,
    midTermFiscalYear: fiscalYearSchema.optional(),
    waves: z.array(z.strictObject({ wave: codeSchema, fiscalYear: fiscalYearSchema })).max(30),
    printed: z
      .array(codeSchema)
      .max(10)
      .optional()
      .describe('reports printed before, whose figures stand among the waves by their year'),
    indicators: z.array(indicatorSchema).max(60),
    counts: z.array(countIndicatorSchema).max(60).optional(),
    rule: planRuleSchema.optional().describe('without one: the usual rule'),
  })
  .meta({ id: 'IndicatorPlan', title: 'Kotae plan, format 1' });

export type IndicatorStatistic = z.infer<typeof indicatorStatisticSchema>;
export type IndicatorTarget = z.infer<typeof indicatorTargetSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type CountIndicator = z.infer<typeof countIndicatorSchema>;
export type PlanRule = z.infer<typeof planRuleSchema>;
export type IndicatorPlan = z.infer<typeof indicatorPlanSchema>;
