import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { questionnaireJsonSchema, tablePlanJsonSchema } from '../../../surveys/schema/json-schema.ts';
import { questionnaireSchema } from '../../../surveys/schema/questionnaire.ts';
import { tablePlanSchema } from '../../../surveys/schema/table-plan.ts';
import { questionsOf } from '../../../surveys/items/questionnaire-items.ts';
import { managers, readers } from '../../access/role-groups.ts';
import type { Dependencies } from '../../dependencies.ts';
import { addQuestionnaire } from '../../authoring/add-questionnaire.ts';
import { ProblemError } from '../../problems.ts';
import {
  findQuestionnaire,
  listQuestionnaires,
  wavesOfVersions,
  writtenQuestionnaire,
  type StoredQuestionnaire,
} from '../../store/authoring/questionnaires.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import {
  jsonSchemaSchema,
  newQuestionnaireSchema,
  questionnaireListSchema,
  questionnaireSummarySchema,
  type QuestionnaireSummary,
} from '../../contract/authoring/questionnaires.ts';

export function questionnaireSummary(
  { questionnaire, hash }: StoredQuestionnaire,
  waves: QuestionnaireSummary['waves'],
): QuestionnaireSummary {
  const { code, version, title, estimatedMinutes } = questionnaire;
  const itemCount = questionsOf(questionnaire).length;
  return {
    code,
    version,
    title,
    hash,
    estimatedMinutes,
    languages: questionnaire.languages,
    itemCount,
    waves,
  };
}

/** The library of questionnaires. Versions are added, never changed. */
export function questionnaireRoutes({ db }: Dependencies) {
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/questionnaires',
    responses: {
      200: answers(questionnaireListSchema, 'The library'),
      ...refusals(401, 403),
    },
  });
  const params = z.object({ code: codeSchema, version: z.coerce.number().int() });
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/questionnaires/{code}/{version}',
    request: { params },
    responses: { 200: answers(questionnaireSchema, 'One version'), ...refusals(401, 403, 404) },
  });
  const showPlan = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/questionnaires/{code}/{version}/table-plan',
    request: { params },
    responses: { 200: answers(tablePlanSchema, 'The tables of one version'), ...refusals(401, 403, 404) },
  });
  const schema = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/questionnaire-schema',
    responses: {
      200: answers(jsonSchemaSchema, 'JSON Schema of a questionnaire, for editors'),
      ...refusals(401, 403),
    },
  });
  const indicatorPlanSchema = createRoute({
    ...forRoles(readers),
    method: 'get',
    path: '/table-plan-schema',
    responses: {
      200: answers(jsonSchemaSchema, 'JSON Schema of a table plan, for editors'),
      ...refusals(401, 403),
    },
  });
  const add = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/questionnaires',
    request: {
      body: body(newQuestionnaireSchema),
    },
    responses: { 201: answers(questionnaireSummarySchema, 'Added'), ...refusals(401, 403, 409, 422) },
  });

  const find = async ({ code, version }: z.infer<typeof params>): Promise<StoredQuestionnaire> => {
    const stored = await findQuestionnaire(db, code, version);
    if (stored === undefined) throw new ProblemError('questionnaire-not-found');
    return stored;
  };

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => {
      const waves = await wavesOfVersions(db);
      const stored = await listQuestionnaires(db);
      return context.json(
        { questionnaires: stored.map((one) => questionnaireSummary(one, waves.get(one.hash) ?? [])) },
        200,
      );
    })
    .openapi(show, async (context) => {
      const { hash } = await find(context.req.valid('param'));
      return context.json(await writtenQuestionnaire(db, hash), 200);
    })
    .openapi(showPlan, async (context) => {
      const { tablePlan } = await find(context.req.valid('param'));
      return context.json(tablePlan, 200);
    })
    .openapi(schema, (context) => context.json({ ...questionnaireJsonSchema() }, 200))
    .openapi(indicatorPlanSchema, (context) => context.json({ ...tablePlanJsonSchema() }, 200))
    .openapi(add, async (context) => {
      const { questionnaire, tablePlan } = context.req.valid('json');
      return context.json(
        questionnaireSummary(await addQuestionnaire(db, questionnaire, tablePlan), []),
        201,
      );
    });
}
