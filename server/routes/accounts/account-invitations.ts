import { createRoute, z } from '@hono/zod-openapi';
import {
  acceptInvitation,
  inviteAccount,
  invitationOf,
  offeredAccount,
} from '../../access/account-invitations.ts';
import { administrators } from '../../access/role-groups.ts';
import {
  accountAcceptanceSchema,
  accountInvitationListSchema,
  accountInvitationTokenSchema,
  madeAccountInvitationSchema,
  newAccountInvitationSchema,
  offeredAccountSchema,
} from '../../contract/accounts/account-invitations.ts';
import { sessionSchema } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  listAccountInvitations,
  withdrawAccountInvitation,
} from '../../store/accounts/account-invitations.queries.ts';
import { dropOfferedUnits } from '../../store/accounts/unit-reader-lists.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { noteAccount } from '../guards/note-account.ts';
import { sessionOf } from '../guards/session-of.ts';
import { setCookies } from '../guards/set-cookies.ts';

/** Offers of accounts, as the administrator makes, sees and withdraws them. */
export function accountInvitationRoutes(dependencies: Dependencies) {
  const { db, publicUrl } = dependencies;
  const list = createRoute({
    ...forRoles(administrators),
    method: 'get',
    path: '/account-invitations',
    responses: {
      200: answers(accountInvitationListSchema, 'Neither used nor withdrawn'),
      ...refusals(401, 403),
    },
  });
  const invite = createRoute({
    ...forRoles(administrators),
    method: 'post',
    path: '/account-invitations',
    request: { body: body(newAccountInvitationSchema) },
    responses: {
      201: answers(madeAccountInvitationSchema, 'Invited; an earlier one to this address is good no more'),
      ...refusals(401, 403, 409, 422),
    },
  });
  const withdraw = createRoute({
    ...forRoles(administrators),
    method: 'delete',
    path: '/account-invitations/{id}',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'Withdrawn' }, ...refusals(401, 403, 404) },
  });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const invitations = (await listAccountInvitations(db)).map(invitationOf);
      return context.json({ invitations }, 200);
    })
    .openapi(invite, async (context) => {
      const { account: actor } = context.var;
      const invited = context.req.valid('json');
      const { invitation, token } = await inviteAccount(dependencies, { invited, by: actor.name });
      await noteAccount(dependencies, { actor, action: 'account-invited', account: invitation });
      return context.json({ ...invitation, address: `${publicUrl}/invitation#${token}` }, 201);
    })
    .openapi(withdraw, async (context) => {
      const withdrawn = await withdrawAccountInvitation(db, context.req.valid('param').id);
      if (withdrawn === undefined) throw new ProblemError('account-invitation-not-found');
      await dropOfferedUnits(db, withdrawn.email);
      const { account: actor } = context.var;
      const account = invitationOf(withdrawn);
      await noteAccount(dependencies, { actor, action: 'account-invitation-withdrawn', account });
      return context.body(null, 204);
    });
}

/** The same for whoever has the link. */
export function offeredAccountRoutes(dependencies: Dependencies) {
  const { accounts } = dependencies;
  const read = createRoute({
    method: 'post',
    path: '/account-invitation/read',
    request: { body: body(accountInvitationTokenSchema) },
    responses: { 200: answers(offeredAccountSchema, 'What is offered'), ...refusals(404, 422) },
  });
  const accept = createRoute({
    method: 'post',
    path: '/account-invitation',
    request: { body: body(accountAcceptanceSchema) },
    responses: {
      201: answers(sessionSchema, 'The account is made, and signed in'),
      ...refusals(404, 409, 422),
    },
  });
  return createApi()
    .openapi(read, async (context) =>
      context.json(await offeredAccount(dependencies, context.req.valid('json').token), 200),
    )
    .openapi(accept, async (context) => {
      const account = await acceptInvitation(dependencies, context.req.valid('json'));
      await noteAccount(dependencies, { actor: account, action: 'account-created', account });
      setCookies(context, await accounts.beginSession(account, 'password'));
      return context.json(await sessionOf(dependencies, { ...account, method: 'password' }), 201);
    });
}
