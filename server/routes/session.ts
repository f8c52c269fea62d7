import { createRoute } from '@hono/zod-openapi';
import type { Dependencies } from '../dependencies.ts';
import {
  sessionSchema,
  setupSchema,
  signInSchema,
  type Account,
  type Session,
} from '../contract/accounts.ts';
import { answers, body, createApi, refusals } from './api.ts';

/** Signing in and out, and the first administrator. */
export function sessionRoutes({ accounts }: Dependencies) {
  const who = createRoute({
    method: 'get',
    path: '/session',
    responses: { 200: answers(sessionSchema, 'Who is signed in'), ...refusals() },
  });
  const signIn = createRoute({
    method: 'post',
    path: '/session',
    request: { body: body(signInSchema) },
    responses: { 200: answers(sessionSchema, 'Signed in'), ...refusals(401, 422, 429) },
  });
  const signOut = createRoute({
    method: 'delete',
    path: '/session',
    responses: { 204: { description: 'Signed out' }, ...refusals() },
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
      const needsSetup = (await accounts.setupToken()) !== null;
      return context.json({ account: account === null ? null : ownAccount(account), needsSetup }, 200);
    })
    .openapi(signIn, async (context) => {
      const { email, password } = context.req.valid('json');
      const { account, cookie } = await accounts.signIn(email, password);
      context.header('set-cookie', cookie);
      return context.json({ account: ownAccount(account), needsSetup: false }, 200);
    })
    .openapi(signOut, async (context) => {
      const cookie = await accounts.signOut(context.req.raw.headers);
      if (cookie !== null) context.header('set-cookie', cookie);
      return context.body(null, 204);
    })
    .openapi(setUp, async (context) => {
      const { token, ...person } = context.req.valid('json');
      await accounts.setUp(token, person);
      const { account, cookie } = await accounts.signIn(person.email, person.password);
      context.header('set-cookie', cookie);
      return context.json({ account: ownAccount(account), needsSetup: false }, 201);
    });
}

/** What people are told of their own account. */
function ownAccount({ name, email, role }: Account): NonNullable<Session['account']> {
  return { name, email, role };
}
