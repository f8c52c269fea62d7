import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { rotationSchema } from '../../../surveys/schema/rotation.ts';
import { newWaveSchema } from './waves.ts';

/** POST /api/manage/series */
export const newSeriesSchema = z
  .strictObject({
    /** The first round; its code is that of the series, and begins those of the rounds. */
    wave: z.strictObject({ ...newWaveSchema.shape, code: codeSchema.max(60) }),
    everyMonths: z.int().min(1).max(12),
    roundCount: z.int().min(2).max(60),
    rotation: orNull(rotationSchema),
  })
  .openapi('NewSeries');

/** PUT /api/manage/series/{series}: whether further rounds are made. */
export const seriesTurnSchema = z.strictObject({ isOn: z.boolean() }).openapi('SeriesTurn');

/** One line of GET /api/manage/series */
export const seriesSummarySchema = z
  .object({
    code: codeSchema,
    title: localTextSchema,
    everyMonths: z.int(),
    roundCount: z.int(),
    /** Rounds that were made, or went by. */
    madeCount: z.int(),
    /** How many parts take turns; 0: everything is asked every time. */
    partCount: z.int(),
    isOn: z.boolean(),
    /** When the next round is made as a draft, and begins; null where none is left. */
    next: orNull(z.object({ round: z.int(), madeOn: z.iso.date(), opensOn: z.iso.date() })),
  })
  .openapi('SeriesSummary');

export const seriesListSchema = z.object({ series: z.array(seriesSummarySchema) });

export type NewSeries = z.infer<typeof newSeriesSchema>;
export type SeriesSummary = z.infer<typeof seriesSummarySchema>;
export type SeriesList = z.infer<typeof seriesListSchema>;
