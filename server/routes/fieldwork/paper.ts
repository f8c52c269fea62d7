import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { canSeeUnpublished } from '../../access/can-see-unpublished.ts';
import { paperKeyers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { compareKeyings, resolveDifference } from '../../fieldwork/paper/compare-keyings.ts';
import { keySheet } from '../../fieldwork/paper/key-sheet.ts';
import { addBatch, listBatches } from '../../fieldwork/paper/list-batches.ts';
import { takesPaper } from '../../fieldwork/paper/find-batch.ts';
import { paperDesk, paperWaves } from '../../fieldwork/paper/paper-desk.ts';
import { discardBatch, recordBatch } from '../../fieldwork/paper/record-batch.ts';
import { ProblemError } from '../../problems.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  keyedSheetSchema,
  newPaperBatchSchema,
  paperBatchListSchema,
  paperDeskSchema,
  paperDifferenceListSchema,
  paperWaveListSchema,
  recordBatchSchema,
  resolveSchema,
} from '../../contract/fieldwork/paper.ts';
import { waveParams } from './waves.ts';

/** Keying in of paper sheets, batch by batch. */
export function paperRoutes(dependencies: Dependencies) {
  const batchParams = waveParams.extend({ batch: z.coerce.number().int().min(1) });
  const ofWave = forRolesOfOpenWave(dependencies);
  const batches = answers(paperBatchListSchema, 'The batches: counts alone');
  const refused = refusals(401, 403, 404, 409, 422);
  const list = createRoute({
    ...forRoles(paperKeyers),
    method: 'get',
    path: '/paper',
    responses: { 200: answers(paperWaveListSchema, 'The waves that take paper now'), ...refusals(401, 403) },
  });
  const desk = createRoute({
    ...ofWave,
    method: 'get',
    path: '/waves/{wave}/paper',
    request: { params: waveParams },
    responses: { 200: answers(paperDeskSchema, 'What keying in needs to know of a wave'), ...refused },
  });
  const add = createRoute({
    ...ofWave,
    method: 'post',
    path: '/waves/{wave}/paper',
    request: { params: waveParams, body: body(newPaperBatchSchema) },
    responses: { 201: batches, ...refused },
  });
  const key = createRoute({
    ...ofWave,
    method: 'put',
    path: '/waves/{wave}/paper/{batch}/sheets',
    request: { params: batchParams, body: body(keyedSheetSchema) },
    responses: { 204: { description: 'Kept' }, ...refused },
  });
  const compare = createRoute({
    ...ofWave,
    method: 'get',
    path: '/waves/{wave}/paper/{batch}/differences',
    request: { params: batchParams },
    responses: {
      200: answers(paperDifferenceListSchema, 'Where two keyings differ'),
      ...refused,
    },
  });
  const resolve = createRoute({
    ...ofWave,
    method: 'post',
    path: '/waves/{wave}/paper/{batch}/resolve',
    request: { params: batchParams, body: body(resolveSchema) },
    responses: { 204: { description: 'Settled' }, ...refused },
  });
  const record = createRoute({
    ...ofWave,
    method: 'post',
    path: '/waves/{wave}/paper/{batch}/record',
    request: { params: batchParams, body: body(recordBatchSchema) },
    responses: { 200: batches, ...refused },
  });
  const discard = createRoute({
    ...ofWave,
    method: 'delete',
    path: '/waves/{wave}/paper/{batch}',
    request: { params: batchParams },
    responses: { 204: { description: 'Thrown away' }, ...refused },
  });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => context.json({ waves: await paperWaves(dependencies.db) }, 200))
    .openapi(desk, async (context) =>
      context.json(await paperDesk(dependencies, context.req.valid('param').wave), 200),
    )
    .openapi(add, async (context) => {
      const { wave } = context.req.valid('param');
      await addBatch(dependencies, wave, context.req.valid('json'));
      return context.json({ batches: await listBatches(dependencies, wave) }, 201);
    })
    .openapi(key, async (context) => {
      const { wave, batch } = context.req.valid('param');
      await keySheet(dependencies, wave, batch, context.req.valid('json'));
      return context.body(null, 204);
    })
    .openapi(compare, async (context) => {
      const { wave, batch } = context.req.valid('param');
      return context.json({ differences: await compareKeyings(dependencies, wave, batch) }, 200);
    })
    .openapi(resolve, async (context) => {
      const { wave, batch } = context.req.valid('param');
      await resolveDifference(dependencies, wave, batch, context.req.valid('json'));
      return context.body(null, 204);
    })
    .openapi(record, async (context) => {
      const { wave, batch } = context.req.valid('param');
      const actor = actorOf(context.var.account);
      await recordBatch(dependencies, wave, batch, context.req.valid('json'), actor);
      return context.json({ batches: await listBatches(dependencies, wave) }, 200);
    })
    .openapi(discard, async (context) => {
      const { wave, batch } = context.req.valid('param');
      await discardBatch(dependencies, wave, batch, actorOf(context.var.account));
      return context.body(null, 204);
    });
}

/** Whoever only keys in learns of waves that take paper now, and not that there are others. */
function forRolesOfOpenWave({ db }: Pick<Dependencies, 'db'>) {
  const { middleware, ...roles } = forRoles(paperKeyers);
  const onlyOpen = createMiddleware<SignedInEnv>(async (context, next) => {
    const wave = await findWave(db, context.req.param('wave') ?? '');
    const isOpen = wave !== undefined && takesPaper(wave);
    if (!isOpen && !canSeeUnpublished(context.var.account.role)) throw new ProblemError('wave-not-found');
    await next();
  });
  return { ...roles, middleware: [middleware, onlyOpen] };
}
