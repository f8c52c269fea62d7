import type { NewSeries, SeriesList, SeriesSummary } from '../../../server/contract/fieldwork/series.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const address = '/api/manage/series';

export async function fetchSeries(language: Language): Promise<SeriesSummary[]> {
  return (await request<SeriesList>(address, { language })).series;
}

export function createSeries(series: NewSeries, language: Language): Promise<SeriesList> {
  return request(address, { language, method: 'POST', body: series });
}

/** Whether further rounds are made. */
export function turnSeries(code: string, isOn: boolean, language: Language): Promise<SeriesList> {
  return request(`${address}/${encodeURIComponent(code)}`, { language, method: 'PUT', body: { isOn } });
}
