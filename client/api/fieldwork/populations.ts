import type { Forecast, ForecastInput, HeadCounts } from '../../../server/contract/fieldwork/populations.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

export interface QuestionnaireVersion {
  code: string;
  version: number;
}

/** Pasted, or a file in base64. */
export type PopulationSource = { text: string } | { file: string };

/** What a table of head counts or a staff list says, pasted or as a file in base64. */
export function readPopulation(
  questionnaire: QuestionnaireVersion,
  source: PopulationSource & { item?: string; countColumns?: number[]; areDifferentPeople?: boolean },
  language: Language,
): Promise<HeadCounts> {
  return request('/api/manage/populations/read', {
    language,
    method: 'POST',
    body: { questionnaire, ...source },
  });
}

/** Which groups would be hidden when the results are published. */
export function fetchForecast(input: ForecastInput, language: Language): Promise<Forecast> {
  return request('/api/manage/populations/forecast', { language, method: 'POST', body: input });
}
