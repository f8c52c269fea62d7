import { z } from '@hono/zod-openapi';
import { issueSchema } from '../problem.ts';

/** POST /api/manage/questionnaire-imports: a file of LimeSurvey, SurveyJS or XLSForm, or a questionnaire's JSON. */
export const questionnaireFileSchema = z
  .strictObject({
    fileName: z.string().max(255),
    /** Base64. */
    file: z.base64(),
    /** Which language of the file stands as Japanese; none: Japanese, or the file's own. */
    language: z.string().max(35).optional(),
  })
  .openapi('QuestionnaireFile');

/** What became of one thing in the file, or what is left to do. Losses come first, what is left to do last. */
export const importNoteSchema = z.object({
  kind: z.enum(['left-out', 'changed', 'trivial', 'taken', 'to-set']),
  code: z.string(),
  /** Its name in the file. */
  source: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  words: z.string(),
});

export const questionnaireImportSchema = z
  .object({
    /** A code for the draft. */
    code: z.string(),
    questionnaire: z.unknown(),
    report: z.array(importNoteSchema),
    /** Languages of the file, as it calls them; the one that stands as Japanese first. */
    languages: z.array(z.string()),
    /** What is still wrong with it as a questionnaire. */
    issues: z.array(issueSchema),
  })
  .openapi('QuestionnaireImport');

export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>;
export type QuestionnaireImport = z.infer<typeof questionnaireImportSchema>;
export type ImportNote = z.infer<typeof importNoteSchema>;
