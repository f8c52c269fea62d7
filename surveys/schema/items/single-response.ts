import { z } from 'zod';
import { itemBase } from './question-base.ts';
import { orderSchema } from '../order.ts';
import { responseOptionSchema } from './response-option.ts';

/** Exactly one option, or blank. */
export const singleResponseItemSchema = z
  .strictObject({
    type: z.literal('single-response'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2),
    optionOrder: orderSchema,
    isAttribute: z.boolean().optional().describe('describes the respondent; may be a banner variable'),
  })
  .meta({ id: 'SingleResponseItem' });
