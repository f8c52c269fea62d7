import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { localTextSchema } from '../local-text.ts';

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

export type ResponseOption = z.infer<typeof responseOptionSchema>;
