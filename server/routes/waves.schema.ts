import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { languages, localTextSchema } from '../../surveys/schema/local-text.ts';
import { populationSchema } from '../../surveys/schema/population.ts';
import { mergedPointSchema } from '../../surveys/schema/table-plan.ts';
import { contractSchema } from '../fieldwork/contract.ts';
import { waveStates } from '../store/wave-state.ts';

export type { Contract } from '../fieldwork/contract.ts';
export type { WaveState } from '../store/wave-state.ts';

const isoDate = z.iso.date();

export const waveStateSchema = z.enum(waveStates);

/** GET /api/waves/{wave}: everything a respondent may know before answering. */
export const publicWaveSchema = z
  .object({
    code: codeSchema,
    organisation: localTextSchema,
    title: localTextSchema,
    purpose: localTextSchema,
    state: waveStateSchema,
    isSynthetic: z.boolean(),
    languages: z.array(z.enum(languages)),
    opensOn: isoDate,
    closesOn: isoDate,
    estimatedMinutes: z.int(),
    itemCount: z.int(),
    contract: contractSchema,
    /** SHA-256 of the canonical JSON of the contract, lower-case hexadecimal. */
    contractFingerprint: z.string(),
  })
  .openapi('PublicWave');

/** POST /api/waves/{wave}/responses */
export const responseInputSchema = z
  .strictObject({
    /** 128 random bits drawn by the respondent's browser, hexadecimal: the same response sent twice is stored once. */
    submission: z.string().regex(/^[0-9a-f]{32}$/),
    answers: z.record(codeSchema, z.unknown()),
    texts: z.record(z.string(), z.string()).optional(),
  })
  .openapi('ResponseInput');

export const responseReceiptSchema = z
  .object({ status: z.enum(['recorded', 'already-recorded']) })
  .openapi('ResponseReceipt');

/** POST /api/manage/waves */
export const newWaveSchema = z
  .strictObject({
    code: codeSchema,
    organisation: localTextSchema,
    title: localTextSchema,
    questionnaire: z.strictObject({ code: codeSchema, version: z.int().min(1) }),
    opensOn: isoDate,
    closesOn: isoDate,
    retainUntil: isoDate,
    minimumBase: z.int().min(5),
    population: populationSchema,
    merges: z.array(mergedPointSchema),
  })
  .openapi('NewWave');

/** One line of GET /api/manage/waves */
export const waveSummarySchema = z
  .object({
    code: codeSchema,
    organisation: localTextSchema,
    title: localTextSchema,
    state: waveStateSchema,
    isSynthetic: z.boolean(),
    questionnaire: z.object({ code: codeSchema, version: z.int() }),
    opensOn: isoDate,
    closesOn: isoDate,
    retainUntil: isoDate,
    minimumBase: z.int(),
    eligibleCount: z.int(),
    responseCount: z.int(),
    /** Path of the answering page, from the root. */
    answeringPath: z.string(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .openapi('WaveSummary');

/** GET /api/manage/waves/{wave} */
export const waveDetailSchema = waveSummarySchema
  .extend({
    population: populationSchema,
    merges: z.array(mergedPointSchema),
    contractFingerprint: z.string(),
  })
  .openapi('WaveDetail');

export type PublicWave = z.infer<typeof publicWaveSchema>;
export type ResponseInput = z.infer<typeof responseInputSchema>;
export type ResponseReceipt = z.infer<typeof responseReceiptSchema>;
export type NewWave = z.infer<typeof newWaveSchema>;
export type WaveSummary = z.infer<typeof waveSummarySchema>;
export type WaveDetail = z.infer<typeof waveDetailSchema>;
