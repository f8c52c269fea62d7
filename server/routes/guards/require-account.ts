import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { needsSecondStep } from '../../access/needs-second-step.ts';
import type { SignedInEnv } from '../api.ts';

/** Lets people through who are signed in. */
export function requireAccount({ accounts, db }: Pick<Dependencies, 'accounts' | 'db'>) {
  return createMiddleware<SignedInEnv>(async (context, next) => {
    const account = await accounts.current(context.req.raw.headers);
    if (account === null) throw new ProblemError('not-signed-in');
    context.set('account', account);
    context.set('needsSecondStep', await needsSecondStep(db, account));
    await next();
  });
}
