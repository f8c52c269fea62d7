import type { PublicWave } from '../../../server/contract/fieldwork/waves.ts';
import type { RespondentLanguage } from '../../../surveys/schema/language.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { request } from '../request.ts';

export const wavePath = (wave: string): string => `/api/waves/${encodeURIComponent(wave)}`;
export const questionnairePath = (wave: string): string => `${wavePath(wave)}/questionnaire`;

/** What a respondent may know before answering: the contract, whatever state the wave is in. */
export function readWave(wave: string, language: RespondentLanguage): Promise<PublicWave> {
  return request(wavePath(wave), { language, isAnonymous: true });
}

/** What is asked. Refused with `wave-not-open` outside the fieldwork period. */
export function readQuestionnaire(wave: string, language: RespondentLanguage): Promise<Questionnaire> {
  return request(questionnairePath(wave), { language, isAnonymous: true });
}
