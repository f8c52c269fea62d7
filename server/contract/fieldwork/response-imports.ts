import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { issueSchema } from '../problem.ts';

const count = z.int().min(0);

const file = {
  /** CSV or Excel, in base64. */
  file: z.base64().min(1).max(7_000_000),
  /** Items without a column count as not answered by anybody. */
  missingAreBlank: z.boolean().optional(),
  /** Cells that a short row lacks are blank: Excel leaves empty ones at the end of a row out. */
  shortRowsAreBlank: z.boolean().optional(),
  /** Not a file that was imported before and saved again: rows that are alike come from other people. */
  isAnotherFile: z.boolean().optional(),
};

/** POST /api/manage/waves/{wave}/response-imports/read */
export const responseFileSchema = z.strictObject(file).openapi('ResponseFile');

/** POST /api/manage/waves/{wave}/response-imports */
export const responseImportSchema = z
  .strictObject({
    ...file,
    /** Rows on which something is wrong are left out and listed, instead of stopping the file. */
    setsBadRowsAside: z.boolean().optional(),
  })
  .openapi('ResponseImport');

const badRowSchema = z.object({ line: z.int(), issues: z.array(issueSchema) });

/** What became of a column: known, explained before, left out by somebody or for what it tells, or to be explained. */
export const columnFates = [
  'recognised',
  'remembered',
  'left-out',
  'time',
  'person',
  'technical',
  'unknown',
] as const;

/** What words in people's files mean: `group` and `column`, or `value/` and an item. */
export const intakePlaceSchema = z
  .string()
  .regex(/^(group|column|value\/[a-z0-9][a-z0-9_-]{0,63})$/)
  .openapi('IntakePlace');

/** Words without case, width and spaces; `meaning`: an option, a column's name, '' for nothing. */
export const explainedWordSchema = z.object({
  place: intakePlaceSchema,
  words: z.string().min(1).max(4_000),
  meaning: z.string().max(200),
});

export const responseFileReadingSchema = z
  .object({
    headingLine: z.int(),
    columns: z.array(
      z.object({
        heading: z.string(),
        target: z.string().nullable(),
        how: z.enum(columnFates),
      }),
    ),
    /** What a column can be, with the question it answers. */
    targets: z.array(z.object({ name: z.string(), label: z.string() })),
    /** Items that no column answers. */
    missing: z.array(z.object({ item: codeSchema, label: z.string() })),
    /** What keeps the file from being read. */
    fileIssues: z.array(issueSchema),
    blankCount: count,
    shortCount: count,
    newCount: count,
    knownCount: count,
    absentCount: count,
    badCount: count,
    /** The first of them. */
    badRows: z.array(badRowSchema),
    /** Words in cells that are no answer to their item, with what they can be explained by. */
    unknownValues: z.array(
      z.object({
        item: codeSchema,
        label: z.string(),
        value: z.string(),
        count: z.int(),
        meanings: z.array(z.object({ meaning: z.string(), label: z.string() })),
      }),
    ),
    /** What was explained for this questionnaire. */
    explained: z.array(explainedWordSchema),
  })
  .openapi('ResponseFileReading');

export const responseImportReportSchema = z
  .object({
    recordedCount: count,
    alreadyRecordedCount: count,
    blankCount: count,
    setAsideCount: count,
    /** The first of them. */
    setAside: z.array(badRowSchema),
    leftOut: z.array(z.string()),
  })
  .openapi('ResponseImportReport');

/** PUT /api/manage/questionnaires/{code}/intake-words; `meaning` null: what was explained is forgotten. */
export const intakeWordsSchema = z
  .strictObject({
    words: z
      .array(z.strictObject({ ...explainedWordSchema.shape, meaning: z.string().max(200).nullable() }))
      .min(1)
      .max(2_000),
  })
  .openapi('IntakeWords');

export type ResponseFile = z.infer<typeof responseFileSchema>;
export type ResponseImport = z.infer<typeof responseImportSchema>;
export type ResponseFileReading = z.infer<typeof responseFileReadingSchema>;
export type ResponseImportReport = z.infer<typeof responseImportReportSchema>;
export type IntakeWords = z.infer<typeof intakeWordsSchema>;
