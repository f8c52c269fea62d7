import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { localTextSchema } from '../../surveys/schema/local-text.ts';

export { planSheetSchema, type PlanSheet } from '../../analysis/report/plan-sheet.ts';

/** One line of GET /api/manage/plans */
export const planSummarySchema = z
  .object({
    code: codeSchema,
    title: localTextSchema,
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
    indicatorCount: z.int(),
    changedAt: z.string(),
  })
  .openapi('PlanSummary');

export const planListSchema = z.object({ plans: z.array(planSummarySchema) });

/** PUT /api/manage/plans/{plan}: the whole plan, and the revision it was made from; 0: it is new. */
export const planChangeSchema = z
  .strictObject({ plan: z.unknown(), revision: z.int().min(0) })
  .openapi('PlanChange');

export type PlanSummary = z.infer<typeof planSummarySchema>;
export type PlanChange = z.infer<typeof planChangeSchema>;
export type PlanList = z.infer<typeof planListSchema>;
