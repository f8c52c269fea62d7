import { z } from 'zod';
import { codeSchema } from './code.ts';

/** Of a topic; each list of words. */
export const mostWords = 30;
export const mostTopics = 50;

const words = z.array(z.string().max(60)).max(mostWords);

/** アフターコーディングの規則: what makes a text one of a topic, written once and applied to every wave. */
export const topicSchema = z
  .strictObject({
    code: codeSchema.describe('never used for another topic'),
    name: z.string().max(60),
    anyOf: words.describe('at least one of them is in the text; none: whatever is in it'),
    allOf: words.describe('every one of them is in the text'),
    noneOf: words.describe('none of them is in the text'),
  })
  .meta({ id: 'Topic' });

/** In the order in which they are shown. */
export const topicsSchema = z.array(topicSchema).max(mostTopics);

export type Topic = z.infer<typeof topicSchema>;

/** What somebody decided about one text by hand, whatever the words of the topic say. */
export const topicCorrectionSchema = z
  .strictObject({
    text: z.int().min(0).describe('its place in the published list, from 0'),
    topic: codeSchema,
    has: z.boolean(),
  })
  .meta({ id: 'TopicCorrection' });

/** No text is decided about twice under one topic. */
export const topicCorrectionsSchema = z.array(topicCorrectionSchema).max(20_000);

export type TopicCorrection = z.infer<typeof topicCorrectionSchema>;
