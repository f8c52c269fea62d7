import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { issueSchema } from '../problem.ts';

/** The plan of tables may be left out: as it is, or every item by every attribute. */
const written = { questionnaire: z.unknown(), tablePlan: z.unknown().optional() };

/** POST /api/manage/questionnaire-drafts: begin with a version, or with something written elsewhere. */
export const newDraftSchema = z
  .union([
    z.strictObject({
      code: codeSchema,
      from: z.strictObject({ code: codeSchema, version: z.int().min(1) }),
    }),
    z.strictObject({ code: codeSchema, ...written }),
  ])
  .openapi('NewQuestionnaireDraft');

/** PUT /api/manage/questionnaire-drafts/{code} */
export const draftChangeSchema = z
  .strictObject({ ...written, revision: z.int().min(1) })
  .openapi('QuestionnaireDraftChange');

/** What a save answers: the next revision, and everything that is still wrong. */
export const draftStateSchema = z
  .object({ revision: z.int(), changedAt: z.string(), issues: z.array(issueSchema) })
  .openapi('QuestionnaireDraftState');

export const draftSchema = draftStateSchema
  .extend({
    code: codeSchema,
    baseVersion: z.int().nullable(),
    questionnaire: z.unknown(),
    tablePlan: z.unknown().describe('null: nobody has written one'),
  })
  .openapi('QuestionnaireDraft');

export const draftSummarySchema = z
  .object({
    code: codeSchema,
    version: z.int(),
    baseVersion: z.int().nullable(),
    title: z.object({ ja: z.string(), en: z.string().optional() }),
    changedAt: z.string(),
  })
  .openapi('QuestionnaireDraftSummary');

export const draftListSchema = z.object({ drafts: z.array(draftSummarySchema) });

export type NewDraft = z.infer<typeof newDraftSchema>;
export type DraftChange = z.infer<typeof draftChangeSchema>;
export type DraftState = z.infer<typeof draftStateSchema>;
export type Draft = z.infer<typeof draftSchema>;
export type DraftSummary = z.infer<typeof draftSummarySchema>;
export type DraftIssue = DraftState['issues'][number];
export type DraftList = z.infer<typeof draftListSchema>;
