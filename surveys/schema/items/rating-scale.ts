import { z } from 'zod';
import { localTextSchema } from '../local-text.ts';
import { itemBase } from './question-base.ts';

/** The points of a scale, of an item or of the columns of a matrix. */
export const scale = {
  min: z.int().min(0).max(10),
  max: z.int().min(1).max(100),
  minLabel: localTextSchema.optional(),
  maxLabel: localTextSchema.optional(),
  topBoxCount: z.int().min(1).describe('how many of the highest points count as "top box"'),
  bottomBoxCount: z.int().min(1).describe('how many of the lowest points count as "bottom box"'),
};

export const isReversed = z
  .boolean()
  .optional()
  .describe('a low answer is the good one; an index turns it round');

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
