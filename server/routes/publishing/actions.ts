import { createRoute, z } from '@hono/zod-openapi';
import { actionWriters, readers } from '../../access/role-groups.ts';
import {
  actionChangeSchema,
  actionCountsListSchema,
  actionListSchema,
  actionSchema,
  publicActionsSchema,
  type ActionList,
} from '../../contract/publishing/actions.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { actionCounts, actionsOfWave } from '../../publishing/actions/actions-of-wave.ts';
import { addAction, changeAction } from '../../publishing/actions/keep-action.ts';
import { publicActions } from '../../publishing/actions/public-actions.ts';
import { keptFindings } from '../../publishing/actions/unanswered-findings.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from '../fieldwork/waves.ts';

/** What is done about the findings of a published wave: read by all readers, written by HR and planners. */
export function actionRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const findings = keptFindings();
  const count = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/actions',
    responses: { 200: answers(actionCountsListSchema, 'How far the actions are'), ...refusals(401, 403) },
  });
  const list = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/waves/{wave}/actions',
    request: { params: waveParams },
    responses: { 200: answers(actionListSchema, 'The actions'), ...refusals(401, 403, 404, 409) },
  });
  const add = createRoute({
    ...forRoles(actionWriters),
    method: 'post',
    path: '/waves/{wave}/actions',
    request: { params: waveParams, body: body(actionSchema) },
    responses: { 201: answers(actionListSchema, 'Kept'), ...refusals(401, 403, 404, 409, 422) },
  });
  const change = createRoute({
    ...forRoles(actionWriters),
    method: 'put',
    path: '/waves/{wave}/actions/{number}',
    request: {
      params: waveParams.extend({ number: z.coerce.number().int().min(1) }),
      body: body(actionChangeSchema),
    },
    responses: { 200: answers(actionListSchema, 'Kept'), ...refusals(401, 403, 404, 409, 422) },
  });

  async function listOf(code: string): Promise<ActionList> {
    return actionsOfWave(dependencies, await findWaveOrFail(db, code), findings);
  }

  return createApi<SignedInEnv>()
    .openapi(count, async (context) => context.json({ waves: await actionCounts(dependencies) }, 200))
    .openapi(list, async (context) => context.json(await listOf(context.req.valid('param').wave), 200))
    .openapi(add, async (context) => {
      const { wave } = context.req.valid('param');
      const writer = { wave, actor: actorOf(context.var.account) };
      await addAction(dependencies, writer, context.req.valid('json'));
      return context.json(await listOf(wave), 201);
    })
    .openapi(change, async (context) => {
      const { wave, number } = context.req.valid('param');
      const writer = { wave, actor: actorOf(context.var.account) };
      await changeAction(dependencies, writer, { number, ...context.req.valid('json') });
      return context.json(await listOf(wave), 200);
    });
}

/** The same for everybody: what was written for them. */
export function publicActionRoutes({ db }: Dependencies) {
  const show = createRoute({
    method: 'get',
    path: '/waves/{wave}/actions',
    request: { params: waveParams },
    responses: { 200: answers(publicActionsSchema, 'What came of it'), ...refusals(404) },
  });
  return createApi().openapi(show, async (context) => {
    const wave = await findWaveOrFail(db, context.req.valid('param').wave);
    if (wave.state === 'draft') throw new ProblemError('wave-not-found');
    return context.json(await publicActions(db, wave), 200);
  });
}
