import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { localTextSchema } from '../../surveys/schema/local-text.ts';

export {
  indicatorPlanSheetSchema,
  type IndicatorPlanSheet,
} from '../../analysis/report/indicator-plan-sheet.ts';

/** One line of GET /api/manage/indicator-plans */
export const indicatorPlanSummarySchema = z
  .object({
    code: codeSchema,
    title: localTextSchema,
    firstFiscalYear: z.int(),
    lastFiscalYear: z.int(),
    indicatorCount: z.int(),
    changedAt: z.string(),
  })
  .openapi('IndicatorPlanSummary');

export const indicatorPlanListSchema = z.object({ plans: z.array(indicatorPlanSummarySchema) });

/** PUT /api/manage/indicator-plans/{plan}: the whole plan, and the revision it was made from; 0: it is new. */
export const indicatorPlanChangeSchema = z
  .strictObject({ plan: z.unknown(), revision: z.int().min(0) })
  .openapi('IndicatorPlanChange');

export type IndicatorPlanSummary = z.infer<typeof indicatorPlanSummarySchema>;
export type IndicatorPlanChange = z.infer<typeof indicatorPlanChangeSchema>;
export type IndicatorPlanList = z.infer<typeof indicatorPlanListSchema>;
