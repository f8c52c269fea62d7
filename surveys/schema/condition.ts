import { z } from 'zod';
import { codeSchema } from './code.ts';

/**
 * When an item or section is asked. A leaf looks at an answer given earlier in the same response:
 * `is` holds when any of the listed options was chosen, `hasAll` when all of them were, `isAnswered` when there is any
 * answer, `atLeast`/`atMost` compare a rating or a number. Answers in free text are kept apart: no leaf looks at them.
 * An unanswered item makes every leaf about it false, so `not` of such a leaf is true.
 */
export type Condition =
  | { item: string; is: string[] }
  | { item: string; hasAll: string[] }
  | { item: string; isAnswered: true }
  | { item: string; atLeast?: number | undefined; atMost?: number | undefined }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ item: codeSchema, is: z.array(codeSchema).min(1) }),
      z.strictObject({ item: codeSchema, hasAll: z.array(codeSchema).min(1) }),
      z.strictObject({ item: codeSchema, isAnswered: z.literal(true) }),
      z
        .strictObject({ item: codeSchema, atLeast: z.number().optional(), atMost: z.number().optional() })
        .refine((leaf) => leaf.atLeast !== undefined || leaf.atMost !== undefined, {
          message: 'a rating condition needs atLeast or atMost',
        }),
      z.strictObject({ all: z.array(conditionSchema).min(1) }),
      z.strictObject({ any: z.array(conditionSchema).min(1) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });
