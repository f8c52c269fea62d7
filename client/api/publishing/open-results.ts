import type { OpenStanding } from '../../../server/contract/publishing/open-results.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/open-results`;

/** Whether everybody may read the results of a wave. */
export function fetchOpenStanding(wave: string, language: Language): Promise<OpenStanding> {
  return request(addressOf(wave), { language });
}

/** Opens them to everybody, or takes them back. */
export function changeOpenStanding(wave: string, isOpen: boolean, language: Language): Promise<OpenStanding> {
  return request(addressOf(wave), { language, method: 'PUT', body: { isOpen } });
}
