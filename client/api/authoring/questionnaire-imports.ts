import type {
  QuestionnaireFile,
  QuestionnaireImport,
} from '../../../server/contract/authoring/questionnaire-imports.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

/** What a file of another tool says; nothing is kept. */
export function importQuestionnaire(
  file: QuestionnaireFile,
  language: Language,
): Promise<QuestionnaireImport> {
  return request('/api/manage/questionnaire-imports', { language, method: 'POST', body: file });
}
