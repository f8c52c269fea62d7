import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers, readers } from '../../access/role-groups.ts';
import { reportFormats } from '../../contract/files.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { fileOfPlan } from '../../publishing/export/export-results.ts';
import { changePlan, removePlan, type PlanEditor } from '../../publishing/indicator-plans/change-plan.ts';
import { removeNote, writeNote } from '../../publishing/indicator-plans/change-notes.ts';
import { reviewOfPlan } from '../../publishing/indicator-plans/review-of-plan.ts';
import { sheetOfPlan } from '../../publishing/indicator-plans/sheet-of-plan.ts';
import { findIndicatorPlan, listIndicatorPlans } from '../../store/publishing/indicator-plans.queries.ts';
import { actorOf } from '../guards/actor-of.ts';
import { answers, answersOrFile, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { fileResponse } from '../answers/file-response.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  indicatorPlanChangeSchema,
  indicatorPlanSheetSchema,
  indicatorPlanListSchema,
  newPlanNoteSchema,
  planReviewSchema,
} from '../../contract/publishing/indicator-plans.ts';
import { languageOf } from '../answers/problem-response.ts';

const format = z.object({
  format: z.enum(['json', ...reportFormats]).optional(),
  lang: z.string().optional(),
});

/** Plans with their indicators: read and written by everybody signed in, deleted by HR. */
export function indicatorPlanRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const params = z.object({ plan: codeSchema });
  const list = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/indicator-plans',
    responses: {
      200: answers(indicatorPlanListSchema, 'The plans'),
      ...refusals(401, 403),
    },
  });
  const show = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/indicator-plans/{plan}',
    request: { params, query: format },
    responses: {
      200: answersOrFile(indicatorPlanSheetSchema, 'A plan with its figures', ...reportFormats),
      ...refusals(401, 403, 404),
    },
  });
  const put = createRoute({
    ...forRoles(readers),
    method: 'put',
    path: '/indicator-plans/{plan}',
    request: { params, body: body(indicatorPlanChangeSchema) },
    responses: { 200: answers(indicatorPlanSheetSchema, 'Kept'), ...refusals(401, 403, 409, 422) },
  });
  const review = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/indicator-plans/{plan}/review',
    request: { params },
    responses: {
      200: answers(planReviewSchema, 'What a review of the plan asks for'),
      ...refusals(401, 403, 404),
    },
  });
  const addNote = createRoute({
    ...forRoles(readers),
    method: 'post',
    path: '/indicator-plans/{plan}/notes',
    request: { params, body: body(newPlanNoteSchema) },
    responses: {
      201: answers(indicatorPlanSheetSchema, 'Kept with the plan'),
      ...refusals(401, 403, 404, 422),
    },
  });
  const deleteNote = createRoute({
    ...forRoles(readers),
    method: 'delete',
    path: '/indicator-plans/{plan}/notes/{number}',
    request: { params: params.extend({ number: z.coerce.number().int().min(1) }) },
    responses: { 204: { description: 'Gone' }, ...refusals(401, 403, 404, 422) },
  });
  const remove = createRoute({
    ...forRoles(managers),
    method: 'delete',
    path: '/indicator-plans/{plan}',
    request: { params },
    responses: { 204: { description: 'Gone' }, ...refusals(401, 403, 404) },
  });

  async function stored(code: string) {
    const found = await findIndicatorPlan(db, code);
    if (found === undefined) throw new ProblemError('plan-not-found');
    return found;
  }
  const sheet = async (code: string) => sheetOfPlan(db, await stored(code));

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const plans = (await listIndicatorPlans(db)).map(({ plan, changedAt }) => ({
        code: plan.code,
        title: plan.title,
        firstFiscalYear: plan.firstFiscalYear,
        lastFiscalYear: plan.lastFiscalYear,
        indicatorCount: plan.indicators.length,
        waves: plan.waves.map(({ wave }) => wave),
        changedAt,
      }));
      return context.json({ plans }, 200);
    })
    .openapi(show, async (context) => {
      const { plan } = context.req.valid('param');
      const found = await sheet(plan);
      const { format: asked } = context.req.valid('query');
      if (asked === undefined || asked === 'json') return context.json(found, 200);
      // A file has no place in the typed JSON answer of the route.
      const content = await fileOfPlan(found, languageOf(context), asked);
      return fileResponse(context, content, plan, asked) as never;
    })
    .openapi(put, async (context) => {
      const editor = editorOf(context);
      const { plan: code } = context.req.valid('param');
      const { plan: raw, revision } = context.req.valid('json');
      // The code is the address's, whatever the JSON says.
      await changePlan(dependencies, typeof raw === 'object' ? { ...raw, code } : raw, revision, editor);
      return context.json(await sheet(code), 200);
    })
    .openapi(review, async (context) =>
      context.json(await reviewOfPlan(db, await stored(context.req.valid('param').plan)), 200),
    )
    .openapi(addNote, async (context) => {
      const { plan: code } = context.req.valid('param');
      await writeNote(dependencies, code, context.req.valid('json'), editorOf(context));
      return context.json(await sheet(code), 201);
    })
    .openapi(deleteNote, async (context) => {
      const { plan: code, number } = context.req.valid('param');
      await removeNote(dependencies, code, number, editorOf(context));
      return context.body(null, 204);
    })
    .openapi(remove, async (context) => {
      await removePlan(dependencies, context.req.valid('param').plan, editorOf(context));
      return context.body(null, 204);
    });
}

function editorOf({ var: { account } }: Context<SignedInEnv>): PlanEditor {
  return { name: account.name, actor: actorOf(account) };
}
