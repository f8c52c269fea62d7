import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema } from '../../surveys/schema/code.ts';
import { respondentLanguageCodes } from '../../surveys/schema/language.ts';
import { localTextSchema } from '../../surveys/schema/local-text.ts';
import { questionnaireJsonSchema, tablePlanJsonSchema } from '../../surveys/schema/json-schema.ts';
import { questionnaireSchema } from '../../surveys/schema/questionnaire.ts';
import { tablePlanSchema } from '../../surveys/schema/table-plan.ts';
import { questionsOf } from '../../surveys/items/questionnaire-items.ts';
import type { Dependencies } from '../dependencies.ts';
import { addQuestionnaire } from '../authoring/add-questionnaire.ts';
import { ProblemError } from '../problems.ts';
import {
  findQuestionnaire,
  listQuestionnaires,
  wavesOfVersions,
  writtenQuestionnaire,
  type StoredQuestionnaire,
} from '../store/questionnaires.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from './api.ts';
import { waveStateSchema } from '../contract/waves.ts';
import { requireManager } from './require-manager.ts';

export const questionnaireSummarySchema = z
  .object({
    code: codeSchema,
    version: z.int(),
    title: localTextSchema,
    hash: z.string(),
    estimatedMinutes: z.int(),
    languages: z.array(z.enum(respondentLanguageCodes)),
    itemCount: z.int(),
    /** The waves that ask it: from then on it can only be continued by another version. */
    waves: z.array(z.object({ code: codeSchema, state: waveStateSchema })),
  })
  .openapi('QuestionnaireSummary');

type Summary = z.infer<typeof questionnaireSummarySchema>;

export function questionnaireSummary(
  { questionnaire, hash }: StoredQuestionnaire,
  waves: Summary['waves'],
): Summary {
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
    method: 'get',
    path: '/questionnaires',
    responses: {
      200: answers(z.object({ questionnaires: z.array(questionnaireSummarySchema) }), 'The library'),
      ...refusals(401, 403),
    },
  });
  const params = z.object({ code: codeSchema, version: z.coerce.number().int() });
  const show = createRoute({
    method: 'get',
    path: '/questionnaires/{code}/{version}',
    request: { params },
    responses: { 200: answers(questionnaireSchema, 'One version'), ...refusals(401, 403, 404) },
  });
  const showPlan = createRoute({
    method: 'get',
    path: '/questionnaires/{code}/{version}/table-plan',
    request: { params },
    responses: { 200: answers(tablePlanSchema, 'The tables of one version'), ...refusals(401, 403, 404) },
  });
  const schema = createRoute({
    method: 'get',
    path: '/questionnaire-schema',
    responses: {
      200: answers(z.record(z.string(), z.unknown()), 'JSON Schema of a questionnaire, for editors'),
      ...refusals(401),
    },
  });
  const planSchema = createRoute({
    method: 'get',
    path: '/table-plan-schema',
    responses: {
      200: answers(z.record(z.string(), z.unknown()), 'JSON Schema of a table plan, for editors'),
      ...refusals(401),
    },
  });
  const add = createRoute({
    method: 'post',
    path: '/questionnaires',
    request: {
      body: body(
        z.strictObject({ questionnaire: z.unknown(), tablePlan: z.unknown() }).openapi('NewQuestionnaire'),
      ),
    },
    responses: { 201: answers(questionnaireSummarySchema, 'Added'), ...refusals(401, 403, 409, 422) },
  });

  const find = async ({ code, version }: z.infer<typeof params>): Promise<StoredQuestionnaire> => {
    const stored = await findQuestionnaire(db, code, version);
    if (stored === undefined) throw new ProblemError('questionnaire-not-found');
    return stored;
  };

  const api = createApi<SignedInEnv>();
  api.use('/questionnaires/*', requireManager);
  return api
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
    .openapi(planSchema, (context) => context.json({ ...tablePlanJsonSchema() }, 200))
    .openapi(add, async (context) => {
      const { questionnaire, tablePlan } = context.req.valid('json');
      return context.json(
        questionnaireSummary(await addQuestionnaire(db, questionnaire, tablePlan), []),
        201,
      );
    });
}
