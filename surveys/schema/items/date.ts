import { z } from 'zod';
import { codeSchema } from '../code.ts';
import { localTextSchema } from '../local-text.ts';
import { itemBase } from './question-base.ts';

/** A day, a month or a year as ISO 8601 writes it: `2025-11-30`, `2025-11`, `2025`. */
const isoDate = z.string().meta({ pattern: String.raw`^\d{4}(-\d\d){0,2}$` });

/** One class of dates in tables: all up to and with `atMost` that no class before it has; the last has no end. */
export const dateBandSchema = z
  .strictObject({ code: codeSchema, label: localTextSchema, atMost: isoDate.optional() })
  .meta({ id: 'DateBand' });

/**
 * A date, as exact as `precision` says ("when were you hired"). Its limits and bands are as exact.
 * Tables show it in classes only: an exact date may be one person's.
 */
export const dateItemSchema = z
  .strictObject({
    type: z.literal('date'),
    ...itemBase,
    precision: z.enum(['day', 'month', 'year']),
    earliest: isoDate,
    latest: isoDate,
    bands: z.array(dateBandSchema).min(2),
  })
  .meta({ id: 'DateItem' });
