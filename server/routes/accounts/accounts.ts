import { createRoute, z } from '@hono/zod-openapi';
import { administrators } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { countAccounts, deleteAccount, listAccounts } from '../../store/accounts/accounts.queries.ts';
import {
  accountListSchema,
  accountSchema,
  newAccountSchema,
  passwordResetSchema,
  roleSchema,
  secondStepRolesSchema,
} from '../../contract/accounts/accounts.ts';
import {
  accountsWithSecondStep,
  removeSecondStep,
  secondStepRoles,
  setSecondStepRoles,
} from '../../store/accounts/second-steps.queries.ts';
import { endSessions, sessionCounts } from '../../store/accounts/sessions.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { noteAccount } from '../guards/note-account.ts';

const params = z.object({ id: z.string() });

/** The administrator's list of accounts, and what is done to one. */
export function accountRoutes(dependencies: Dependencies) {
  const { db, accounts, now } = dependencies;
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
    request: { params },
    responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404, 409) },
  });
  const reset = createRoute({
    ...forRoles(administrators),
    method: 'put',
    path: '/accounts/{id}/password',
    request: { params, body: body(passwordResetSchema) },
    responses: { 204: { description: 'Reset; its sessions have ended' }, ...refusals(401, 403, 404, 422) },
  });
  const signOut = createRoute({
    ...forRoles(administrators),
    method: 'delete',
    path: '/accounts/{id}/sessions',
    request: { params },
    responses: { 204: { description: 'All its sessions have ended' }, ...refusals(401, 403, 404) },
  });
  const removeStep = createRoute({
    ...forRoles(administrators),
    method: 'delete',
    path: '/accounts/{id}/second-step',
    request: { params },
    responses: {
      204: { description: 'Asked for no more; its sessions have ended' },
      ...refusals(401, 403, 404, 409),
    },
  });
  const requireStep = createRoute({
    ...forRoles(administrators),
    method: 'put',
    path: '/second-step-roles',
    request: { body: body(secondStepRolesSchema) },
    responses: { 204: { description: 'These roles must have a second step' }, ...refusals(401, 403, 422) },
  });
  async function accountOf(id: string) {
    const account = (await listAccounts(db)).find((row) => row.id === id);
    if (account === undefined) throw new ProblemError('account-not-found');
    const { name, email, role } = account;
    return { id, name, email, role: roleSchema.parse(role) };
  }

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const [counts, withStep] = [await sessionCounts(db, now()), await accountsWithSecondStep(db)];
      const rows = (await listAccounts(db)).map(({ id, name, email, role, hasSingleSignOn }) => ({
        id,
        name,
        email,
        role: roleSchema.parse(role),
        sessionCount: counts.get(id) ?? 0,
        hasSecondStep: withStep.has(id),
        hasSingleSignOn,
      }));
      const needed = (await secondStepRoles(db)).map((role) => roleSchema.parse(role));
      return context.json({ accounts: rows, secondStepRoles: needed }, 200);
    })
    .openapi(create, async (context) => {
      const account = await accounts.create(context.req.valid('json'));
      await noteAccount(dependencies, { actor: context.var.account, action: 'account-created', account });
      return context.json(account, 201);
    })
    .openapi(remove, async (context) => {
      const { id } = context.req.valid('param');
      const account = await accountOf(id);
      if (account.role === 'administrator' && (await countAccounts(db, 'administrator')) === 1) {
        throw new ProblemError('last-administrator');
      }
      await deleteAccount(db, id);
      await noteAccount(dependencies, { actor: context.var.account, action: 'account-removed', account });
      return context.body(null, 204);
    })
    .openapi(reset, async (context) => {
      const account = await accountOf(context.req.valid('param').id);
      await accounts.resetPassword(account, context.req.valid('json').password);
      await noteAccount(dependencies, { actor: context.var.account, action: 'password-reset', account });
      return context.body(null, 204);
    })
    .openapi(signOut, async (context) => {
      const account = await accountOf(context.req.valid('param').id);
      const count = await endSessions(db, account.id);
      const { account: actor } = context.var;
      await noteAccount(dependencies, { actor, action: 'sessions-ended', account, facts: { count } });
      return context.body(null, 204);
    })
    .openapi(removeStep, async (context) => {
      const account = await accountOf(context.req.valid('param').id);
      if (!(await removeSecondStep(db, account.id))) throw new ProblemError('no-second-step');
      await endSessions(db, account.id);
      await noteAccount(dependencies, { actor: context.var.account, action: 'second-step-removed', account });
      return context.body(null, 204);
    })
    .openapi(requireStep, async (context) => {
      const { roles } = context.req.valid('json');
      const { account } = context.var;
      await setSecondStepRoles(db, [...new Set(roles)]);
      const facts = { roles: roles.join(', ') };
      await noteAccount(dependencies, {
        actor: account,
        action: 'second-step-roles-changed',
        account,
        facts,
      });
      return context.body(null, 204);
    });
}
