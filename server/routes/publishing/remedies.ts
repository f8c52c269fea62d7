import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import {
  remediesSchema,
  remedyChoiceSchema,
  remedyEffectSchema,
  remedyListSchema,
} from '../../contract/publishing/remedies.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import {
  chooseRemedies,
  effectOfRemedies,
  remediesOfWave,
} from '../../publishing/remedies/remedies-of-wave.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** What HR can do about hidden groups before publication. */
export function remedyRoutes(dependencies: Dependencies) {
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/remedies',
    request: { params: waveParams },
    responses: {
      200: answers(remediesSchema, 'Why groups are hidden, and what can be done about it'),
      ...refusals(401, 403, 404, 409, 503),
    },
  });
  const effect = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/remedies/effect',
    request: { params: waveParams, body: body(remedyListSchema) },
    responses: {
      200: answers(remedyEffectSchema, 'How much would be shown'),
      ...refusals(401, 403, 404, 409, 422, 503),
    },
  });
  const choose = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/waves/{wave}/remedies',
    request: { params: waveParams, body: body(remedyChoiceSchema) },
    responses: {
      200: answers(remedyListSchema, 'The remedies that are taken'),
      ...refusals(401, 403, 404, 409, 422),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      return context.json(await remediesOfWave(dependencies, wave), 200);
    })
    .openapi(effect, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      const { remedies } = context.req.valid('json');
      return context.json(await effectOfRemedies(dependencies, wave, remedies), 200);
    })
    .openapi(choose, async (context) => {
      const wave = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      const { remedies, before } = context.req.valid('json');
      await chooseRemedies(dependencies, wave, { remedies, before, actor: actorOf(context.var.account) });
      return context.json({ remedies }, 200);
    });
}
