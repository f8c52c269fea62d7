import { z } from 'zod';
import { itemBase } from './question-base.ts';
import { orderSchema } from '../order.ts';
import { responseOptionSchema } from './response-option.ts';

/** Any number of options ("check all that apply"). */
export const multipleResponseItemSchema = z
  .strictObject({
    type: z.literal('multiple-response'),
    ...itemBase,
    options: z.array(responseOptionSchema).min(2).max(32),
    optionOrder: orderSchema,
    minChoices: z.int().min(1).optional().describe('of whoever answers; an exclusive option is enough'),
    maxChoices: z.int().min(1).optional(),
  })
  .meta({ id: 'MultipleResponseItem' });
