import { createRoute } from '@hono/zod-openapi';
import { managers } from '../../access/role-groups.ts';
import { calendarInputSchema, calendarSchema } from '../../contract/fieldwork/calendar.ts';
import type { Dependencies } from '../../dependencies.ts';
import { calendarOfWave } from '../../fieldwork/calendar/calendar-of-wave.ts';
import { planMoments } from '../../fieldwork/calendar/plan-moments.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { waveParams } from './waves.ts';

/** What a wave does by itself, and when. */
export function calendarRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const path = '/waves/{wave}/calendar';
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path,
    request: { params: waveParams },
    responses: { 200: answers(calendarSchema, 'What happens by itself'), ...refusals(401, 403, 404) },
  });
  const plan = createRoute({
    ...forRoles(managers),
    method: 'put',
    path,
    request: { params: waveParams, body: body(calendarInputSchema) },
    responses: { 200: answers(calendarSchema, 'As planned now'), ...refusals(401, 403, 404, 409, 422) },
  });
  const described = async (code: string) => ({
    moments: await calendarOfWave(db, await findWaveOrFail(db, code)),
  });

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => context.json(await described(context.req.valid('param').wave), 200))
    .openapi(plan, async (context) => {
      const { wave } = context.req.valid('param');
      const { calendar } = context.req.valid('json');
      await planMoments(dependencies, wave, calendar, actorOf(context.var.account));
      return context.json(await described(wave), 200);
    });
}
