import { z } from '@hono/zod-openapi';
import { reportOptionsSchema } from '../../../analysis/report/document/report-options.ts';
import { documentFormats } from '../files.ts';

/** GET and PUT /api/manage/waves/{wave}/report */
export const waveReportSchema = z
  .object({
    /** Counts the saves; 0: nothing was chosen yet, and the options are the usual ones. */
    revision: z.int().min(0),
    options: reportOptionsSchema,
    changedAt: z.iso.datetime().nullable(),
    changedBy: z.string().nullable(),
    parts: z
      .array(z.object({ part: z.string(), isEmpty: z.boolean() }))
      .describe('empty: nothing of it is published, so that it is left out'),
    banners: z.array(z.object({ code: z.string(), title: z.string() })),
    figures: z
      .array(z.object({ code: z.string(), number: z.string().nullable(), caption: z.string() }))
      .describe('of the report as it would be made now, in the language asked for'),
    formats: z.array(z.enum(documentFormats)),
  })
  .openapi('WaveReport');

/** PUT: all options, and the revision they were made from. */
export const reportChangeSchema = z
  .strictObject({ options: reportOptionsSchema, revision: z.int().min(0) })
  .openapi('ReportChange');

export type WaveReport = z.infer<typeof waveReportSchema>;
export type ReportChange = z.infer<typeof reportChangeSchema>;
