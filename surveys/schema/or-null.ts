import { z } from 'zod';

/**
 * A value, or null where there is none. For schemas that have a name: described as JSON Schema, `.nullable()` would
 * leave of them the name alone, and the null would be lost.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema): z.ZodUnion<[Schema, z.ZodNull]> {
  return z.union([schema, z.null()]);
}
