import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import type { SignedInEnv } from './api.ts';

/** Lets people through who are signed in. */
export function requireAccount({ accounts }: Pick<Dependencies, 'accounts'>) {
  return createMiddleware<SignedInEnv>(async (context, next) => {
    const account = await accounts.current(context.req.raw.headers);
    if (account === null) throw new ProblemError('not-signed-in');
    context.set('account', account);
    await next();
  });
}
