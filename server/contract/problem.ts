import { z } from '@hono/zod-openapi';

/** One thing that is wrong, with a sentence in the reader's language. */
export const issueSchema = z.object({
  code: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  words: z.string(),
});

/** RFC 9457 problem details. `code` is stable; `title` and the issues' words are in the reader's language. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    issues: z.array(issueSchema).optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemSchema>;
