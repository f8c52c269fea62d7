import { createRoute, z } from '@hono/zod-openapi';
import { readers } from '../../access/role-groups.ts';
import { documentFormats } from '../../contract/files.ts';
import { reportChangeSchema, waveReportSchema } from '../../contract/publishing/reports.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changeReport, waveReport } from '../../publishing/report/change-report.ts';
import { reportOfPublishedWave } from '../../publishing/report/report-of-published-wave.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, answersFile, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { fileResponse } from '../answers/file-response.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf } from '../answers/problem-response.ts';
import { waveParams } from '../fieldwork/waves.ts';

const inLanguage = z.object({ lang: z.string().optional() });

/** The report of a published wave: chosen, commented and had by whoever reads its results. */
export function reportRoutes(dependencies: Dependencies) {
  const { db, reports } = dependencies;
  const path = '/waves/{wave}/report';
  const show = createRoute({
    ...forRoles(readers),
    method: 'get',
    path,
    request: { params: waveParams, query: inLanguage },
    responses: {
      200: answers(waveReportSchema, 'What was chosen, and what the report has'),
      ...refusals(401, 403, 404),
    },
  });
  const put = createRoute({
    ...forRoles(readers),
    method: 'put',
    path,
    request: { params: waveParams, query: inLanguage, body: body(reportChangeSchema) },
    responses: { 200: answers(waveReportSchema, 'Kept'), ...refusals(401, 403, 404, 409, 422) },
  });
  const file = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: `${path}/file`,
    request: { params: waveParams, query: inLanguage.extend({ format: z.enum(documentFormats) }) },
    responses: {
      200: answersFile('The report as it was chosen', ...documentFormats),
      ...refusals(401, 403, 404, 422, 503),
    },
  });

  return createApi<SignedInEnv>()
    .openapi(show, async (context) => {
      const { wave } = context.req.valid('param');
      return context.json(await waveReport(dependencies, wave, languageOf(context)), 200);
    })
    .openapi(put, async (context) => {
      const { wave } = context.req.valid('param');
      const { account } = context.var;
      const editor = { name: account.name, actor: actorOf(account) };
      await changeReport(dependencies, wave, context.req.valid('json'), editor);
      return context.json(await waveReport(dependencies, wave, languageOf(context)), 200);
    })
    .openapi(file, async (context) => {
      const { wave } = context.req.valid('param');
      const { format } = context.req.valid('query');
      const report = await reportOfPublishedWave(db, wave, languageOf(context));
      return fileResponse(context, await reports.fileOf(report, format), `${wave}-report`, format);
    });
}
