import type { Calendar, PlannedMoment } from '../../../server/contract/fieldwork/calendar.ts';
import type {
  NewWave,
  Participation,
  WaveDetail,
  WaveList,
  WaveSummary,
} from '../../../server/contract/fieldwork/waves.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

/** The steps of a wave that cannot be taken back. */
export type WaveStep = 'open' | 'close' | 'publish' | 'delete-responses';

const waves = '/api/manage/waves';
const addressOf = (wave: string): string => `${waves}/${encodeURIComponent(wave)}`;

/** The waves this account may see: HR sees all, planners the published ones. */
export async function fetchWaves(language: Language): Promise<WaveSummary[]> {
  return (await request<WaveList>(waves, { language })).waves;
}

export function fetchWave(wave: string, language: Language): Promise<WaveDetail> {
  return request(addressOf(wave), { language });
}

export function createWave(wave: NewWave, language: Language): Promise<WaveDetail> {
  return request(waves, { language, method: 'POST', body: wave });
}

/** Only a draft can be removed. */
export function deleteWave(wave: string, language: Language): Promise<void> {
  return request(addressOf(wave), { language, method: 'DELETE' });
}

export function takeWaveStep(wave: string, step: WaveStep, language: Language): Promise<WaveDetail> {
  return request(`${addressOf(wave)}/${step}`, { language, method: 'POST' });
}

/** Everything of a draft but its code. */
export function changeWave({ code, ...wave }: NewWave, language: Language): Promise<WaveDetail> {
  return request(addressOf(code), { language, method: 'PUT', body: wave });
}

/** A later closing day for an open wave. */
export function extendWave(wave: string, closesOn: string, language: Language): Promise<WaveDetail> {
  return request(`${addressOf(wave)}/extend`, { language, method: 'POST', body: { closesOn } });
}

/** How participation went from day to day, beside the wave before and the target. */
export function fetchParticipation(wave: string, language: Language): Promise<Participation> {
  return request(`${addressOf(wave)}/participation`, { language });
}

/** The response rate that is aimed at, in (0, 1]; null: none. */
export function setTarget(
  wave: string,
  targetRate: number | null,
  language: Language,
): Promise<Participation> {
  return request(`${addressOf(wave)}/target`, { language, method: 'PUT', body: { targetRate } });
}

/** What a wave does by itself. */
export function fetchCalendar(wave: string, language: Language): Promise<Calendar> {
  return request(`${addressOf(wave)}/calendar`, { language });
}

/** Plans anew what has not happened yet. */
export function planCalendar(wave: string, calendar: PlannedMoment[], language: Language): Promise<Calendar> {
  return request(`${addressOf(wave)}/calendar`, { language, method: 'PUT', body: { calendar } });
}
