import { z } from 'zod';
import { codeSchema } from './code.ts';

/**
 * Which questions of a questionnaire take turns from round to round: each part in its own round, then the first again.
 * What is in no part is asked every time.
 */
export const rotationSchema = z
  .strictObject({
    parts: z
      .array(z.array(codeSchema).min(1))
      .min(2)
      .max(12)
      .describe('codes of items and matrices, one list a round'),
  })
  .meta({ id: 'Rotation' });

export type Rotation = z.infer<typeof rotationSchema>;
