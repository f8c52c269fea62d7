import { createRoute, z } from '@hono/zod-openapi';
import { everybodySignedIn } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  ownPasswordSchema,
  ownSessionListSchema,
  passwordChangeSchema,
  recoveryCodesSchema,
  secondStepCodeSchema,
  secondStepProposalSchema,
  secondStepStateSchema,
  sessionMethodSchema,
} from '../../contract/accounts/accounts.ts';
import { removeSecondStep, secondStepRoles } from '../../store/accounts/second-steps.queries.ts';
import { endSession, endSessions, sessionsOf } from '../../store/accounts/sessions.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { noteAccount } from '../guards/note-account.ts';
import { setCookies } from '../guards/set-cookies.ts';

/** What somebody does about their own account: password, sessions, second step. */
export function ownAccountRoutes(dependencies: Dependencies) {
  const { db, accounts, now } = dependencies;
  const { secondSteps } = accounts;
  const own = forRoles(everybodySignedIn, { beforeSecondStep: true });

  const changePassword = createRoute({
    ...own,
    method: 'put',
    path: '/password',
    request: { body: body(passwordChangeSchema) },
    responses: {
      204: { description: 'Changed; other sessions have ended' },
      ...refusals(401, 403, 422, 429),
    },
  });
  const listSessions = createRoute({
    ...own,
    method: 'get',
    path: '/sessions',
    responses: { 200: answers(ownSessionListSchema, 'One’s own sessions'), ...refusals(401, 403) },
  });
  const endOne = createRoute({
    ...own,
    method: 'delete',
    path: '/sessions/{id}',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'Ended' }, ...refusals(401, 403, 404) },
  });
  const endOthers = createRoute({
    ...own,
    method: 'delete',
    path: '/sessions',
    responses: { 204: { description: 'All but this one have ended' }, ...refusals(401, 403) },
  });
  const readStep = createRoute({
    ...own,
    method: 'get',
    path: '/second-step',
    responses: {
      200: answers(secondStepStateSchema, 'Whether a second step is asked for'),
      ...refusals(401, 403),
    },
  });
  const proposeStep = createRoute({
    ...own,
    method: 'post',
    path: '/second-step',
    request: { body: body(ownPasswordSchema) },
    responses: {
      200: answers(secondStepProposalSchema, 'A secret, to be confirmed by a code'),
      ...refusals(401, 403, 409, 422, 429),
    },
  });
  const confirmStep = createRoute({
    ...own,
    method: 'put',
    path: '/second-step',
    request: { body: body(secondStepCodeSchema) },
    responses: {
      200: answers(recoveryCodesSchema, 'In force; other sessions have ended'),
      ...refusals(401, 403, 409, 422),
    },
  });
  const removeStep = createRoute({
    ...own,
    method: 'delete',
    path: '/second-step',
    request: { body: body(ownPasswordSchema) },
    responses: { 204: { description: 'Asked for no more' }, ...refusals(401, 403, 409, 422, 429) },
  });
  const renewCodes = createRoute({
    ...own,
    method: 'post',
    path: '/second-step/recovery-codes',
    request: { body: body(ownPasswordSchema) },
    responses: {
      200: answers(recoveryCodesSchema, 'Those of before are good no more'),
      ...refusals(401, 403, 409, 422, 429),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(changePassword, async (context) => {
      const { current, password } = context.req.valid('json');
      const { account } = context.var;
      const { cookies } = await accounts.changePassword(account, current, password);
      await noteAccount(dependencies, { actor: account, action: 'password-changed', account });
      setCookies(context, cookies);
      return context.body(null, 204);
    })
    .openapi(listSessions, async (context) => {
      const { id: account, sessionId } = context.var.account;
      const sessions = (await sessionsOf(db, account, now())).map(({ id, createdAt, expiresAt, method }) => ({
        id,
        begunAt: createdAt,
        expiresAt,
        method: sessionMethodSchema.nullable().parse(method),
        isThisOne: id === sessionId,
      }));
      return context.json({ sessions }, 200);
    })
    .openapi(endOne, async (context) => {
      const { account } = context.var;
      const isEnded = await endSession(db, account.id, context.req.valid('param').id);
      if (!isEnded) throw new ProblemError('session-not-found');
      await noteAccount(dependencies, {
        actor: account,
        action: 'sessions-ended',
        account,
        facts: { count: 1 },
      });
      return context.body(null, 204);
    })
    .openapi(endOthers, async (context) => {
      const { account } = context.var;
      const count = await endSessions(db, account.id, account.sessionId);
      await noteAccount(dependencies, {
        actor: account,
        action: 'sessions-ended',
        account,
        facts: { count },
      });
      return context.body(null, 204);
    })
    .openapi(readStep, async (context) => {
      const { account } = context.var;
      return context.json(
        {
          isInForce: await secondSteps.isInForce(account.id),
          isRequired: (await secondStepRoles(db)).includes(account.role),
          isPossible: await accounts.hasPassword(account),
        },
        200,
      );
    })
    .openapi(proposeStep, async (context) => {
      const { account } = context.var;
      await accounts.requirePassword(account, context.req.valid('json').password, 'password');
      return context.json(await secondSteps.propose(account), 200);
    })
    .openapi(confirmStep, async (context) => {
      const { account } = context.var;
      const recoveryCodes = await secondSteps.confirm(account.id, context.req.valid('json').code);
      await endSessions(db, account.id, account.sessionId);
      await noteAccount(dependencies, { actor: account, action: 'second-step-set-up', account });
      return context.json({ recoveryCodes }, 200);
    })
    .openapi(removeStep, async (context) => {
      const { account } = context.var;
      await accounts.requirePassword(account, context.req.valid('json').password, 'password');
      if (!(await removeSecondStep(db, account.id))) throw new ProblemError('no-second-step');
      await noteAccount(dependencies, { actor: account, action: 'second-step-removed', account });
      return context.body(null, 204);
    })
    .openapi(renewCodes, async (context) => {
      const { account } = context.var;
      await accounts.requirePassword(account, context.req.valid('json').password, 'password');
      const recoveryCodes = await secondSteps.renewRecoveryCodes(account.id);
      await noteAccount(dependencies, { actor: account, action: 'recovery-codes-renewed', account });
      return context.json({ recoveryCodes }, 200);
    });
}
