import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { managers } from '../../access/role-groups.ts';
import { checkDraft } from '../../authoring/check-draft.ts';
import { beginDraft, readDraft, saveDraft } from '../../authoring/questionnaire-drafts.ts';
import { finaliseDraft } from '../../authoring/finalise-draft.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  deleteDraft,
  listDrafts,
  type QuestionnaireDraft,
} from '../../store/authoring/questionnaire-drafts.queries.ts';
import { answers, body, createApi, refusals, type SignedInEnv } from '../api.ts';
import { forRoles } from '../guards/for-roles.ts';
import { languageOf, wordedIssues } from '../answers/problem-response.ts';
import {
  draftChangeSchema,
  draftSchema,
  draftStateSchema,
  draftListSchema,
  newDraftSchema,
  type Draft,
} from '../../contract/authoring/questionnaire-drafts.ts';
import { questionnaireSummarySchema } from '../../contract/authoring/questionnaires.ts';
import { questionnaireSummary } from './questionnaires.ts';

/** Questionnaires that are being written. A draft is checked whenever it is saved, and may be saved with faults. */
export function questionnaireDraftRoutes(dependencies: Dependencies) {
  const { db } = dependencies;
  const params = z.object({ code: codeSchema });
  const refused = refusals(401, 403, 404, 409, 422);
  const list = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/questionnaire-drafts',
    responses: {
      200: answers(draftListSchema, 'The drafts'),
      ...refusals(401, 403),
    },
  });
  const begin = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/questionnaire-drafts',
    request: { body: body(newDraftSchema) },
    responses: { 201: answers(draftSchema, 'Begun'), ...refused },
  });
  const show = createRoute({
    ...forRoles(managers),
    method: 'get',
    path: '/questionnaire-drafts/{code}',
    request: { params },
    responses: { 200: answers(draftSchema, 'A draft with everything that is wrong with it'), ...refused },
  });
  const save = createRoute({
    ...forRoles(managers),
    method: 'put',
    path: '/questionnaire-drafts/{code}',
    request: { params, body: body(draftChangeSchema) },
    responses: { 200: answers(draftStateSchema, 'Kept, right or wrong'), ...refused },
  });
  const remove = createRoute({
    ...forRoles(managers),
    method: 'delete',
    path: '/questionnaire-drafts/{code}',
    request: { params },
    responses: { 204: { description: 'Gone' }, ...refused },
  });
  const finalise = createRoute({
    ...forRoles(managers),
    method: 'post',
    path: '/questionnaire-drafts/{code}/finalise',
    request: { params, body: body(draftChangeSchema.pick({ revision: true })) },
    responses: { 201: answers(questionnaireSummarySchema, 'A version from now on'), ...refused },
  });

  return createApi<SignedInEnv>()
    .openapi(list, async (context) => context.json({ drafts: (await listDrafts(db)).map(summaryOf) }, 200))
    .openapi(begin, async (context) =>
      context.json(wholeDraft(context, await beginDraft(dependencies, context.req.valid('json'))), 201),
    )
    .openapi(show, async (context) => {
      const draft = await readDraft(db, context.req.valid('param').code);
      return context.json(wholeDraft(context, draft), 200);
    })
    .openapi(save, async (context) => {
      const { code } = context.req.valid('param');
      const { revision, changedAt, issues } = wholeDraft(
        context,
        await saveDraft(dependencies, code, context.req.valid('json')),
      );
      return context.json({ revision, changedAt, issues }, 200);
    })
    .openapi(remove, async (context) => {
      if (!(await deleteDraft(db, context.req.valid('param').code)))
        throw new ProblemError('draft-not-found');
      return context.body(null, 204);
    })
    .openapi(finalise, async (context) => {
      const { code } = context.req.valid('param');
      const stored = await finaliseDraft(db, code, context.req.valid('json').revision);
      return context.json(questionnaireSummary(stored, []), 201);
    });
}

function wholeDraft(context: Context, draft: QuestionnaireDraft): Draft {
  const { issues } = checkDraft(draft);
  return { ...draft, issues: wordedIssues(issues, languageOf(context)) };
}

const titledSchema = z.object({
  version: z.int(),
  title: z.object({ ja: z.string(), en: z.string().optional() }).catch({ ja: '' }),
});

function summaryOf({ code, baseVersion, questionnaire, changedAt }: QuestionnaireDraft) {
  return { code, baseVersion, changedAt, ...titledSchema.parse(questionnaire) };
}
