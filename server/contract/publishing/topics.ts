import { z } from '@hono/zod-openapi';
import { topicCorrectionsSchema, topicsSchema } from '../../../surveys/schema/topic.ts';

const revision = z.int().min(0).describe('counts the saves; 0: nothing was written yet');

/** GET /api/manage/waves/{wave}/topics/{place}: what the published texts of a place are sorted by. */
export const placeTopicsSchema = z
  .object({
    revision,
    topics: topicsSchema,
    history: z
      .array(
        z.object({
          revision,
          topics: topicsSchema,
          changedAt: z.iso.datetime(),
          changedBy: z.string().describe('name of the account'),
        }),
      )
      .describe('every version, the latest first'),
    corrections: z.object({ revision, list: topicCorrectionsSchema }),
  })
  .openapi('PlaceTopics');

/** PUT /api/manage/waves/{wave}/topics/{place}: all topics, and the revision they were made from. */
export const topicsChangeSchema = z.strictObject({ revision, topics: topicsSchema }).openapi('TopicsChange');

/** PUT /api/manage/waves/{wave}/topics/{place}/corrections: all of them, and the revision they were made from. */
export const topicCorrectionsChangeSchema = z
  .strictObject({ revision, list: topicCorrectionsSchema })
  .openapi('TopicCorrectionsChange');

const count = z.int().min(0);

/** GET /api/manage/waves/{wave}/topics/{place}/words */
export const wordMapSchema = z
  .object({
    textCount: count,
    words: z.array(z.object({ word: z.string(), count: count.describe('so many or more, in steps') })),
    pairs: z.array(
      z.object({
        first: z.string(),
        second: z.string(),
        count: count.describe('who wrote both: so many or more, in steps'),
        closeness: z.number().min(0).max(1).describe('of those who wrote either, from the numbers shown'),
      }),
    ),
  })
  .openapi('WordMap');

export type PlaceTopics = z.infer<typeof placeTopicsSchema>;
export type TopicsChange = z.infer<typeof topicsChangeSchema>;
export type TopicCorrectionsChange = z.infer<typeof topicCorrectionsChangeSchema>;
