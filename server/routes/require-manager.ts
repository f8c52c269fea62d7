import { createMiddleware } from 'hono/factory';
import { canManageWaves } from '../access/can-manage-waves.ts';
import { ProblemError } from '../problems.ts';
import type { SignedInEnv } from './api.ts';

/** Lets HR and administrators through. */
export const requireManager = createMiddleware<SignedInEnv>(async (context, next) => {
  if (!canManageWaves(context.var.account.role)) throw new ProblemError('not-permitted');
  await next();
});
