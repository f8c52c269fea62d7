import { z } from 'zod';

/** What a report is made of, in the usual order. */
export const reportParts = [
  'outline',
  'respondents',
  'totals',
  'crosses',
  'trends',
  'texts',
  'indicators',
  'followUps',
  'questionnaire',
  'methods',
] as const;

/** What stands after the chapters, with numbers of its own. */
export const annexes: readonly ReportPart[] = ['questionnaire', 'methods'];

/** Marks on every page: not final; not for everybody. */
export const reportStamps = ['draft', 'restricted'] as const;

/** How long a comment may be. */
export const longestComment = 4000;

const unique = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** What a planner chose of a wave's report, and wrote into it. */
export const reportOptionsSchema = z
  .strictObject({
    parts: z
      .array(z.enum(reportParts))
      .min(1)
      .refine(unique, { error: 'twice' })
      .describe('which parts, in this order; annexes come last'),
    banners: z
      .array(z.string())
      .refine(unique, { error: 'twice' })
      .nullable()
      .describe('by which groups tables are crossed; null: all that are published'),
    stamps: z.array(z.enum(reportStamps)).refine(unique, { error: 'twice' }),
    comments: z
      .record(z.string(), z.string().max(longestComment))
      .describe('figure -> what is said under it; figures keep their codes in every version of a report'),
  })
  .meta({ id: 'ReportOptions' });

export type ReportPart = (typeof reportParts)[number];
export type ReportStamp = (typeof reportStamps)[number];
export type ReportOptions = z.infer<typeof reportOptionsSchema>;

/** As it is before anybody chose anything: everything, without stamps or comments. */
export const usualOptions: ReportOptions = {
  parts: [...reportParts],
  banners: null,
  stamps: [],
  comments: {},
};
