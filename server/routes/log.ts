import { createRoute, z } from '@hono/zod-openapi';
import { logReaders, managers } from '../access/role-groups.ts';
import type { Dependencies } from '../dependencies.ts';
import { findWaveOrFail } from '../fieldwork/waves/find-wave-or-fail.ts';
import { chainedEntry, logFile } from '../log/log-file.ts';
import {
  addLogEntry,
  indicatorPlanLogEntries,
  logEntriesOf,
  logHead,
  logPage,
  logRows,
} from '../store/log.queries.ts';
import { actorOf } from './guards/actor-of.ts';
import { answers, createApi, fileTypes, refusals, type SignedInEnv } from './api.ts';
import { forRoles } from './guards/for-roles.ts';
import { indicatorPlanLogEntryListSchema, logEntryListSchema, logPageSchema } from '../contract/log.ts';
import { waveParams } from './fieldwork/waves.ts';

const entriesPerPage = 100;

/** What was done to a wave, to plans, and to the installation, by whom and when. Respondents do not occur in it. */
export function logRoutes({ db, now }: Dependencies) {
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

  const whole = createRoute({
    ...forRoles(logReaders),
    method: 'get',
    path: '/log',
    request: { query: z.object({ before: z.coerce.number<string>().int().min(1).optional() }) },
    responses: {
      200: answers(
        logPageSchema,
        'A page of the whole log, the latest first; before: entries before this one',
      ),
      ...refusals(401, 403, 422),
    },
  });
  const file = createRoute({
    ...forRoles(logReaders),
    method: 'get',
    path: '/log/file',
    request: { query: z.object({ format: z.enum(['csv', 'json']) }) },
    responses: {
      200: {
        description: 'The whole log, the earliest first, with its chain',
        content: {
          [fileTypes.csv]: { schema: z.string() },
          'application/json': { schema: z.object({ entries: logPageSchema.shape.entries }) },
        },
      },
      ...refusals(401, 403, 422),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(whole, async (context) => {
      const { before } = context.req.valid('query');
      const rows = await logPage(db, { before, count: entriesPerPage });
      return context.json({ entries: rows.map(chainedEntry), ...(await logHead(db)) }, 200);
    })
    .openapi(file, async (context) => {
      const { format } = context.req.valid('query');
      const actor = actorOf(context.var.account);
      await addLogEntry(db, { at: now().toISOString(), actor, action: 'log-exported', facts: { format } });
      context.set('isDownloadNoted', true);
      return context.body(logFile(await logRows(db), format), 200, {
        'content-disposition': `attachment; filename="kotae-log.${format}"`,
        'content-type': `${format === 'csv' ? fileTypes.csv : 'application/json'}; charset=utf-8`,
      });
    })
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
