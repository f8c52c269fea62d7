import { z } from 'zod';
import { localTextSchema } from '../../surveys/schema/local-text.ts';
import { orNull } from '../../surveys/schema/or-null.ts';
import { indicatorSchema, indicatorPlanSchema } from '../../surveys/schema/indicator-plan.ts';
import { planNoteSchema } from './plan-review/plan-note.ts';
import { noFigureSchema, suppressedSchema } from './published-column.ts';

const count = z.int().min(0);
const intervalSchema = z.object({ lower: z.number(), upper: z.number() });

/** A wave of a plan, or a report printed before, as a column of its sheet. */
const sheetWaveSchema = z.object({
  wave: z.string(),
  fiscalYear: z.int(),
  title: orNull(localTextSchema).describe('null until the wave is published'),
  isSynthetic: z.boolean(),
  minimumBase: count.nullable(),
  source: z.string().nullable().describe('of a report printed before: where its figures stand; else null'),
});

/** An indicator's figure in one wave, as published: proportions from 0 to 1, means and scores on their own scale. */
const shownFigureSchema = z.object({
  status: z.literal('shown'),
  value: z.number(),
  base: count,
  count: count.nullable().describe('proportions: the count it is made of'),
  interval: intervalSchema
    .nullable()
    .describe('null where what is published allows none (an index, a mean of one answer)'),
  standardError: z.number().nullable().describe('means only'),
  population: count
    .nullable()
    .describe('the staff it stands for; null: not known, and the interval is for an endless population'),
});

/** What changed since the wave that the source was chosen from, and the wording here where it did. */
const continuity = {
  change: z.enum(['none', 'wording', 'scale']).describe('scale: shown, but not compared'),
  wording: orNull(localTextSchema),
};

/** An indicator in one wave: a figure, why it is hidden, or why there is none. */
const sheetCellSchema = z.discriminatedUnion('status', [
  shownFigureSchema.extend(continuity),
  suppressedSchema.extend(continuity),
  noFigureSchema.extend(continuity),
  z.object({ status: z.enum(['not_published', 'not_in_wave', 'other_group']) }),
]);

const probability = z.number().min(0).max(1).nullable();

/** How far along an indicator is, by the rule of its plan. */
const progressSchema = z.object({
  status: z.enum(['met', 'not_met', 'on_course', 'behind', 'undecided', 'before_target_year']),
  gap: z.number().describe('to the target'),
  probability: probability.describe(
    'of being where the target is, or the path this year; null: no interval, or nothing is said yet',
  ),
  path: z
    .object({ value: z.number(), gap: z.number() })
    .nullable()
    .describe('before the target year: where the path is this year, and how far the figure lies from it'),
  grade: z
    .object({ label: localTextSchema, proportion: z.number().describe('of the way'), probability })
    .nullable()
    .describe('null: the rule has no grades, or there is no way to measure'),
});

/** Where an indicator stands, by the latest wave that has its item; nothing is judged by an older one instead. */
const sheetStatusSchema = z.union([
  progressSchema.extend({ wave: z.string() }),
  z.object({ status: z.enum(['no_target', 'no_figure', 'not_comparable']) }),
]);

/** A later figure less an earlier one, in the unit of the indicator, from unrounded figures. */
const indicatorChangeSchema = z.object({
  difference: z.number(),
  interval: intervalSchema.nullable(),
  verdict: z
    .enum(['higher', 'lower', 'unclear', 'unknown'])
    .describe('unclear: the interval holds no change; unknown: there is no interval. Never why'),
});

const sheetIndicatorSchema = z
  .object({
    indicator: indicatorSchema,
    stubLabel: orNull(localTextSchema).describe(
      'what it is read from, in the words of the table; null where the table is not there any more',
    ),
    groupLabel: orNull(localTextSchema),
    optionLabels: z.array(localTextSchema),
    unit: z.enum(['percent', 'points']),
    decimals: z.int().min(0),
    lowest: z.number().describe('the ends of the scale, in the unit of the figures'),
    highest: z.number(),
    cells: z.array(sheetCellSchema).describe('one for each wave of the sheet'),
    path: z
      .array(z.object({ fiscalYear: z.int(), value: z.number() }))
      .describe('from the baseline through the targets by year; empty without a target'),
    status: sheetStatusSchema,
    change: indicatorChangeSchema
      .extend({ wave: z.string() })
      .nullable()
      .describe('from the baseline to the latest wave; null: the same, or one of the two cannot be compared'),
    trend: z
      .object({ slope: z.number(), verdict: z.enum(['rising', 'falling', 'unclear']) })
      .nullable()
      .describe('a straight line through at least four comparable waves; null: fewer'),
  })
  .meta({ id: 'SheetIndicator' });

/** A plan with everything that is published of it. */
export const indicatorPlanSheetSchema = z
  .object({
    plan: indicatorPlanSchema,
    revision: z.int(),
    changedAt: z.string(),
    changedBy: z.string(),
    waves: z.array(sheetWaveSchema).describe('by fiscal year'),
    indicators: z.array(sheetIndicatorSchema),
    notes: z.array(planNoteSchema).describe('what the committee said and decided, by the day of the meeting'),
  })
  .meta({ id: 'IndicatorPlanSheet' });

export type SheetProgress = z.infer<typeof progressSchema>;
export type SheetWave = z.infer<typeof sheetWaveSchema>;
export type ShownFigure = z.infer<typeof shownFigureSchema>;
export type SheetCell = z.infer<typeof sheetCellSchema>;
export type SheetStatus = z.infer<typeof sheetStatusSchema>;
export type SheetIndicator = z.infer<typeof sheetIndicatorSchema>;
export type IndicatorChange = z.infer<typeof indicatorChangeSchema>;
export type IndicatorPlanSheet = z.infer<typeof indicatorPlanSheetSchema>;
