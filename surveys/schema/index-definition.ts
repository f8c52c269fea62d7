import { z } from 'zod';
import { codeSchema } from './code.ts';
import { localTextSchema } from './local-text.ts';

/**
 * A figure made of several items. Everything that changes it is written down, because the rules in use differ as soon
 * as anybody leaves an item blank.
 * `score`: an option's score, a rating scale from 0 (worst point) to 100 (best).
 * `positive`: 100 for a positive option or a point in the top box, 0 for another.
 */
export const indexSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    items: z.array(codeSchema).min(2),
    scoring: z.enum(['score', 'positive']),
    aggregation: z
      .enum(['respondent-mean', 'item-mean', 'pooled'])
      .describe('every person, every item or every answer counts the same'),
    minimumAnsweredCount: z.int().min(1).describe('items a respondent must have answered to enter'),
    decimals: z
      .int()
      .min(0)
      .max(3)
      .describe('digits after the point where it is shown; rounded once, at the end'),
  })
  .meta({ id: 'Index' });

export type Index = z.infer<typeof indexSchema>;
