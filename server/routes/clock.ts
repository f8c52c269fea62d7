import { createRoute } from '@hono/zod-openapi';
import { managers } from '../access/role-groups.ts';
import { clockSchema, type Clock } from '../contract/clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { believedClock, confirmClock } from '../fieldwork/waves/believed-clock.ts';
import { answers, createApi, refusals, type SignedInEnv } from './api.ts';
import { forRoles } from './guards/for-roles.ts';

/** Whether what happens by itself happens, and a person's word that the day is right. */
export function clockRoutes(dependencies: Dependencies) {
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/clock',
    responses: { 200: answers(clockSchema, 'The clock'), ...refusals(401, 403) },
  });
  const confirm = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/clock',
    responses: { 200: answers(clockSchema, 'Believed from now on'), ...refusals(401, 403) },
  });
  const described = async (): Promise<Clock> => {
    const { now, isBelieved, seenAt } = await believedClock(dependencies);
    return { now: now.toISOString(), isBelieved, seenAt: seenAt.toISOString() };
  };

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => context.json(await described(), 200))
    .openapi(confirm, async (context) => {
      await confirmClock(dependencies);
      return context.json(await described(), 200);
    });
}
