import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';
import { writtenQuestionnaire } from '../../store/authoring/questionnaires.queries.ts';
import { createRoute, z } from '@hono/zod-openapi';
import { canSeeUnpublished } from '../../access/can-see-unpublished.ts';
import { managers, readers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { closeWave } from '../../fieldwork/waves/close-wave.ts';
import { extendWave } from '../../fieldwork/waves/extend-wave.ts';
import { changeWave, createWave } from '../../fieldwork/waves/create-wave.ts';
import { deleteDueResponses } from '../../fieldwork/waves/delete-expired-responses.ts';
import { deleteDraft } from '../../fieldwork/waves/delete-draft-wave.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { openWave } from '../../fieldwork/waves/open-wave.ts';
import { summariseWave, waveDetail } from '../../fieldwork/waves/summarise-wave.ts';
import { publishTables } from '../../publishing/release/publish-tables.ts';
import { listWaves } from '../../store/fieldwork/waves.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { actorOf } from '../guards/actor-of.ts';
import { waveParams } from './waves.ts';
import {
  changedWaveSchema,
  extensionSchema,
  newWaveSchema,
  waveDetailSchema,
  waveListSchema,
} from '../../contract/fieldwork/waves.ts';

/** The waves of the console: making, opening, closing and publishing them. */
export function manageWaveRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const list = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves',
    responses: {
      200: answers(waveListSchema, 'All waves'),
      ...refusals(401, 403),
    },
  });
  const create = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves',
    request: { body: body(newWaveSchema) },
    responses: { 201: answers(waveDetailSchema, 'A draft'), ...refusals(401, 403, 404, 409, 422) },
  });
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}',
    request: { params: waveParams },
    responses: { 200: answers(waveDetailSchema, 'The wave'), ...refusals(401, 403, 404) },
  });
  const questionnaire = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/questionnaire',
    request: { params: waveParams },
    responses: {
      200: answers(questionnaireSchema, 'As it is asked, in the words of this wave'),
      ...refusals(401, 403, 404),
    },
  });
  const change = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/waves/{wave}',
    request: { params: waveParams, body: body(changedWaveSchema) },
    responses: { 200: answers(waveDetailSchema, 'The draft, changed'), ...refusals(401, 403, 404, 409, 422) },
  });
  const extend = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/extend',
    request: { params: waveParams, body: body(extensionSchema) },
    responses: { 200: answers(waveDetailSchema, 'The wave, extended'), ...refusals(401, 403, 404, 409, 422) },
  });
  const remove = createRoute({
    ...forRoles(managers),
    method: 'delete',
    path: '/waves/{wave}',
    request: { params: waveParams },
    responses: { 204: { description: 'The draft is gone' }, ...refusals(401, 403, 404, 409) },
  });
  const move = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/waves/{wave}/{step}',
    request: {
      params: waveParams.extend({ step: z.enum(['open', 'close', 'publish', 'delete-responses']) }),
    },
    responses: {
      200: answers(waveDetailSchema, 'The wave afterwards'),
      ...refusals(401, 403, 404, 409, 422, 503),
    },
  });
  const steps = {
    open: openWave,
    close: closeWave,
    publish: publishTables,
    'delete-responses': deleteDueResponses,
  };

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const seesAll = canSeeUnpublished(context.var.account.role);
      const visible = (await listWaves(db)).filter((wave) => seesAll || wave.state === 'published');
      const waves = await Promise.all(visible.map((wave) => summariseWave(dependencies, wave)));
      return context.json({ waves }, 200);
    })
    .openapi(create, async (context) => {
      const wave = await createWave(dependencies, context.req.valid('json'), {
        isSynthetic: false,
        actor: actorOf(context.var.account),
      });
      return context.json(await waveDetail(dependencies, wave), 201);
    })
    .openapi(show, async (context) => {
      const wave = await findWaveOrFail(db, context.req.valid('param').wave);
      return context.json(await waveDetail(dependencies, wave), 200);
    })
    .openapi(questionnaire, async (context) => {
      const { questionnaireHash } = await findWaveOrFail(db, context.req.valid('param').wave);
      return context.json(await writtenQuestionnaire(db, questionnaireHash), 200);
    })
    .openapi(change, async (context) => {
      const { wave } = context.req.valid('param');
      const changed = await changeWave(
        dependencies,
        wave,
        context.req.valid('json'),
        actorOf(context.var.account),
      );
      return context.json(await waveDetail(dependencies, changed), 200);
    })
    .openapi(extend, async (context) => {
      const { wave } = context.req.valid('param');
      await extendWave(dependencies, wave, context.req.valid('json').closesOn, actorOf(context.var.account));
      return context.json(await waveDetail(dependencies, await findWaveOrFail(db, wave)), 200);
    })
    .openapi(remove, async (context) => {
      await deleteDraft(dependencies, context.req.valid('param').wave, actorOf(context.var.account));
      return context.body(null, 204);
    })
    .openapi(move, async (context) => {
      const { wave, step } = context.req.valid('param');
      await steps[step](dependencies, wave, actorOf(context.var.account));
      return context.json(await waveDetail(dependencies, await findWaveOrFail(db, wave)), 200);
    });
}
