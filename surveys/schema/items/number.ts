import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { localTextSchema } from '../local-text.ts';
import { itemBase } from './question-base.ts';

/** One class of numbers in tables: all up to `atMost` that no class before it has; the last has no end. */
export const numberBandSchema = z
  .strictObject({ code: codeSchema, label: localTextSchema, atMost: z.number().optional() })
  .meta({ id: 'NumberBand' });

/** A number with a unit ("years of service"). Tables show it in classes only: an exact number may be one person's. */
export const numberItemSchema = z
  .strictObject({
    type: z.literal('number'),
    ...itemBase,
    min: z.number(),
    max: z.number(),
    decimals: z.int().min(0).max(3).optional().describe('digits after the point; none: whole numbers'),
    unit: localTextSchema.optional(),
    bands: z.array(numberBandSchema).min(2),
  })
  .meta({ id: 'NumberItem' });
