import { z } from 'zod';
import { codeSchema } from './code.ts';
import { fiscalYearSchema } from './fiscal-year.ts';
import { localTextSchema } from './local-text.ts';

/** What a column of a printed table means: who could and did respond, n, or one figure of an item. */
export const printedMeaningSchema = z
  .union([
    z.enum(['base', 'eligible', 'responded', 'response-rate', 'ignored']),
    z.string().regex(/^(mean|top-box):[a-z0-9][a-z0-9_-]{0,63}$/),
    z
      .string()
      .regex(/^share:[a-z0-9][a-z0-9_-]{0,63}\/[a-z0-9][a-z0-9_-]{0,63}(\+[a-z0-9][a-z0-9_-]{0,63})*$/),
  ])
  .describe('`mean:<item>`, `top-box:<item>`, `share:<item>/<option>+<option>`');

/** One figure as it was printed: proportions from 0 to 1, as many digits as there were. */
const printedFigureSchema = z.strictObject({
  item: codeSchema,
  group: codeSchema.describe('`total`, or an option of the item that the rows go by'),
  statistic: z.enum(['mean', 'top-box', 'proportion']),
  options: z.array(codeSchema).describe('of a proportion'),
  value: z.number(),
  decimals: z.int().min(0).max(6).describe('digits after the point, of percentages where it is a share'),
  base: z.int().min(1),
});

/** Results of a survey that were printed before they could be collected here. They are published facts. */
export const printedReportSchema = z
  .strictObject({
    format: z.literal('kotae-printed/1'),
    code: codeSchema,
    title: localTextSchema,
    source: z.string().trim().min(1).max(300).describe('document, page, date'),
    questionnaire: z.strictObject({ code: codeSchema, version: z.int().min(1) }),
    fiscalYear: fiscalYearSchema,
    isSynthetic: z.boolean(),
    wave: codeSchema.optional().describe('where the same survey was collected here too'),
    banner: codeSchema.nullable().describe('the item that the rows go by'),
    figures: z.array(printedFigureSchema).max(5000),
    participation: z
      .array(
        z.strictObject({
          group: codeSchema,
          eligibleCount: z.int().min(0).nullable(),
          responseCount: z.int().min(0).nullable(),
          ratePercent: z.number().nullable(),
        }),
      )
      .max(200),
  })
  .meta({ id: 'PrintedReport', title: 'Kotae printed report, format 1' });

export type PrintedMeaning = z.infer<typeof printedMeaningSchema>;
export type PrintedFigure = z.infer<typeof printedFigureSchema>;
export type PrintedReport = z.infer<typeof printedReportSchema>;
