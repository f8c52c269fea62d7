import { z } from 'zod';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { indicatorPlanSheetSchema } from '../indicator-plan-sheet.ts';

const count = z.int().min(0);

/** Who answered a wave of a plan beside who could, by the groups of its published response rates. */
export const waveMixSchema = z.object({
  wave: z.string(),
  itemLabel: localTextSchema,
  groups: z.array(
    z.object({ code: z.string(), label: localTextSchema, eligibleCount: count, responseCount: count }),
  ),
  notStatedCount: count,
  rIndicator: z.number().nullable().describe('1: all groups answered alike; null: it cannot be computed'),
});

/** An indicator as it is and as it would be if those who answered were made up like the staff, in each wave. */
export const standardisedSchema = z.object({
  indicator: z.string(),
  values: z
    .array(z.number().nullable())
    .describe('one for each wave of the sheet; null where no weighted total is published of it'),
});

/** GET /api/manage/indicator-plans/{plan}/review: the sheet of a plan, and what a mid-term review asks beside it. */
export const planReviewSchema = z
  .object({
    sheet: indicatorPlanSheetSchema,
    mixes: z.array(waveMixSchema),
    standardised: z.array(standardisedSchema),
  })
  .meta({ id: 'PlanReview' });

export type WaveMix = z.infer<typeof waveMixSchema>;
export type PlanReview = z.infer<typeof planReviewSchema>;
