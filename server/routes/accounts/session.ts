import { createRoute } from '@hono/zod-openapi';
import type { Dependencies } from '../../dependencies.ts';
import {
  sessionSchema,
  setupSchema,
  signedOutSchema,
  signInSchema,
} from '../../contract/accounts/accounts.ts';
import { answers, body, createApi, refusals } from '../api.ts';
import { noteAccount } from '../guards/note-account.ts';
import { sessionOf } from '../guards/session-of.ts';
import { setCookies } from '../guards/set-cookies.ts';

/** Signing in and out, and the first administrator. */
export function sessionRoutes(dependencies: Dependencies) {
  const { accounts, singleSignOn } = dependencies;
  const who = createRoute({
    method: 'get',
    path: '/session',
    responses: { 200: answers(sessionSchema, 'Who is signed in'), ...refusals() },
  });
  const signIn = createRoute({
    method: 'post',
    path: '/session',
    request: { body: body(signInSchema) },
    responses: { 200: answers(sessionSchema, 'Signed in'), ...refusals(401, 409, 422, 429) },
  });
  const signOut = createRoute({
    method: 'delete',
    path: '/session',
    responses: { 200: answers(signedOutSchema, 'Signed out here'), ...refusals() },
  });
  const setUp = createRoute({
    method: 'post',
    path: '/setup',
    request: { body: body(setupSchema) },
    responses: {
      201: answers(sessionSchema, 'The first administrator, signed in'),
      ...refusals(403, 409, 422),
    },
  });

  return createApi()
    .openapi(who, async (context) => {
      const account = await accounts.current(context.req.raw.headers);
      if (account !== null) return context.json(await sessionOf(dependencies, account), 200);
      const needsSetup = (await accounts.setupToken()) !== null;
      const offered = singleSignOn?.name ?? null;
      return context.json({ account, needsSetup, needsSecondStep: false, singleSignOn: offered }, 200);
    })
    .openapi(signIn, async (context) => {
      const { account, cookies } = await accounts.signIn(context.req.valid('json'), context.req.raw.headers);
      await noteAccount(dependencies, {
        actor: account,
        action: 'signed-in',
        account,
        facts: { method: 'password' },
      });
      setCookies(context, cookies);
      return context.json(await sessionOf(dependencies, { ...account, method: 'password' }), 200);
    })
    .openapi(signOut, async (context) => {
      const { headers } = context.req.raw;
      const hasBegunThere = (await accounts.current(headers))?.method === 'single-sign-on';
      const cookie = await accounts.signOut(headers);
      if (cookie !== null) setCookies(context, [cookie]);
      const address = hasBegunThere ? await singleSignOn?.signOutAddress() : null;
      return context.json({ address: address ?? null }, 200);
    })
    .openapi(setUp, async (context) => {
      const { token, ...person } = context.req.valid('json');
      const account = await accounts.setUp(token, person);
      await noteAccount(dependencies, { actor: account, action: 'account-created', account });
      setCookies(context, await accounts.beginSession(account, 'password'));
      return context.json(await sessionOf(dependencies, { ...account, method: 'password' }), 201);
    });
}
