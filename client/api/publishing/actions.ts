import type {
  Action,
  ActionChange,
  ActionCounts,
  ActionCountsList,
  ActionList,
  PublicActions,
} from '../../../server/contract/publishing/actions.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';
import { wavePath } from '../fieldwork/waves.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/actions`;

/** What is done about what a wave found. */
export function fetchActions(wave: string, language: Language): Promise<ActionList> {
  return request(addressOf(wave), { language });
}

export function addAction(wave: string, action: Action, language: Language): Promise<ActionList> {
  return request(addressOf(wave), { language, method: 'POST', body: action });
}

/** Refused with `action-changed` where somebody else was faster. */
export function changeAction(
  wave: string,
  { number, ...change }: ActionChange & { number: number },
  language: Language,
): Promise<ActionList> {
  return request(`${addressOf(wave)}/${number}`, { language, method: 'PUT', body: change });
}

/** How far the actions of every published wave are, the latest wave first. */
export async function fetchActionCounts(language: Language): Promise<ActionCounts[]> {
  return (await request<ActionCountsList>('/api/manage/actions', { language })).waves;
}

/** What everybody reads of what came of a wave and of the one before. */
export function readPublicActions(wave: string, language: RespondentLanguage): Promise<PublicActions> {
  return request(`${wavePath(wave)}/actions`, { language, isAnonymous: true });
}
