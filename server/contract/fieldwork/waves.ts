import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { respondentLanguageCodes } from '../../../surveys/schema/language.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { collectionModes, stratumSchema } from '../../../surveys/schema/stratum.ts';
import { headCountsSchema, populationSchema } from '../../../surveys/schema/population.ts';
import { plannedRemedySchema, remedySchema } from '../../../surveys/schema/remedy.ts';
import { mergedPointSchema } from '../../../surveys/schema/table-plan.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { plannedMomentsSchema, upcomingMomentSchema } from './calendar.ts';
import { addendumSchema, contractSchema } from './wave-contract.ts';
import { waveStates } from './wave-state.ts';

export type { CollectionMode, Stratum } from '../../../surveys/schema/stratum.ts';
export type { Ticket } from '../../../surveys/tickets/ticket.ts';
export type { Contract } from './wave-contract.ts';
export type { WaveState } from './wave-state.ts';

const isoDate = z.iso.date();

export const waveStateSchema = z.enum(waveStates);

/** GET /api/waves/{wave}: everything a respondent may know before answering. */
export const publicWaveSchema = z
  .object({
    code: codeSchema,
    organisation: localTextSchema,
    title: localTextSchema,
    purpose: localTextSchema,
    /** Whose wording the questionnaire is, and under which licence. */
    attribution: localTextSchema.optional(),
    state: waveStateSchema,
    isSynthetic: z.boolean(),
    languages: z.array(z.enum(respondentLanguageCodes)),
    opensOn: isoDate,
    closesOn: isoDate,
    estimatedMinutes: z.int(),
    /** Answers that may be asked for, each row of a matrix one; and those that everybody is asked for. */
    itemCount: z.int(),
    leastItemCount: z.int(),
    /** What can be done today: a ticket window may come before the days of answering. */
    takesTickets: z.boolean(),
    takesResponses: z.boolean(),
    /** Where today stands to the days of answering, in the time zone of the wave. */
    days: z.enum(['before', 'within', 'after']),
    contract: contractSchema,
    /** Extensions, the earliest first; `closesOn` is that of the last. */
    addenda: z.array(addendumSchema),
    /** Of the wave before, of the same questionnaire: whether it is told what came of it. Left out where not. */
    tellsOfEarlierActions: z.literal(true).optional(),
    /** SHA-256 of the canonical JSON of the contract, lower-case hexadecimal. */
    contractFingerprint: z.string(),
  })
  .openapi('PublicWave');

const base64Url = z.string().regex(/^[\w-]{1,1400}$/);

/** A ticket, base64url: its message names wave and stratum; the signature is RSA-PSS with SHA-384. */
export const ticketSchema = z
  .strictObject({ stratum: codeSchema, message: base64Url, signature: base64Url })
  .openapi('Ticket');

export const ticketListSchema = z.object({ tickets: z.array(ticketSchema) });

/** POST /api/waves/{wave}/codes */
export const codeInputSchema = z.strictObject({ code: z.string().min(1).max(64) }).openapi('CodeInput');

/**
 * What an invitation or a drawn code is good for. Asking spends nothing, and so does not tell whether a ticket was taken
 * with an invitation: HR has everybody's, and could ask for each person.
 */
export const codeReadingSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('invitation'), stratum: codeSchema }),
    z.object({ kind: z.literal('drawn'), stratum: codeSchema, isUsed: z.boolean() }),
  ])
  .openapi('CodeReading');

/** POST /api/waves/{wave}/tickets */
export const ticketInputSchema = z
  .strictObject({
    code: z.string().min(1).max(64),
    blindedMessage: base64Url,
    /** Of a wave whose answers are sealed: one more for each lane, signed all or none. */
    inner: z.record(codeSchema, base64Url).optional(),
  })
  .openapi('TicketInput');

export const issuedTicketSchema = z
  .object({
    stratum: codeSchema,
    blindSignature: base64Url,
    /** By lane. */
    inner: z.record(codeSchema, base64Url).optional(),
  })
  .openapi('IssuedTicket');

const count = z.int().min(0);

/** One stratum of GET /api/waves/{wave}/tally */
export const stratumTallySchema = z
  .object({
    code: codeSchema,
    label: localTextSchema,
    eligibleCount: count,
    invitedCount: count,
    issuedCount: count,
    reissuedCount: count,
    printedCodeCount: count,
    acceptedTicketCount: count,
    acceptedCodeCount: count,
  })
  .openapi('StratumTally');

/** GET /api/waves/{wave}/tally */
export const tallySchema = z
  .object({
    wave: codeSchema,
    state: waveStateSchema,
    /** The day as of which an open wave is counted: once a day, so that no count tells when a response came. */
    countedOn: orNull(isoDate).optional(),
    /** All responses, those without ticket or code included. */
    responseCount: count,
    strata: z.array(stratumTallySchema),
  })
  .openapi('Tally');

/** POST /api/waves/{wave}/responses */
export const responseInputSchema = z
  .strictObject({
    /** 128 random bits drawn by the respondent's browser, hexadecimal: the same response sent twice is stored once. */
    submission: z.string().regex(/^[0-9a-f]{32}$/),
    answers: z.record(codeSchema, z.unknown()),
    texts: z.record(z.string(), z.string()).optional(),
    /** What gives the right to answer, one of the two; neither where the link alone suffices. */
    ticket: ticketSchema.optional(),
    code: z.string().max(64).optional(),
    /** Filling, so that the length of a request on the wire does not tell how much was written. */
    padding: z.string().optional(),
  })
  .openapi('ResponseInput');

export const responseReceiptSchema = z
  .object({ status: z.enum(['recorded', 'already-recorded']) })
  .openapi('ResponseReceipt');

