import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';

export {
  indicatorPlanSheetSchema,
  type IndicatorPlanSheet,
} from '../../../analysis/report/indicator-plan-sheet.ts';

export { planReviewSchema, type PlanReview } from '../../../analysis/report/plan-review/plan-review.ts';
export { planNoteSchema, type PlanNote } from '../../../analysis/report/plan-review/plan-note.ts';

/** One line of GET /api/manage/indicator-plans */
export const indicatorPlanSummarySchema = z
  .object({
    code: codeSchema,
    title: localTextSchema,
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
    indicatorCount: z.int(),
    waves: z.array(codeSchema).describe('the waves that it follows'),
    changedAt: z.string(),
  })
  .openapi('IndicatorPlanSummary');

export const indicatorPlanListSchema = z.object({ plans: z.array(indicatorPlanSummarySchema) });

/** PUT /api/manage/indicator-plans/{plan}: the whole plan, and the revision it was made from; 0: it is new. */
export const indicatorPlanChangeSchema = z
  .strictObject({ plan: z.unknown(), revision: z.int().min(0) })
  .openapi('IndicatorPlanChange');

/** POST /api/manage/indicator-plans/{plan}/notes */
export const newPlanNoteSchema = z
  .strictObject({
    meetingOn: z.iso.date(),
    kind: z.enum(['comment', 'decision']),
    indicator: codeSchema.nullable().describe('null: the whole plan'),
    text: z.string().trim().min(1).max(4000),
  })
  .openapi('NewPlanNote');

export type NewPlanNote = z.infer<typeof newPlanNoteSchema>;
export type IndicatorPlanSummary = z.infer<typeof indicatorPlanSummarySchema>;
export type IndicatorPlanChange = z.infer<typeof indicatorPlanChangeSchema>;
export type IndicatorPlanList = z.infer<typeof indicatorPlanListSchema>;
