import { createRoute } from '@hono/zod-openapi';
import { canSeeUnpublished } from '../../access/can-see-unpublished.ts';
import { readers } from '../../access/role-groups.ts';
import { addedTableSchema, crossChoicesSchema, crossSchema } from '../../contract/publishing/crosses.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { addTable, choicesOfWave } from '../../publishing/crosses/add-table.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** One more table of a published wave, for whoever reads its results. */
export function crossRoutes(dependencies: Dependencies) {
  const choices = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/crosses',
    request: { params: waveParams },
    responses: {
      200: answers(crossChoicesSchema, 'Of what a further table can be asked for'),
      ...refusals(401, 403, 404, 409),
    },
  });
  const add = createRoute({
    ...forRoles(readers),
    method: 'post',
    path: '/waves/{wave}/tables',
    request: { params: waveParams, body: body(crossSchema) },
    responses: {
      200: answers(addedTableSchema, 'The line of the table in the list, new or there already'),
      ...refusals(401, 403, 404, 409, 422, 503),
    },
  });

  async function published(code: string, { role }: SignedInEnv['Variables']['account']): Promise<Wave> {
    const wave = await findWaveOrFail(dependencies.db, code);
    if (wave.state !== 'published' && !canSeeUnpublished(role)) throw new ProblemError('wave-not-found');
    return wave;
  }

  return createApi<SignedInEnv>()
    .openapi(choices, async (context) => {
      const wave = await published(context.req.valid('param').wave, context.var.account);
      return context.json(await choicesOfWave(dependencies, wave), 200);
    })
    .openapi(add, async (context) => {
      const { account } = context.var;
      const wave = await published(context.req.valid('param').wave, account);
      const asked = { cross: context.req.valid('json'), actor: actorOf(account) };
      return context.json(await addTable(dependencies, wave, asked), 200);
    });
}
