import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers } from '../../access/role-groups.ts';
import { newSeriesSchema, seriesListSchema, seriesTurnSchema } from '../../contract/fieldwork/series.ts';
import type { Dependencies } from '../../dependencies.ts';
import { createSeries } from '../../fieldwork/series/create-series.ts';
import { describedSeries } from '../../fieldwork/series/described-series.ts';
import { turnSeriesOrFail } from '../../fieldwork/series/turn-series.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';

/** Series of short waves. */
export function seriesRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/series',
    responses: { 200: answers(seriesListSchema, 'All series'), ...refusals(401, 403) },
  });
  const create = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/series',
    request: { body: body(newSeriesSchema) },
    responses: { 201: answers(seriesListSchema, 'All series'), ...refusals(401, 403, 404, 409, 422) },
  });
  const turn = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/series/{series}',
    request: { params: z.object({ series: codeSchema }), body: body(seriesTurnSchema) },
    responses: { 200: answers(seriesListSchema, 'All series'), ...refusals(401, 403, 404, 422) },
  });
  const all = async () => ({ series: await describedSeries(db) });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => context.json(await all(), 200))
    .openapi(create, async (context) => {
      await createSeries(dependencies, context.req.valid('json'));
      return context.json(await all(), 201);
    })
    .openapi(turn, async (context) => {
      const { series } = context.req.valid('param');
      await turnSeriesOrFail(dependencies, series, context.req.valid('json').isOn);
      return context.json(await all(), 200);
    });
}
