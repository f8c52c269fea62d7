import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import { participationSchema, targetSchema } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import { participationOfWave } from '../../fieldwork/tally/participation-of-wave.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { setTarget } from '../../store/fieldwork/waves.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from './waves.ts';

/** How participation goes: from day to day, against the wave before and against what HR aims at. */
export function participationRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/participation',
    request: { params: waveParams },
    responses: { 200: answers(participationSchema, 'By public steps'), ...refusals(401, 403, 404) },
  });
  const aim = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/waves/{wave}/target',
    request: { params: waveParams, body: body(targetSchema) },
    responses: { 200: answers(participationSchema, 'With the new target'), ...refusals(401, 403, 404, 422) },
  });

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => {
      const wave = await findWaveOrFail(db, context.req.valid('param').wave);
      return context.json(await participationOfWave(dependencies, wave), 200);
    })
    .openapi(aim, async (context) => {
      const { code } = await findWaveOrFail(db, context.req.valid('param').wave);
      await setTarget(db, code, context.req.valid('json').targetRate);
      return context.json(await participationOfWave(dependencies, await findWaveOrFail(db, code)), 200);
    });
}
