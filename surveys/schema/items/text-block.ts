import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { localTextSchema } from '../local-text.ts';
import { routed } from './question-base.ts';

/** Words between questions. Nothing is answered. */
export const textBlockSchema = z
  .strictObject({
    type: z.literal('text-block'),
    code: codeSchema,
    text: localTextSchema,
    ...routed,
  })
  .meta({ id: 'TextBlock' });
