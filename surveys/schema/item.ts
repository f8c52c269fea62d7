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
    score: z.number().optional().describe('what choosing it is worth in an index'),
    isPositive: z
      .boolean()
      .optional()
      .describe('one of the answers that an index of positive answers counts'),
  })
  .meta({ id: 'ResponseOption' });

/** What an item was in an earlier version, and what is different: whether figures may stand side by side. */
export const continuationSchema = z
  .strictObject({
    version: z.int().min(1),
    item: codeSchema.optional().describe('its code there, where it had another'),
    change: z
      .enum(['none', 'wording', 'scale'])
      .describe('wording: figures are compared with a note; scale: they are not compared'),
  })
  .meta({ id: 'Continuation' });

const routed = {
  audience: conditionSchema.optional().describe('who it is for; printed as a note on tables'),
  askedWhen: conditionSchema.optional().describe('routing on earlier answers'),
};

const questionBase = {
  code: codeSchema,
  text: localTextSchema,
  reportText: localTextSchema.optional().describe('shorter wording for tables and charts'),
  help: localTextSchema.optional(),
  isRequired: z.boolean().optional(),
  ...routed,
};

const itemBase = { ...questionBase, continues: continuationSchema.optional() };

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

const scale = {
  min: z.int().min(0).max(10),
  max: z.int().min(1).max(100),
  minLabel: localTextSchema.optional(),
  maxLabel: localTextSchema.optional(),
  topBoxCount: z.int().min(1).describe('how many of the highest points count as "top box"'),
  bottomBoxCount: z.int().min(1).describe('how many of the lowest points count as "bottom box"'),
};

const isReversed = z.boolean().optional().describe('a low answer is the good one; an index turns it round');

/**
 * A whole number from `min` to `max`, with words at the ends. `isBipolar`: the ends are opposites of equal weight
 * (semantic differential), both have words and the numbers stand between them.
 */
export const ratingScaleItemSchema = z
  .strictObject({
    type: z.literal('rating-scale'),
    ...itemBase,
    ...scale,
    isBipolar: z.boolean().optional(),
    isReversed,
  })
  .meta({ id: 'RatingScaleItem' });

/** One class of numbers in tables: all up to `atMost` that no class before it has; the last has no end. */
export const numberBandSchema = z
  .strictObject({ code: codeSchema, label: localTextSchema, atMost: z.number().optional() })
  .meta({ id: 'NumberBand' });

/** A number with a unit ("years of service"). Tables show it in classes only: an exact number may be one person's. */
export const numberItemSchema = z
  .strictObject({
    type: z.literal('number'),
    ...itemBase,
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(3).optional().describe('digits after the point; none: whole numbers'),
    unit: localTextSchema.optional(),
    bands: z.array(numberBandSchema).min(2),
  })
  .meta({ id: 'NumberItem' });

/** The best `rankCount` of the options, in order. Fewer may be given. */
export const rankingItemSchema = z
  .strictObject({
    type: z.literal('ranking'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2).max(32),
    rankCount: z.int().min(1).max(10),
  })
  .meta({ id: 'RankingItem' });

/** Free text. Stored apart from all other answers, never cross-tabulated. */
export const openEndedItemSchema = z
  .strictObject({
    type: z.literal('open-ended'),
    ...itemBase,
    maxLength: z.int().min(1).max(4000),
  })
  .meta({ id: 'OpenEndedItem' });

/** One line of a matrix: an item of its own, with its own code, answer and tables. */
export const matrixRowSchema = z
  .strictObject({
    code: codeSchema,
    text: localTextSchema,
    reportText: localTextSchema.optional(),
    ...routed,
    isReversed,
    continues: continuationSchema.optional(),
  })
  .meta({ id: 'MatrixRow' });

/** Several items under one question on one scale: either options to choose one of, or points. */
export const matrixSchema = z
  .strictObject({
    type: z.literal('matrix'),
    ...questionBase,
    rows: z.array(matrixRowSchema).min(1),
    columns: z.union([
      z.strictObject({ options: z.array(responseOptionSchema).min(2).max(11) }),
      z.strictObject({ ...scale, isBipolar: z.boolean().optional() }),
    ]),
  })
  .meta({ id: 'Matrix' });

/** Words between questions. Nothing is answered. */
export const textBlockSchema = z
  .strictObject({
    type: z.literal('text-block'),
    code: codeSchema,
    text: localTextSchema,
    ...routed,
  })
  .meta({ id: 'TextBlock' });

/** What a section is made of: items, matrices (several items under one question) and words between them. */
export const sectionPartSchema = z.discriminatedUnion('type', [
  singleResponseItemSchema,
  multipleResponseItemSchema,
  ratingScaleItemSchema,
  numberItemSchema,
  rankingItemSchema,
  openEndedItemSchema,
  matrixSchema,
  textBlockSchema,
]);

export type ResponseOption = z.infer<typeof responseOptionSchema>;
export type SingleResponseItem = z.infer<typeof singleResponseItemSchema>;
export type MultipleResponseItem = z.infer<typeof multipleResponseItemSchema>;
export type RatingScaleItem = z.infer<typeof ratingScaleItemSchema>;
export type NumberItem = z.infer<typeof numberItemSchema>;
export type RankingItem = z.infer<typeof rankingItemSchema>;
export type OpenEndedItem = z.infer<typeof openEndedItemSchema>;
export type Matrix = z.infer<typeof matrixSchema>;
export type MatrixRow = z.infer<typeof matrixRowSchema>;
export type TextBlock = z.infer<typeof textBlockSchema>;
export type SectionPart = z.infer<typeof sectionPartSchema>;
/** What has one answer. A matrix is as many items as it has rows. */
export type Item = Exclude<SectionPart, Matrix | TextBlock>;
