import { z } from 'zod';
import { codeSchema } from './code.ts';
import { conditionSchema } from './condition.ts';
import { localTextSchema } from './local-text.ts';

/**
 * One thing a respondent may choose. `label` is short (bold on the page, the row label in a table);
 * `description` is the full sentence under it. An option outside the substance of the question
 * ("don't know", "does not apply") is marked `isSubstantive: false` and leaves the answered base.
 */
export const responseOptionSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    description: localTextSchema.optional(),
    isExclusive: z.boolean().optional().describe('multiple response only: choosing it clears the others'),
    takesText: z.boolean().optional().describe('a text field opens when it is chosen ("other")'),
    isSubstantive: z.boolean().optional().describe('false: counted apart, not part of the answered base'),
  })
  .meta({ id: 'ResponseOption' });

const itemBase = {
  code: codeSchema,
  text: localTextSchema,
  reportText: localTextSchema.optional().describe('shorter wording for tables and charts'),
  help: localTextSchema.optional(),
  isRequired: z.boolean().optional(),
  audience: conditionSchema.optional().describe('who the item is for; printed as a note on tables'),
  askedWhen: conditionSchema.optional().describe('routing on earlier answers'),
};

/** Exactly one option, or blank. */
export const singleResponseItemSchema = z
  .strictObject({
    type: z.literal('single-response'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2),
    isAttribute: z.boolean().optional().describe('describes the respondent; may be a banner variable'),
  })
  .meta({ id: 'SingleResponseItem' });

/** Any number of options ("check all that apply"). */
export const multipleResponseItemSchema = z
  .strictObject({
    type: z.literal('multiple-response'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2).max(32),
    maxChoices: z.int().min(1).optional(),
  })
  .meta({ id: 'MultipleResponseItem' });

/** A whole number from `min` to `max`, with words at the ends. */
export const ratingScaleItemSchema = z
  .strictObject({
    type: z.literal('rating-scale'),
    ...itemBase,
    min: z.int().min(0).max(10),
    max: z.int().min(1).max(100),
    minLabel: localTextSchema.optional(),
    maxLabel: localTextSchema.optional(),
    topBoxCount: z.int().min(1).describe('how many of the highest points count as "top box"'),
    bottomBoxCount: z.int().min(1).describe('how many of the lowest points count as "bottom box"'),
  })
  .meta({ id: 'RatingScaleItem' });

/** Free text. Stored apart from all other answers, never cross-tabulated. */
export const openEndedItemSchema = z
  .strictObject({
    type: z.literal('open-ended'),
    ...itemBase,
    maxLength: z.int().min(1).max(4000),
  })
  .meta({ id: 'OpenEndedItem' });

export const itemSchema = z.discriminatedUnion('type', [
  singleResponseItemSchema,
  multipleResponseItemSchema,
  ratingScaleItemSchema,
  openEndedItemSchema,
]);

export type ResponseOption = z.infer<typeof responseOptionSchema>;
export type SingleResponseItem = z.infer<typeof singleResponseItemSchema>;
export type MultipleResponseItem = z.infer<typeof multipleResponseItemSchema>;
export type RatingScaleItem = z.infer<typeof ratingScaleItemSchema>;
export type OpenEndedItem = z.infer<typeof openEndedItemSchema>;
export type Item = z.infer<typeof itemSchema>;
