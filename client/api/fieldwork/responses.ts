import type { ResponseInput, ResponseReceipt } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import { request } from '../request.ts';

/** Hands in one response. Safe to repeat: the same `submission` is stored once. */
export function recordResponse(
  wave: string,
  response: ResponseInput,
  language: RespondentLanguage,
): Promise<ResponseReceipt> {
  return request(`/api/waves/${encodeURIComponent(wave)}/responses`, {
    language,
    method: 'POST',
    body: response,
    isAnonymous: true,
  });
}
