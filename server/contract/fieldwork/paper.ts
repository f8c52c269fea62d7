import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';

const count = z.int().min(0);

/** POST /api/manage/waves/{wave}/paper */
export const newPaperBatchSchema = z
  .strictObject({
    label: z.string().trim().min(1).max(100),
    /** Sheets collected by group speak for it; null: the sheets say themselves. */
    stratum: orNull(codeSchema),
    envelopeCount: count,
  })
  .openapi('NewPaperBatch');

/** One line of GET /api/manage/waves/{wave}/paper: counts, never what was keyed. */
export const paperBatchSchema = z
  .object({
    number: z.int(),
    label: z.string(),
    stratum: orNull(codeSchema),
    envelopeCount: count,
    unusableCount: count,
    recordedCount: count,
    refusedCount: count,
    isRecorded: z.boolean(),
    firstCount: count,
    secondCount: count,
  })
  .openapi('PaperBatch');

export const paperBatchListSchema = z.object({ batches: z.array(paperBatchSchema) });

/** GET /api/manage/paper: the waves that take paper now. */
export const paperWaveListSchema = z.object({
  waves: z.array(
    z
      .object({
        code: z.string(),
        title: localTextSchema,
        opensOn: z.iso.date(),
        closesOn: z.iso.date(),
        isSynthetic: z.boolean(),
      })
      .openapi('PaperWave'),
  ),
});

/** GET /api/manage/waves/{wave}/paper: all that keying in needs to know of a wave, and no more of it. */
export const paperDeskSchema = z
  .object({
    title: localTextSchema,
    /** Whether paper can be keyed in now. */
    isOpen: z.boolean(),
    /** Whether a sheet can carry a code. */
    hasCodes: z.boolean(),
    /** The groups that a batch can speak for. */
    strata: z.array(z.object({ code: codeSchema, label: localTextSchema })),
    /** As it is asked. */
    questionnaire: questionnaireSchema,
    ...paperBatchListSchema.shape,
  })
  .openapi('PaperDesk');

/** PUT …/paper/{batch}/sheets: one sheet as keyed. */
export const keyedSheetSchema = z
  .strictObject({
    pass: z.union([z.literal(1), z.literal(2)]),
    number: z.int().min(1).max(10_000),
    answers: z.record(codeSchema, z.unknown()),
    texts: z.record(z.string(), z.string()).optional(),
    /** Of a code sheet; empty: there is none. */
    code: z.string().max(64).optional(),
  })
  .openapi('KeyedSheet');

/** What one keying says of a place; of a whole sheet, whether it is there; null: nothing. */
const keyed = z.union([z.string(), z.number(), z.array(z.string()), z.boolean(), z.null()]);

/** Two keyings of a sheet that are not the same. */
export const paperDifferenceSchema = z
  .object({
    number: z.int(),
    /** An item, `item/option` for a text beside an option, `code` for the code of the sheet, `sheet` if one is missing. */
    place: z.string(),
    first: keyed,
    second: keyed,
  })
  .openapi('PaperDifference');

export const paperDifferenceListSchema = z.object({ differences: z.array(paperDifferenceSchema) });

/** POST …/paper/{batch}/resolve: which of two keyings is right. */
export const resolveSchema = z
  .strictObject({ number: z.int(), place: z.string(), take: z.union([z.literal(1), z.literal(2)]) })
  .openapi('PaperResolution');

/** POST …/paper/{batch}/record */
export const recordBatchSchema = z
  .strictObject({
    unusableCount: count,
    /** Recorded without a second keying: has to be said, and is written into the log. */
    isSingleKeyed: z.boolean(),
  })
  .openapi('RecordPaperBatch');

export type NewPaperBatch = z.infer<typeof newPaperBatchSchema>;
export type PaperBatchSummary = z.infer<typeof paperBatchSchema>;
export type KeyedSheetInput = z.infer<typeof keyedSheetSchema>;
export type RecordPaperBatch = z.infer<typeof recordBatchSchema>;
export type PaperDifference = z.infer<typeof paperDifferenceSchema>;
export type PaperWave = z.infer<typeof paperWaveListSchema>['waves'][number];
export type PaperWaveList = z.infer<typeof paperWaveListSchema>;
export type PaperDesk = z.infer<typeof paperDeskSchema>;
export type PaperBatchList = z.infer<typeof paperBatchListSchema>;
export type PaperDifferenceList = z.infer<typeof paperDifferenceListSchema>;
