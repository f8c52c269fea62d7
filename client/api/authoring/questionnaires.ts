import type {
  QuestionnaireList,
  QuestionnaireSummary,
} from '../../../server/contract/authoring/questionnaires.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { TablePlan } from '../../../surveys/schema/table-plan.ts';
import { request } from '../request.ts';

export async function fetchQuestionnaires(language: Language): Promise<QuestionnaireSummary[]> {
  const answer = await request<QuestionnaireList>('/api/manage/questionnaires', {
    language,
  });
  return answer.questionnaires;
}

export function fetchQuestionnaire(
  code: string,
  version: number,
  language: Language,
): Promise<Questionnaire> {
  return request(`/api/manage/questionnaires/${encodeURIComponent(code)}/${version}`, { language });
}

/** The tables that waves make of a version. */
export function fetchTablePlan(code: string, version: number, language: Language): Promise<TablePlan> {
  return request(`/api/manage/questionnaires/${encodeURIComponent(code)}/${version}/table-plan`, {
    language,
  });
}

/** What a wave asks, in its own words. */
export function fetchWaveQuestionnaire(wave: string, language: Language): Promise<Questionnaire> {
  return request(`/api/manage/waves/${encodeURIComponent(wave)}/questionnaire`, { language });
}
