import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers, readers } from '../../access/role-groups.ts';
import {
  newPrintedReportSchema,
  printedReadingSchema,
  printedReportListSchema,
  printedTableSchema,
} from '../../contract/publishing/printed-reports.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { addPrintedReport, readPrinted } from '../../fieldwork/printed/add-printed-report.ts';
import { deletePrintedReport, listPrintedReports } from '../../store/publishing/printed-reports.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { sheetSource } from '../answers/sheet-source.ts';

/** Results that were printed before there was this installation: read by planners, entered by HR. */
export function printedReportRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const list = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/printed-reports',
    responses: { 200: answers(printedReportListSchema, 'The reports'), ...refusals(401, 403) },
  });
  const read = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/printed-reports/read',
    request: { body: body(printedTableSchema) },
    responses: {
      200: answers(printedReadingSchema, 'What was understood'),
      ...refusals(401, 403, 404, 422),
    },
  });
  const add = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/printed-reports',
    request: { body: body(newPrintedReportSchema) },
    responses: { 201: answers(printedReportListSchema, 'Kept'), ...refusals(401, 403, 404, 422) },
  });
  const remove = createRoute({
    ...forRoles(managers),
    method: 'delete',
    path: '/printed-reports/{code}',
    request: { params: z.object({ code: codeSchema }) },
    responses: { 204: { description: 'Gone' }, ...refusals(401, 403, 404) },
  });
  const all = async () => ({ reports: await listPrintedReports(db) });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => context.json(await all(), 200))
    .openapi(read, async (context) => {
      const { table, ...said } = context.req.valid('json');
      const { columns, rows, figures, participation } = await readPrinted(
        dependencies,
        said,
        sheetSource(table),
      );
      return context.json(
        { columns, rows, figureCount: figures.length, participationCount: participation.length },
        200,
      );
    })
    .openapi(add, async (context) => {
      const { table, ...report } = context.req.valid('json');
      await addPrintedReport(dependencies, report, sheetSource(table), context.var.account);
      return context.json(await all(), 201);
    })
    .openapi(remove, async (context) => {
      if (!(await deletePrintedReport(db, context.req.valid('param').code)))
        throw new ProblemError('printed-report-not-found');
      return context.body(null, 204);
    });
}
