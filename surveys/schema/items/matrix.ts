import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { localTextSchema } from '../local-text.ts';
import { orderSchema } from '../order.ts';
import { continuationSchema, questionBase, routed } from './question-base.ts';
import { isReversed, scale } from './rating-scale.ts';
import { responseOptionSchema } from './response-option.ts';

/** One line of a matrix: an item of its own, with its own code, answer and tables. */
export const matrixRowSchema = z
  .strictObject({
    code: codeSchema,
    text: localTextSchema,
    reportText: localTextSchema.optional(),
    ...routed,
    isReversed,
    continues: continuationSchema.optional(),
  })
  .meta({ id: 'MatrixRow' });

/** Several items under one question on one scale: either options to choose one of, or points. */
export const matrixSchema = z
  .strictObject({
    type: z.literal('matrix'),
    ...questionBase,
    rows: z.array(matrixRowSchema).min(1),
    rowOrder: orderSchema,
    columns: z.union([
      z.strictObject({ options: z.array(responseOptionSchema).min(2).max(11) }),
      z.strictObject({ ...scale, isBipolar: z.boolean().optional() }),
    ]),
  })
  .meta({ id: 'Matrix' });

export type MatrixRow = z.infer<typeof matrixRowSchema>;
