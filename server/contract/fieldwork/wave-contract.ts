import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { sealingContractSchema } from './sealing.ts';
import { collectionModes, stratumSchema } from '../../../surveys/schema/stratum.ts';

/**
 * What respondents are promised before the first question: the manifest of a wave. Canonical JSON of it is hashed when
 * the wave opens and never changes after that; thresholds may only be raised.
 */
export const contractSchema = z
  .strictObject({
    wave: codeSchema,
    questionnaireHash: z.string(),
    modes: z.array(z.enum(collectionModes)).min(1),
    /** In whose name tickets and drawn codes speak; empty where there are neither. */
    strata: z.array(stratumSchema),
    storedItems: z.array(z.strictObject({ code: codeSchema, label: localTextSchema })),
    minimumBase: z.int().min(5),
    /** Attributes besides that of the population by which response rates are published; absent: none. */
    ratesBy: z.array(z.strictObject({ code: codeSchema, label: localTextSchema })).optional(),
    opensOn: z.iso.date(),
    /** The last day on which tickets are given out, before answering begins on `opensOn`; null: at any time. */
    ticketsUntil: z.iso.date().nullable(),
    closesOn: z.iso.date(),
    /** In which all of these days are meant (IANA); absent in contracts of before waves had one. */
    timeZone: z.string().optional(),
    retainUntil: z.iso.date(),
    /** Of a wave whose answers are sealed for trustees (a trial); absent: they are not. */
    sealing: sealingContractSchema.optional(),
  })
  .openapi('Contract');

/** What was added to a contract while the wave was open: the contract itself, and its fingerprint, stay. */
export const addendumSchema = z
  .strictObject({
    at: z.iso.datetime(),
    /** The closing day until then, and from then on. */
    closedOn: z.iso.date(),
    closesOn: z.iso.date(),
  })
  .openapi('Addendum');

export type Addendum = z.infer<typeof addendumSchema>;
export type Contract = z.infer<typeof contractSchema>;
