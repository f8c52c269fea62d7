import { createMiddleware } from 'hono/factory';
import type { Role } from '../contract/accounts.ts';
import { ProblemError } from '../problems.ts';
import type { SignedInEnv } from './api.ts';

/**
 * Whom a route answers, as part of its definition: `createRoute({ …, ...forRoles(managers) })`. Everybody else is refused
 * before anything of the request is read; the description of the API names the roles.
 */
export function forRoles(roles: readonly Role[]) {
  return {
    'x-roles': roles,
    middleware: createMiddleware<SignedInEnv>(async (context, next) => {
      if (!roles.includes(context.var.account.role)) throw new ProblemError('not-permitted');
      await next();
    }),
  };
}
