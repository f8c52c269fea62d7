import { z } from '@hono/zod-openapi';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { orNull } from '../../../surveys/schema/or-null.ts';

const count = z.int().min(0);
const decision = z.enum(['release', 'withhold']);
const textId = z.string().regex(/^[0-9a-f]{32}$/);

const placeWords = {
  id: z.string(),
  label: localTextSchema,
  text: localTextSchema,
  /** The option that the texts stand beside; null: the item is open-ended. */
  optionLabel: orNull(localTextSchema),
};

const progress = { givenCount: count, reviewedCount: count, releasedCount: count };

/** One place of GET /api/manage/waves/{wave}/texts: how far its review is, or why nobody reads anything there. */
const reviewPlaceSchema = z.discriminatedUnion('standing', [
  z.object({ standing: z.literal('releasable'), ...placeWords, ...progress }),
  z.object({ standing: z.enum(['few', 'attribute', 'hidden']), ...placeWords }),
]);

/** GET /api/manage/waves/{wave}/texts */
export const textReviewSchema = z
  .object({
    waveTitle: localTextSchema,
    isSynthetic: z.boolean(),
    minimumCount: count,
    places: z.array(reviewPlaceSchema),
  })
  .openapi('TextReview');

export const reviewedTextSchema = z
  .object({
    id: textId,
    text: z.string(),
    decision: decision.nullable(),
    redacted: z.string().nullable(),
  })
  .openapi('ReviewedText');

/** GET /api/manage/waves/{wave}/texts/{place} */
export const reviewedPlaceSchema = z.object({ texts: z.array(reviewedTextSchema) }).openapi('ReviewedPlace');

/** PUT /api/manage/waves/{wave}/texts/{place}/{text}; no decision takes the last one back. */
export const textDecisionSchema = z
  .strictObject({ decision: decision.nullable(), redacted: z.string().nullable() })
  .openapi('TextDecision');

/** POST /api/manage/waves/{wave}/texts/{place}/withheld and …/reopened */
export const textIdsSchema = z.object({ ids: z.array(textId) }).openapi('TextIds');

export type TextReviewPage = z.infer<typeof textReviewSchema>;
export type ReviewPlace = TextReviewPage['places'][number];
export type ReviewedTextAnswer = z.infer<typeof reviewedTextSchema>;
export type TextDecisionInput = z.infer<typeof textDecisionSchema>;
