import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { fiscalYearSchema } from '../../../surveys/schema/fiscal-year.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { mostUnits } from '../../../surveys/schema/organisation.ts';
import { newAccountInvitationSchema } from '../accounts/account-invitations.ts';

/** What is longer is no title, and is not asked about. */
export const mostLettersOfTitle = 200;

/** Whether somebody with a title reads the results of the own unit. */
const titleSchema = z.strictObject({
  title: z.string().min(1).max(mostLettersOfTitle),
  isReader: z.boolean(),
});
const titles = z.array(titleSchema).max(mostUnits);

/** POST /api/manage/organisation/{year}/readers/read: a staff list, or a table of units. Nothing is stored. */
export const unitReaderTableSchema = z
  .union([
    z.strictObject({ text: z.string().max(1_500_000), titles }),
    z.strictObject({ file: z.base64().max(2_000_000), titles }).describe('CSV or Excel'),
  ])
  .openapi('UnitReaderTable');

/** What is wrong with one row. */
export const readerLineProblems = [
  'no-email',
  'bad-email',
  'unknown-unit',
  'ambiguous-unit',
  'unknown-mark',
] as const;
export type ReaderLineProblem = (typeof readerLineProblems)[number];

/** What somebody who is named is now: a section chief, invited as one, to be invited, or of a role that is not changed. */
export const readerStandings = ['reader', 'invited', 'new', 'other-role'] as const;
export type ReaderStanding = (typeof readerStandings)[number];

const { name, email } = newAccountInvitationSchema.shape;

/** A unit as the organisation of a year calls it. */
const unitNameSchema = z.object({ fiscalYear: fiscalYearSchema, name: localTextSchema });

export const unitReaderReadingSchema = z
  .object({
    missing: z
      .array(z.enum(['unit', 'email', 'reader']))
      .describe('columns without which nothing can be read'),
    titles: z
      .array(
        z.object({
          title: z.string(),
          count: z.int().min(1),
          isReader: z.boolean().nullable().describe('null: nobody has said so yet'),
        }),
      )
      .describe('where the table has titles and no column of readers'),
    problems: z
      .array(z.object({ line: z.int().min(1), problem: z.enum(readerLineProblems), words: z.string() }))
      .describe('rows that are set aside'),
    readers: z.array(
      z.object({
        name: z.string(),
        email: z.string(),
        units: z.array(codeSchema),
        standing: z.enum(readerStandings),
        before: z.array(unitNameSchema).describe('what is read now'),
      }),
    ),
    leaving: z
      .array(z.object({ name: z.string(), email: z.string(), before: z.array(unitNameSchema) }))
      .describe('who reads units now and is not named'),
  })
  .openapi('UnitReaderReading');

/** PUT /api/manage/organisation/{year}/readers/list: in place of all that was assigned, for any year. */
export const unitReaderSetSchema = z
  .strictObject({
    readers: z
      .array(z.strictObject({ name, email, units: z.array(codeSchema).min(1).max(mostUnits) }))
      .min(1)
      .max(2 * mostUnits),
    titles: titles.describe('kept for the next list'),
    days: newAccountInvitationSchema.shape.days.describe('how long links of invitations are good'),
  })
  .openapi('UnitReaderSet');

export const appliedReaderSetSchema = z
  .object({
    invitations: z
      .array(z.object({ name: z.string(), email: z.string(), address: z.string() }))
      .describe('links that are not to be had again'),
  })
  .openapi('AppliedReaderSet');

export type UnitReaderTable = z.infer<typeof unitReaderTableSchema>;
export type UnitReaderReading = z.infer<typeof unitReaderReadingSchema>;
export type UnitReaderSet = z.infer<typeof unitReaderSetSchema>;
export type AppliedReaderSet = z.infer<typeof appliedReaderSetSchema>;
