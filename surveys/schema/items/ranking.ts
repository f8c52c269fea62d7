import { z } from 'zod';
import { itemBase } from './question-base.ts';
import { orderSchema } from '../order.ts';
import { responseOptionSchema } from './response-option.ts';

/** The best `rankCount` of the options, in order. Fewer may be given. */
export const rankingItemSchema = z
  .strictObject({
    type: z.literal('ranking'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2).max(32),
    optionOrder: orderSchema,
    rankCount: z.int().min(1).max(10),
  })
  .meta({ id: 'RankingItem' });
