import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { printedReportSchema } from '../../../surveys/schema/printed-report.ts';

export { printedReportSchema, type PrintedReport } from '../../../surveys/schema/printed-report.ts';

/** What somebody says of a table: heading -> meaning, label of a row -> option, `total` or `ignored`. */
const explained = {
  columns: z.record(z.string().max(300), z.string().max(300)),
  groups: z.record(z.string().max(300), z.string().max(64)),
};
const table = z.union([
  z.strictObject({ text: z.string().max(300_000) }),
  z.strictObject({ file: z.base64().max(2_000_000) }).describe('CSV or Excel'),
]);

/** POST /api/manage/printed-reports/read: what a table says so far, and what has to be explained. Nothing is stored. */
export const printedTableSchema = z
  .strictObject({
    questionnaire: z.strictObject({ code: codeSchema, version: z.int().min(1) }),
    table,
    ...explained,
  })
  .openapi('PrintedTable');

export const printedReadingSchema = z
  .object({
    columns: z.array(z.object({ heading: z.string(), meaning: z.string().nullable() })),
    rows: z.array(z.object({ label: z.string(), group: z.string().nullable() })),
    figureCount: z.int(),
    participationCount: z.int(),
  })
  .openapi('PrintedReading');

/** POST /api/manage/printed-reports: a table with all of it explained, and what is printed around it. */
export const newPrintedReportSchema = printedReportSchema
  .pick({
    code: true,
    title: true,
    source: true,
    questionnaire: true,
    fiscalYear: true,
    isSynthetic: true,
    wave: true,
  })
  .extend({ table, ...explained })
  .openapi('NewPrintedReport');

export const printedReportListSchema = z.object({
  reports: z.array(z.object({ report: printedReportSchema, addedAt: z.string(), addedBy: z.string() })),
});

export type PrintedTable = z.infer<typeof printedTableSchema>;
export type PrintedReading = z.infer<typeof printedReadingSchema>;
export type NewPrintedReport = z.infer<typeof newPrintedReportSchema>;
