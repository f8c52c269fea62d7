import type { PublishedUnitPage } from '../../../analysis/report/unit-page/published-unit-page.ts';
import type {
  UnitStandingList,
  UnitWave,
  UnitWaveList,
} from '../../../server/contract/publishing/unit-pages.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request, requestFile } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/units`;

/** Waves of which one may read units. */
export async function fetchUnitWaves(language: Language): Promise<UnitWave[]> {
  return (await request<UnitWaveList>('/api/manage/units', { language })).waves;
}

/** The units of a wave that one may read, and whether each has a page. */
export function fetchUnitStandings(wave: string, language: Language): Promise<UnitStandingList> {
  return request(addressOf(wave), { language });
}

export function fetchUnitPage(wave: string, unit: string, language: Language): Promise<PublishedUnitPage> {
  return request(`${addressOf(wave)}/${encodeURIComponent(unit)}`, { language });
}

/** The sheet for the talk at the workplace. */
export function fetchHandout(wave: string, unit: string, language: Language): Promise<Blob> {
  const path = `${addressOf(wave)}/${encodeURIComponent(unit)}/handout?lang=${language}`;
  return requestFile(path, { language, patienceMs: 120_000 });
}
