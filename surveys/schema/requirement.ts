import { z } from 'zod';
import { codeSchema } from './code.ts';
import { localTextSchema } from './local-text.ts';

/**
 * Which groups need which of several items how much: the matrix of abilities by grade (◎ 特に必要, ○ 必要, blank).
 * Marks are in order, the strongest first, and are never turned into numbers.
 */
export const requirementSchema = z
  .strictObject({
    code: codeSchema,
    label: localTextSchema,
    attribute: codeSchema.describe('the single-response item whose options are the columns'),
    marks: z
      .array(z.strictObject({ code: codeSchema, symbol: z.string().min(1).max(2), label: localTextSchema }))
      .min(1),
    rows: z
      .array(
        z.strictObject({
          item: codeSchema,
          marks: z
            .record(codeSchema, codeSchema)
            .describe('option of the attribute -> mark; absent: not required'),
        }),
      )
      .min(1),
  })
  .meta({ id: 'Requirement', description: 'Required-by-group matrix with ordinal marks' });

export type Requirement = z.infer<typeof requirementSchema>;
