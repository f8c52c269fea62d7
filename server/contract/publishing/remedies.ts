import { z } from '@hono/zod-openapi';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';
import { coarseningSchema, remedySchema } from '../../../surveys/schema/remedy.ts';
import { draftProgressSchema } from './tables.ts';

const count = z.int().min(0);

/** A remedy with its words: what it would do. */
export const offeredRemedySchema = z
  .object({ remedy: remedySchema, coarsening: coarseningSchema })
  .openapi('OfferedRemedy');

/** Why groups are not shown, as far as published counts say; nothing hidden is looked at. */
const becauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('few-responses'), responseCount: count }),
  z.object({ kind: z.literal('few-people'), headCount: count }),
  /** So many stated no group: their answers would follow. */
  z.object({ kind: z.literal('not-stated'), responseCount: count }),
  /** The answers of these would follow. */
  z.object({ kind: z.literal('small-groups'), groups: z.array(localTextSchema) }),
  /** Groups within groups: so many of them are hidden in some table. */
  z.object({ kind: z.literal('within'), hiddenCount: count, groupCount: count }),
  /** Groups by what was answered to another item, or rows of such a table. */
  z.object({ kind: z.literal('answers') }),
  /** Not broken down by the attribute at all. */
  z.object({ kind: z.literal('left-out') }),
  /** Too few were asked or answered: not even the total is shown. */
  z.object({ kind: z.literal('few-in-total') }),
  z.object({ kind: z.literal('other-groups') }),
]);

export const hiddenCauseSchema = z
  .object({
    attribute: orNull(localTextSchema).describe('what the tables are divided by; null: not divided'),
    group: orNull(localTextSchema).describe('what is hidden; null: several groups'),
    tableCount: count,
    because: becauseSchema,
    remedies: z.array(offeredRemedySchema),
  })
  .openapi('HiddenCause');

/** How much is shown of what a wave could show. */
export const shownCountsSchema = z
  .object({
    tableCount: count.describe('tables by groups'),
    completeTableCount: count.describe('of these, tables in which no group is hidden'),
    groupCount: count.describe('groups shown, over all these tables'),
    hiddenGroupCount: count,
    respondentCount: count.describe('respondents, over all tables by one attribute'),
    shownRespondentCount: count.describe('of these, those who are in a shown group'),
  })
  .openapi('ShownCounts');

/** GET /api/manage/waves/{wave}/remedies */
export const remediesSchema = z
  .object({
    causes: z.array(hiddenCauseSchema),
    chosen: z.array(offeredRemedySchema).describe('in the order in which they were taken'),
    shown: shownCountsSchema,
    isSeen: z
      .boolean()
      .describe('figures were looked at: other remedies show only what can be shown beside them'),
  })
  .openapi('Remedies');

const remedyList = z.array(remedySchema).max(100);

/** POST /api/manage/waves/{wave}/remedies/effect */
export const remedyListSchema = z.strictObject({ remedies: remedyList }).openapi('RemedyList');

/** Asked again until it is known. */
export const remedyEffectSchema = z
  .discriminatedUnion('state', [
    draftProgressSchema.extend({ state: z.literal('computing') }),
    z.object({ state: z.literal('known'), before: shownCountsSchema, after: shownCountsSchema }),
  ])
  .openapi('RemedyEffect');

/** PUT /api/manage/waves/{wave}/remedies */
export const remedyChoiceSchema = z
  .strictObject({
    remedies: remedyList,
    before: remedyList.describe('those that were taken when this was chosen'),
  })
  .openapi('RemedyChoice');

export type HiddenCause = z.infer<typeof hiddenCauseSchema>;
export type OfferedRemedy = z.infer<typeof offeredRemedySchema>;
export type ShownCounts = z.infer<typeof shownCountsSchema>;
export type Remedies = z.infer<typeof remediesSchema>;
export type RemedyEffect = z.infer<typeof remedyEffectSchema>;
