import { z } from '@hono/zod-openapi';
import { codeSchema } from '../../../surveys/schema/code.ts';
import { respondentLanguageCodes } from '../../../surveys/schema/language.ts';
import { localTextSchema } from '../../../surveys/schema/local-text.ts';
import { waveStateSchema } from '../fieldwork/waves.ts';

/** One line of GET /api/manage/questionnaires */
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

export const questionnaireListSchema = z.object({ questionnaires: z.array(questionnaireSummarySchema) });

/** POST /api/manage/questionnaires: whatever is wrong with either is answered with its place. */
export const newQuestionnaireSchema = z
  .strictObject({
    questionnaire: z.unknown().describe('by its JSON Schema, see /api/manage/questionnaire-schema'),
    tablePlan: z.unknown().describe('by its JSON Schema; null: every item by every attribute'),
  })
  .openapi('NewQuestionnaire');

/** GET /api/manage/questionnaire-schema and …/table-plan-schema */
export const jsonSchemaSchema = z.record(z.string(), z.unknown());

export type QuestionnaireSummary = z.infer<typeof questionnaireSummarySchema>;
export type QuestionnaireList = z.infer<typeof questionnaireListSchema>;
