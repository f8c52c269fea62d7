import type { z } from 'zod';

/**
 * A key of an object that may be left out, and has a value where it stands. Typed as `.exactOptional()`, which the
 * description of the API would give as always there; JSON has no undefined, so that the two read the same.
 */
export function optionalKey<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  return schema.optional() as z.ZodType as z.ZodExactOptional<Schema>;
}
