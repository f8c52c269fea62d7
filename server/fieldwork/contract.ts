import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { localTextSchema } from '../../surveys/schema/local-text.ts';

/**
 * What respondents are promised before the first question. Canonical JSON of it is hashed when the wave opens and
 * never changes after that; thresholds may only be raised.
 */
export const contractSchema = z
  .strictObject({
    wave: codeSchema,
    questionnaireHash: z.string(),
    mode: z.literal('open-link'),
    storedItems: z.array(z.strictObject({ code: codeSchema, label: localTextSchema })),
    minimumBase: z.int().min(5),
    closesOn: z.iso.date(),
    retainUntil: z.iso.date(),
  })
  .openapi('Contract');

export type Contract = z.infer<typeof contractSchema>;
