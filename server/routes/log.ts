import { createRoute } from '@hono/zod-openapi';
import { managers } from '../access/role-groups.ts';
import type { Dependencies } from '../dependencies.ts';
import { findWaveOrFail } from '../fieldwork/waves/find-wave-or-fail.ts';
import { logEntriesOf, indicatorPlanLogEntries } from '../store/log.queries.ts';
import { answers, createApi, refusals, type SignedInEnv } from './api.ts';
import { forRoles } from './for-roles.ts';
import { logEntryListSchema, indicatorPlanLogEntryListSchema } from '../contract/log.ts';
import { waveParams } from './waves.ts';

/** What was done to a wave, and to plans, by whom and when, the latest first. Respondents do not occur in it. */
export function logRoutes({ db }: Dependencies) {
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/waves/{wave}/log',
    request: { params: waveParams },
    responses: {
      200: answers(logEntryListSchema, 'What was done'),
      ...refusals(401, 403, 404),
    },
  });
  const ofPlans = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/log/indicator-plans',
    responses: {
      200: answers(indicatorPlanLogEntryListSchema, 'What was done to plans'),
      ...refusals(401, 403),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const { code } = await findWaveOrFail(db, context.req.valid('param').wave);
      const entries = await logEntriesOf(db, code);
      return context.json(
        { entries: entries.map(({ at, actor, action, facts }) => ({ at, actor, action, facts })) },
        200,
      );
    })
    .openapi(ofPlans, async (context) => context.json({ entries: await indicatorPlanLogEntries(db) }, 200));
}
