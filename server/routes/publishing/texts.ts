import { createRoute, z } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { minimumTextCount } from '../../publishing/texts/place-standing.ts';
import type { StandingPlace } from '../../publishing/texts/standing-places.ts';
import { decideText, placeOfReview, textReview } from '../../publishing/texts/text-review.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  reviewedPlaceSchema,
  reviewedTextSchema,
  textDecisionSchema,
  textIdsSchema,
  textReviewSchema,
  type ReviewPlace,
} from '../../contract/publishing/texts.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** HR's review of what people wrote: only of closed waves, and only of what may be published at all. */
export function textRoutes(dependencies: Dependencies) {
  const { textReviews } = dependencies;
  const placeParams = waveParams.extend({ place: z.string() });
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/texts',
    request: { params: waveParams },
    responses: {
      200: answers(textReviewSchema, 'How far the review is'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/texts/{place}',
    request: { params: placeParams },
    responses: {
      200: answers(reviewedPlaceSchema, 'The texts of a place, in an order that says nothing'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });
  const decide = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/waves/{wave}/texts/{place}/{text}',
    request: { params: placeParams.extend({ text: z.string() }), body: body(textDecisionSchema) },
    responses: { 200: answers(reviewedTextSchema, 'As decided'), ...refusals(401, 403, 404, 409, 422, 503) },
  });
  const several = (name: string, description: string) => ({
    ...forRoles(managers),
    method: 'post' as const,
    path: `/waves/{wave}/texts/{place}/${name}` as const,
    request: { params: placeParams, body: body(textIdsSchema) },
    responses: { 200: answers(textIdsSchema, description), ...refusals(401, 403, 404, 409, 422, 503) },
  });
  const withhold = createRoute(several('withheld', 'Those that nobody had decided about, now withheld'));
  const reopen = createRoute(several('reopened', 'Those that were withheld, now undecided'));

  function placeOf({ place: { id, item, option }, standing }: StandingPlace, wave: string): ReviewPlace {
    const words = {
      id,
      label: item.reportText ?? item.text,
      text: item.text,
      optionLabel: option?.label ?? null,
    };
    return standing === 'releasable'
      ? { standing, ...words, ...textReviews.counts(wave, id) }
      : { standing, ...words };
  }

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const code = context.req.valid('param').wave;
      const { wave, places } = await textReview(dependencies, code, actorOf(context.var.account));
      const { title, isSynthetic } = wave;
      return context.json(
        {
          waveTitle: title,
          isSynthetic,
          minimumCount: minimumTextCount(wave),
          places: places.map((place) => placeOf(place, code)),
        },
        200,
      );
    })
    .openapi(show, async (context) => {
      const { wave, place } = context.req.valid('param');
      await placeOfReview(dependencies, wave, place, actorOf(context.var.account));
      return context.json({ texts: textReviews.texts(wave, place) }, 200);
    })
    .openapi(decide, async (context) => {
      const { wave, place, text } = context.req.valid('param');
      await placeOfReview(dependencies, wave, place, actorOf(context.var.account));
      const decided = decideText(dependencies, wave, place, { id: text, ...context.req.valid('json') });
      return context.json(decided, 200);
    })
    .openapi(withhold, async (context) => {
      const { wave, place } = context.req.valid('param');
      await placeOfReview(dependencies, wave, place, actorOf(context.var.account));
      const ids = textReviews.withholdUndecided(wave, place, context.req.valid('json').ids);
      return context.json({ ids }, 200);
    })
    .openapi(reopen, async (context) => {
      const { wave, place } = context.req.valid('param');
      await placeOfReview(dependencies, wave, place, actorOf(context.var.account));
      const ids = textReviews.reopenWithheld(wave, place, context.req.valid('json').ids);
      return context.json({ ids }, 200);
    });
}
