import type {
  Draft,
  DraftChange,
  DraftList,
  DraftState,
  DraftSummary,
  NewDraft,
} from '../../../server/contract/authoring/questionnaire-drafts.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { QuestionnaireSummary } from '../../../server/contract/authoring/questionnaires.ts';
import { request } from '../request.ts';

const drafts = '/api/manage/questionnaire-drafts';
const addressOf = (code: string): string => `${drafts}/${encodeURIComponent(code)}`;

export async function fetchDrafts(language: Language): Promise<DraftSummary[]> {
  return (await request<DraftList>(drafts, { language })).drafts;
}

export function beginDraft(source: NewDraft, language: Language): Promise<Draft> {
  return request(drafts, { language, method: 'POST', body: source });
}

export function fetchDraft(code: string, language: Language): Promise<Draft> {
  return request(addressOf(code), { language });
}

export function saveDraft(code: string, change: DraftChange, language: Language): Promise<DraftState> {
  return request(addressOf(code), { language, method: 'PUT', body: change });
}

export function deleteDraft(code: string, language: Language): Promise<void> {
  return request(addressOf(code), { language, method: 'DELETE' });
}

export function finaliseDraft(
  code: string,
  revision: number,
  language: Language,
): Promise<QuestionnaireSummary> {
  return request(`${addressOf(code)}/finalise`, { language, method: 'POST', body: { revision } });
}
