import { z } from 'zod';
import { dateItemSchema } from './items/date.ts';
import { matrixSchema } from './items/matrix.ts';
import { multipleResponseItemSchema } from './items/multiple-response.ts';
import { numberItemSchema } from './items/number.ts';
import { openEndedItemSchema } from './items/open-ended.ts';
import { rankingItemSchema } from './items/ranking.ts';
import { ratingScaleItemSchema } from './items/rating-scale.ts';
import { singleResponseItemSchema } from './items/single-response.ts';
import { textBlockSchema } from './items/text-block.ts';

/**
 * What a section is made of: items, matrices (several items under one question) and words between them.
 * A type of item begins here; the compiler then names every record that owes it a row.
 */
export const sectionPartSchema = z.discriminatedUnion('type', [
  singleResponseItemSchema,
  multipleResponseItemSchema,
  ratingScaleItemSchema,
  numberItemSchema,
  dateItemSchema,
  rankingItemSchema,
  openEndedItemSchema,
  matrixSchema,
  textBlockSchema,
]);

export type SectionPart = z.infer<typeof sectionPartSchema>;
export type PartType = SectionPart['type'];
export type PartOf<T extends PartType> = Extract<SectionPart, { type: T }>;

/** What has one answer. A matrix is as many items as it has rows. */
export type Item = Exclude<SectionPart, Matrix | TextBlock>;
export type ItemType = Item['type'];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

export type SingleResponseItem = PartOf<'single-response'>;
export type MultipleResponseItem = PartOf<'multiple-response'>;
export type RatingScaleItem = PartOf<'rating-scale'>;
export type NumberItem = PartOf<'number'>;
export type DateItem = PartOf<'date'>;
export type RankingItem = PartOf<'ranking'>;
export type OpenEndedItem = PartOf<'open-ended'>;
export type Matrix = PartOf<'matrix'>;
export type TextBlock = PartOf<'text-block'>;
export type { MatrixRow } from './items/matrix.ts';
export type { ResponseOption } from './items/response-option.ts';
