import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { checkPlan } from '../../surveys/schema/check-plan.ts';
import { codeSchema } from '../../surveys/schema/code.ts';
import { canManagePlans } from '../access/can-manage-plans.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { planGrid } from '../publishing/plans/plan-grid.ts';
import { planIssues } from '../publishing/plans/plan-issues.ts';
import { sheetOfPlan } from '../publishing/plans/sheet-of-plan.ts';
import { deletePlan, findPlan, listPlans, savePlan } from '../store/plans.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from './api.ts';
import { gridFile } from './grid-file.ts';
import { planChangeSchema, planSheetSchema, planSummarySchema } from './plans.schema.ts';
import { languageOf } from './problem-response.ts';

const format = z.object({ format: z.enum(['json', 'csv', 'xlsx']).optional(), lang: z.string().optional() });

/** Plans with their indicators: read by everybody signed in, written by HR. */
export function planRoutes({ db, now }: Dependencies) {
  const params = z.object({ plan: codeSchema });
  const list = createRoute({
    method: 'get',
    path: '/plans',
    responses: {
      200: answers(z.object({ plans: z.array(planSummarySchema) }), 'The plans'),
      ...refusals(401),
    },
  });
  const show = createRoute({
    method: 'get',
    path: '/plans/{plan}',
    request: { params, query: format },
    responses: { 200: answers(planSheetSchema, 'A plan with its figures'), ...refusals(401, 404) },
  });
  const put = createRoute({
    method: 'put',
    path: '/plans/{plan}',
    request: { params, body: body(planChangeSchema) },
    responses: { 200: answers(planSheetSchema, 'Kept'), ...refusals(401, 403, 409, 422) },
  });
  const remove = createRoute({
    method: 'delete',
    path: '/plans/{plan}',
    request: { params },
    responses: { 204: { description: 'Gone' }, ...refusals(401, 403, 404) },
  });

  async function sheet(code: string) {
    const stored = await findPlan(db, code);
    if (stored === undefined) throw new ProblemError('plan-not-found');
    return sheetOfPlan(db, stored);
  }

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const plans = (await listPlans(db)).map(({ plan, changedAt }) => ({
        code: plan.code,
        title: plan.title,
        firstFiscalYear: plan.firstFiscalYear,
        lastFiscalYear: plan.lastFiscalYear,
        indicatorCount: plan.indicators.length,
        changedAt,
      }));
      return context.json({ plans }, 200);
    })
    .openapi(show, async (context) => {
      const { plan } = context.req.valid('param');
      const found = await sheet(plan);
      const { format: asked } = context.req.valid('query');
      if (asked !== 'csv' && asked !== 'xlsx') return context.json(found, 200);
      // A file has no place in the typed JSON answer of the route.
      return (await gridFile(context, planGrid(found, languageOf(context)), plan, asked)) as never;
    })
    .openapi(put, async (context) => {
      requireHr(context);
      const { plan: code } = context.req.valid('param');
      const { plan: raw, revision } = context.req.valid('json');
      // The code is the address's, whatever the JSON says.
      const { plan, issues } = checkPlan(typeof raw === 'object' ? { ...raw, code } : raw);
      if (plan === undefined) throw new ProblemError('invalid-plan', issues);
      const found = await planIssues(db, plan);
      if (found.length > 0) throw new ProblemError('invalid-plan', found);
      const changed = { changedAt: now().toISOString(), changedBy: context.var.account.name };
      if (!(await savePlan(db, { plan, revision, ...changed }))) throw new ProblemError('plan-changed');
      return context.json(await sheet(code), 200);
    })
    .openapi(remove, async (context) => {
      requireHr(context);
      if (!(await deletePlan(db, context.req.valid('param').plan))) throw new ProblemError('plan-not-found');
      return context.body(null, 204);
    });
}

function requireHr(context: Context<SignedInEnv>): void {
  if (!canManagePlans(context.var.account.role)) throw new ProblemError('not-permitted');
}
