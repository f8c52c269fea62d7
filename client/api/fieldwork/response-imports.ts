import type {
  IntakeWords,
  ResponseFile,
  ResponseFileReading,
  ResponseImport,
  ResponseImportReport,
} from '../../../server/contract/fieldwork/response-imports.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/response-imports`;

/** What a file of responses says, and what importing it would store; nothing is stored. */
export function readResponseFile(
  wave: string,
  file: ResponseFile,
  language: Language,
): Promise<ResponseFileReading> {
  return request(`${addressOf(wave)}/read`, { language, method: 'POST', body: file });
}

export function importResponses(
  wave: string,
  file: ResponseImport,
  language: Language,
): Promise<ResponseImportReport> {
  return request(addressOf(wave), { language, method: 'POST', body: file });
}

/** Keeps what words in people's files mean for a questionnaire, for this file and the next ones. */
export async function explainWords(
  questionnaire: string,
  words: IntakeWords['words'],
  language: Language,
): Promise<void> {
  await request(`/api/manage/questionnaires/${encodeURIComponent(questionnaire)}/intake-words`, {
    language,
    method: 'PUT',
    body: { words },
  });
}
