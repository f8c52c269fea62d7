import { createRoute, z } from '@hono/zod-openapi';
import { administrators, everybodySignedIn } from '../access/role-groups.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { countAccounts, deleteAccount, listAccounts } from '../store/accounts.queries.ts';
import {
  accountListSchema,
  accountSchema,
  type Account,
  newAccountSchema,
  passwordChangeSchema,
  passwordResetSchema,
  roleSchema,
} from '../contract/accounts.ts';
import type { InstallationAction } from '../contract/log.ts';
import { addLogEntry } from '../store/log.queries.ts';
import { actorOf } from './actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from './api.ts';
import { forRoles } from './for-roles.ts';

/** The administrator's list of accounts, and passwords. */
export function accountRoutes({ db, accounts, now }: Dependencies) {
  const list = createRoute({
    ...forRoles(administrators),
    method: 'get',
    path: '/accounts',
    responses: {
      200: answers(accountListSchema, 'All accounts'),
      ...refusals(401, 403),
    },
  });
  const create = createRoute({
    ...forRoles(administrators),
    method: 'post',
    path: '/accounts',
    request: { body: body(newAccountSchema) },
    responses: { 201: answers(accountSchema, 'Created'), ...refusals(401, 403, 409, 422) },
  });
  const remove = createRoute({
    ...forRoles(administrators),
    method: 'delete',
    path: '/accounts/{id}',
    request: { params: z.object({ id: z.string() }) },
    responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404, 409) },
  });

  const change = createRoute({
    ...forRoles(everybodySignedIn),
    method: 'put',
    path: '/password',
    request: { body: body(passwordChangeSchema) },
    responses: {
      204: { description: 'Changed; other sessions have ended' },
      ...refusals(401, 403, 422, 429),
    },
  });
  const reset = createRoute({
    ...forRoles(administrators),
    method: 'put',
    path: '/accounts/{id}/password',
    request: { params: z.object({ id: z.string() }), body: body(passwordResetSchema) },
    responses: { 204: { description: 'Reset; its sessions have ended' }, ...refusals(401, 403, 404, 422) },
  });
  const note = (
    actor: Account,
    action: InstallationAction,
    { email, role }: Pick<Account, 'email' | 'role'>,
  ) =>
    addLogEntry(db, {
      at: now().toISOString(),
      actor: actorOf(actor),
      action,
      facts: { account: email, role },
    });
  async function accountOf(id: string) {
    const account = (await listAccounts(db)).find((row) => row.id === id);
    if (account === undefined) throw new ProblemError('account-not-found');
    return { ...account, role: roleSchema.parse(account.role) };
  }

  return createApi<SignedInEnv>()
    .openapi(change, async (context) => {
      const { current, password } = context.req.valid('json');
      const { cookie } = await accounts.changePassword(context.var.account, current, password);
      await note(context.var.account, 'password-changed', context.var.account);
      context.header('set-cookie', cookie);
      return context.body(null, 204);
    })
    .openapi(reset, async (context) => {
      const account = await accountOf(context.req.valid('param').id);
      await accounts.resetPassword(account, context.req.valid('json').password);
      await note(context.var.account, 'password-reset', account);
      return context.body(null, 204);
    })
    .openapi(list, async (context) => {
      const rows = await listAccounts(db);
      return context.json(
        { accounts: rows.map((row) => ({ ...row, role: roleSchema.parse(row.role) })) },
        200,
      );
    })
    .openapi(create, async (context) => {
      const account = await accounts.create(context.req.valid('json'));
      await note(context.var.account, 'account-created', account);
      return context.json(account, 201);
    })
    .openapi(remove, async (context) => {
      const { id } = context.req.valid('param');
      const account = await accountOf(id);
      if (account.role === 'administrator' && (await countAccounts(db, 'administrator')) === 1) {
        throw new ProblemError('last-administrator');
      }
      await deleteAccount(db, id);
      await note(context.var.account, 'account-removed', account);
      return context.body(null, 204);
    });
}
