import type { CodeReading, IssuedTicket } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/waves/${encodeURIComponent(wave)}`;

/** What an invitation or a drawn code is good for. Spends nothing. */
export function readCode(wave: string, code: string, language: RespondentLanguage): Promise<CodeReading> {
  return request(`${addressOf(wave)}/codes`, { language, method: 'POST', body: { code }, isAnonymous: true });
}

/** A blind signature for an invitation. Safe to repeat with the same blinded message. */
export function issueTicket(
  wave: string,
  body: { code: string; blindedMessage: string },
  language: RespondentLanguage,
): Promise<IssuedTicket> {
  return request(`${addressOf(wave)}/tickets`, { language, method: 'POST', body, isAnonymous: true });
}
