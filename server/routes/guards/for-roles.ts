import { createMiddleware } from 'hono/factory';
import type { Role } from '../../contract/accounts/accounts.ts';
import { ProblemError } from '../../problems.ts';
import type { SignedInEnv } from '../api.ts';

/**
 * Whom a route answers, as part of its definition: `createRoute({ …, ...forRoles(managers) })`. Everybody else is refused
 * before anything of the request is read; the description of the API names the roles. Where a role must have a second
 * step, its accounts are answered only once they have one, but for what `beforeSecondStep` says they need to get there.
 */
export function forRoles(roles: readonly Role[], { beforeSecondStep = false } = {}) {
  return {
    'x-roles': roles,
    middleware: createMiddleware<SignedInEnv>(async (context, next) => {
      if (!roles.includes(context.var.account.role)) throw new ProblemError('not-permitted');
      if (context.var.needsSecondStep && !beforeSecondStep) throw new ProblemError('second-step-needed');
      await next();
    }),
  };
}
