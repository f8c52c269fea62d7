import type { RemedyEffect, Remedies } from '../../../server/contract/publishing/remedies.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Remedy } from '../../../surveys/schema/remedy.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/remedies`;

/** Why groups are hidden in the draft results of a wave, and what can be done about it. */
export function fetchRemedies(wave: string, language: Language): Promise<Remedies> {
  return request(addressOf(wave), { language });
}

/** How much would be shown with other remedies; asked again while it is computed. */
export function fetchEffect(wave: string, remedies: Remedy[], language: Language): Promise<RemedyEffect> {
  return request(`${addressOf(wave)}/effect`, { language, method: 'POST', body: { remedies } });
}

/** Takes other remedies than `before`. */
export async function chooseRemedies(
  wave: string,
  choice: { remedies: Remedy[]; before: Remedy[] },
  language: Language,
): Promise<void> {
  await request(addressOf(wave), { language, method: 'PUT', body: choice });
}
