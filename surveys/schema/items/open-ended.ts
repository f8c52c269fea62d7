import { z } from 'zod';
import { textPatterns } from '../text-pattern.ts';
import { itemBase } from './question-base.ts';

/** Free text. Stored apart from all other answers, never cross-tabulated. */
export const openEndedItemSchema = z
  .strictObject({
    type: z.literal('open-ended'),
    ...itemBase,
    maxLength: z.int().min(1).max(4000),
    pattern: z.enum(textPatterns).optional().describe('what the text must be; absent: anything'),
  })
  .meta({ id: 'OpenEndedItem' });
