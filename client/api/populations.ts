import type { Forecast, ForecastInput, PopulationReading } from '../../server/routes/populations.schema.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

export interface QuestionnaireVersion {
  code: string;
  version: number;
}

/** What a pasted table of head counts says. */
export function readPopulation(
  questionnaire: QuestionnaireVersion,
  text: string,
  language: Language,
): Promise<PopulationReading> {
  return request('/api/manage/populations/read', { language, method: 'POST', body: { questionnaire, text } });
}

/** Which groups would be hidden when the results are published. */
export function fetchForecast(input: ForecastInput, language: Language): Promise<Forecast> {
  return request('/api/manage/populations/forecast', { language, method: 'POST', body: input });
}
