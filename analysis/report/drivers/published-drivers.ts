import { z } from 'zod';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';

const proportion = z.number().min(0).max(1);

/** One answer that may go with the outcome: an item in the order of its options, or one option ticked or not. */
export const publishedDriverSchema = z.object({
  item: z.string(),
  option: z.string().nullable().describe('of a multiple response: the option'),
  label: localTextSchema,
  optionLabel: orNull(localTextSchema),
  positive: z
    .array(z.string())
    .describe(
      "the categories whose share, in the item's own table, is its score: top box, positive options, the tick",
    ),
  importance: proportion.describe(
    'share of what all of them explain together: relative weight, three digits',
  ),
  importanceInterval: z.object({ lower: proportion, upper: proportion }).describe('95 %, by bootstrap'),
  correlation: z.number().min(-1).max(1).describe('with the outcome, alone; two digits'),
});

/** Why nothing is said of what goes with an outcome. */
export const noDriversReasonSchema = z.enum(['too_few_cases', 'same_answers', 'no_variation']);

/**
 * What goes with an index or an overall rating most, over all responses of a wave. It says nothing of any group, and
 * never what is the cause.
 */
export const publishedDriversSchema = z
  .object({
    outcome: z.string().describe('code of an index or a rating scale'),
    outcomeLabel: localTextSchema,
    result: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('shown'),
        base: z.int().min(0).describe('responses that answered the outcome and every one of the drivers'),
        explained: proportion.describe('of the variance of the outcome, by all of them; two digits'),
        drivers: z.array(publishedDriverSchema).describe('the most important first'),
      }),
      z.object({
        status: z.literal('refused'),
        reason: noDriversReasonSchema,
        required: z.int().min(0).nullable().describe('too_few_cases: responses that it would take'),
      }),
    ]),
  })
  .meta({ id: 'PublishedDrivers' });

export type PublishedDriver = z.infer<typeof publishedDriverSchema>;
export type PublishedDrivers = z.infer<typeof publishedDriversSchema>;
export type NoDriversReason = z.infer<typeof noDriversReasonSchema>;
