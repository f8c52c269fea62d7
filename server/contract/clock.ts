import { z } from '@hono/zod-openapi';

/** GET /api/manage/clock */
export const clockSchema = z
  .object({
    /** What the clock of the machine says. */
    now: z.iso.datetime(),
    /** Whether waves open, close and are deleted by it. It is not believed after a leap of more than a month. */
    isBelieved: z.boolean(),
    /** When it was last believed. */
    seenAt: z.iso.datetime(),
  })
  .openapi('Clock');

export type Clock = z.infer<typeof clockSchema>;