const rateSchema = orNull(z.number().gt(0).max(1));

/** POST /api/manage/waves */
export const newWaveSchema = z
  .strictObject({
    // /results/plans is a page of its own.
    code: codeSchema.refine((code) => code !== 'plans'),
    organisation: localTextSchema,
    title: localTextSchema,
    questionnaire: z.strictObject({ code: codeSchema, version: z.int().min(1) }),
    /** Words for the questionnaire's placeholders, by code; `organisation` is the organisation's name by itself. */
    terms: z.record(codeSchema, localTextSchema).optional(),
    opensOn: isoDate,
    closesOn: isoDate,
    retainUntil: isoDate,
    minimumBase: z.int().min(5),
    population: populationSchema,
    headCounts: headCountsSchema
      .optional()
      .describe('by other attributes, where they are known: response rates are published by them too'),
    merges: z.array(mergedPointSchema),
    remedies: z
      .array(plannedRemedySchema)
      .max(100)
      .optional()
      .describe('of the table plan, what is left out so that fewer groups stay hidden'),
    modes: z.array(z.enum(collectionModes)).min(1),
    /** Options that share a stratum of tickets and drawn codes. */
    mergedStrata: z.array(mergedPointSchema),
    ticketsUntil: isoDate.nullable(),
    /** In which the days are meant (IANA, e.g. Asia/Tokyo); left out: that of the server. */
    timeZone: z.string().min(1).max(60).optional(),
    /** What it does by itself; left out: nothing, and of a draft that is changed what it did before. */
    calendar: plannedMomentsSchema.optional(),
    /** The response rate that is aimed at, in (0, 1]; nothing depends on it. */
    targetRate: rateSchema.optional(),
  })
  .openapi('NewWave');

/** PUT /api/manage/waves/{wave}: everything but its code, which is in addresses. */
export const changedWaveSchema = newWaveSchema.omit({ code: true }).openapi('ChangedWave');

/** POST /api/manage/waves/{wave}/extend */
export const extensionSchema = z.strictObject({ closesOn: isoDate }).openapi('Extension');

/** PUT /api/manage/waves/{wave}/target: at any time, since nothing depends on it. */
export const targetSchema = z.strictObject({ targetRate: rateSchema }).openapi('Target');

/** How an earlier wave of the same questionnaire ended. */
export const previousRateSchema = z
  .object({
    code: codeSchema,
    title: localTextSchema,
    closesOn: isoDate,
    responseCount: z.int(),
    eligibleCount: z.int(),
  })
  .openapi('PreviousRate');

/** GET /api/manage/waves/{wave}/participation */
export const participationSchema = z
  .object({
    targetRate: rateSchema,
    previous: orNull(previousRateSchema),
    /** All responses by day, each counted once on that day; of a wave that has closed the last at its closing. */
    steps: z.array(z.object({ day: isoDate, responseCount: count })),
  })
  .openapi('Participation');

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
    modes: z.array(z.enum(collectionModes)),
    eligibleCount: z.int(),
    responseCount: z.int(),
    /** The day as of which an open wave is counted; null: counted for good, or nothing to count. */
    countedOn: orNull(isoDate),
    /** The day has passed until which responses are kept, and they are still there. */
    isDeletionDue: z.boolean(),
    previous: orNull(previousRateSchema),
    targetRate: rateSchema,
    /** What happens by itself, the next first. */
    upcoming: z.array(upcomingMomentSchema),
    /** Of a wave whose people are invited: how many are. */
    invitedCount: orNull(count),
    /** Path of the answering page, from the root. */
    answeringPath: z.string(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .openapi('WaveSummary');

export const waveListSchema = z.object({ waves: z.array(waveSummarySchema) });

/** GET /api/manage/waves/{wave} */
export const waveDetailSchema = waveSummarySchema
  .extend({
    population: populationSchema,
    headCounts: headCountsSchema,
    /** The same in words: what people were counted by besides, and how many each group has. */
    countedBy: z.array(
      z.object({
        label: localTextSchema,
        groups: z.array(z.object({ label: localTextSchema, eligibleCount: count })),
      }),
    ),
    merges: z.array(mergedPointSchema),
    remedies: z.array(remedySchema).describe('what its tables are made coarser by'),
    mergedStrata: z.array(mergedPointSchema),
    ticketsUntil: isoDate.nullable(),
    timeZone: z.string().nullable(),
    /** Words for the questionnaire's placeholders; null where they were not kept. */
    terms: orNull(z.record(codeSchema, localTextSchema)),
    addenda: z.array(addendumSchema),
    /** Without their keys. */
    strata: z.array(stratumSchema.omit({ key: true })),
    /** Null while a wave with tickets is a draft: its keys are made when it opens. */
    contractFingerprint: z.string().nullable(),
  })
  .openapi('WaveDetail');

export type PublicWave = z.infer<typeof publicWaveSchema>;
export type ResponseInput = z.infer<typeof responseInputSchema>;
export type ResponseReceipt = z.infer<typeof responseReceiptSchema>;
export type CodeReading = z.infer<typeof codeReadingSchema>;
export type IssuedTicket = z.infer<typeof issuedTicketSchema>;
export type Tally = z.infer<typeof tallySchema>;
export type StratumTally = z.infer<typeof stratumTallySchema>;
export type NewWave = z.infer<typeof newWaveSchema>;
export type Participation = z.infer<typeof participationSchema>;
export type PreviousRate = z.infer<typeof previousRateSchema>;
export type WaveSummary = z.infer<typeof waveSummarySchema>;
export type WaveDetail = z.infer<typeof waveDetailSchema>;
export type TicketList = z.infer<typeof ticketListSchema>;
export type WaveList = z.infer<typeof waveListSchema>;
