import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { attemptLimiter, isWithin } from '../../access/attempt-limiter.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { SignedInEnv } from '../api.ts';
import { noteAccount } from './note-account.ts';

/** Enough to see that somebody tries doors; whoever tries them by a program does not fill the log. */
const notedPerHour = 10;

/**
 * Writes into the log that somebody who is signed in was refused what their role may not do: the route as it is
 * declared, without what was asked of it.
 */
export function noteRefusals(dependencies: Pick<Dependencies, 'db' | 'now'>) {
  const noted = attemptLimiter(dependencies.db, { kind: 'refusal', points: notedPerHour, duration: 60 * 60 });
  return createMiddleware<SignedInEnv>(async (context, next) => {
    await next();
    if (!(context.error instanceof ProblemError) || context.error.code !== 'not-permitted') return;
    const { account } = context.var;
    if (!(await isWithin(noted, account.id))) return;
    // Where the refusal came from: nothing behind it was reached.
    const facts = { route: `${context.req.method} ${routePath(context)}` };
    await noteAccount(dependencies, { actor: account, action: 'refused', account, facts });
  });
}
