import { createRoute } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers } from '../../access/role-groups.ts';
import {
  rehearsalReplySchema,
  rehearsalSchema,
  sealedListSchema,
  sealedResponseSchema,
  sealingChoiceSchema,
  sealingStandingSchema,
  trusteeKeysSchema,
} from '../../contract/fieldwork/sealing.ts';
import { responseReceiptSchema } from '../../contract/fieldwork/waves.ts';
import type { Dependencies } from '../../dependencies.ts';
import {
  acceptRehearsal,
  chooseSealing,
  keepTrusteeKeys,
  rehearsalOf,
  sealingStanding,
} from '../../fieldwork/sealing/keep-sealing.ts';
import { recordSealed } from '../../fieldwork/sealing/record-sealed.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import { sealedList } from '../../store/fieldwork/sealed-list.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { actorOf } from '../guards/actor-of.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from './waves.ts';

/** Where sealed answers are sent, and the one list of them after closing. No cookie is read or set, nothing is logged. */
export function sealedResponseRoutes(dependencies: Dependencies) {
  const send = createRoute({
    method: 'post',
    path: '/waves/{wave}/sealed-responses',
    request: { params: waveParams, body: body(sealedResponseSchema) },
    responses: {
      200: answers(responseReceiptSchema, 'Already stored: the same boxes were sent before'),
      201: answers(responseReceiptSchema, 'Stored durably'),
      ...refusals(400, 403, 404, 409, 413, 415, 422),
    },
  });
  const list = createRoute({
    method: 'get',
    path: '/waves/{wave}/sealed-list',
    request: { params: waveParams },
    responses: { 200: answers(sealedListSchema, 'What was accepted, with its hash'), ...refusals(404, 409) },
  });
  return createApi()
    .openapi(send, async (context) => {
      const { wave } = context.req.valid('param');
      const receipt = await recordSealed(dependencies, wave, context.req.valid('json'));
      return receipt.status === 'recorded' ? context.json(receipt, 201) : context.json(receipt, 200);
    })
    .openapi(list, async (context) => {
      const { code, state } = await findWaveOrFail(dependencies.db, context.req.valid('param').wave);
      if (state === 'draft') throw new ProblemError('wave-not-found');
      const found = await sealedList(dependencies.db, code);
      if (found === undefined) throw new ProblemError(state === 'open' ? 'results-not-ready' : 'not-sealed');
      return context.json(found, 200);
    });
}

/** Trustees of a draft: who they are, their public keys, their rehearsal. */
export function sealingRoutes(dependencies: Dependencies) {
  const trusteeParams = waveParams.extend({ trustee: codeSchema });
  const path = '/waves/{wave}/sealing';
  const ofTrustee = '/waves/{wave}/trustees/{trustee}';
  const standing = answers(sealingStandingSchema, 'How the sealing stands');
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path,
    request: { params: waveParams },
    responses: { 200: standing, ...refusals(401, 403, 404) },
  });
  const choose = createRoute({
    ...forRoles(managers),
    method: 'put',
    path,
    request: { params: waveParams, body: body(sealingChoiceSchema) },
    responses: { 200: standing, ...refusals(401, 403, 404, 409, 422) },
  });
  const keys = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: `${ofTrustee}/keys`,
    request: { params: trusteeParams, body: body(trusteeKeysSchema) },
    responses: { 200: standing, ...refusals(401, 403, 404, 409, 422) },
  });
  const rehearsal = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: `${ofTrustee}/rehearsal`,
    request: { params: trusteeParams },
    responses: {
      200: answers(rehearsalSchema, 'Boxes for a trustee to open'),
      ...refusals(401, 403, 404, 409),
    },
  });
  const reply = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: `${ofTrustee}/rehearsal`,
    request: { params: trusteeParams, body: body(rehearsalReplySchema) },
    responses: { 200: standing, ...refusals(401, 403, 404, 409, 422) },
  });
  const standingOf = (wave: string) => sealingStanding(dependencies, wave);

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => context.json(await standingOf(context.req.valid('param').wave), 200))
    .openapi(choose, async (context) => {
      const { wave } = context.req.valid('param');
      await chooseSealing(dependencies, wave, context.req.valid('json'), actorOf(context.var.account));
      return context.json(await standingOf(wave), 200);
    })
    .openapi(keys, async (context) => {
      const named = context.req.valid('param');
      await keepTrusteeKeys(dependencies, named, context.req.valid('json'), actorOf(context.var.account));
      return context.json(await standingOf(named.wave), 200);
    })
    .openapi(rehearsal, async (context) =>
      context.json(await rehearsalOf(dependencies, context.req.valid('param')), 200),
    )
    .openapi(reply, async (context) => {
      const named = context.req.valid('param');
      await acceptRehearsal(dependencies, named, context.req.valid('json'), actorOf(context.var.account));
      return context.json(await standingOf(named.wave), 200);
    });
}
