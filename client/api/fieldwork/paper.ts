import type {
  KeyedSheetInput,
  NewPaperBatch,
  PaperBatchSummary,
  PaperBatchList,
  PaperDesk,
  PaperDifference,
  PaperDifferenceList,
  PaperWave,
  PaperWaveList,
} from '../../../server/contract/fieldwork/paper.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string, act = ''): string =>
  `/api/manage/waves/${encodeURIComponent(wave)}/paper${act}`;

/** The waves that take paper now. */
export async function fetchPaperWaves(language: Language): Promise<PaperWave[]> {
  return (await request<PaperWaveList>('/api/manage/paper', { language })).waves;
}

/** What keying in needs to know of a wave, with its batches. */
export function fetchPaperDesk(wave: string, language: Language): Promise<PaperDesk> {
  return request(addressOf(wave), { language });
}

export async function addBatch(
  wave: string,
  batch: NewPaperBatch,
  language: Language,
): Promise<PaperBatchSummary[]> {
  return (await request<PaperBatchList>(addressOf(wave), { language, method: 'POST', body: batch })).batches;
}

export function keySheet(
  wave: string,
  batch: number,
  sheet: KeyedSheetInput,
  language: Language,
): Promise<void> {
  return request(addressOf(wave, `/${batch}/sheets`), { language, method: 'PUT', body: sheet });
}

export async function fetchDifferences(
  wave: string,
  batch: number,
  language: Language,
): Promise<PaperDifference[]> {
  const path = addressOf(wave, `/${batch}/differences`);
  return (await request<PaperDifferenceList>(path, { language })).differences;
}

export function resolveDifference(
  wave: string,
  batch: number,
  settled: { number: number; place: string; take: 1 | 2 },
  language: Language,
): Promise<void> {
  return request(addressOf(wave, `/${batch}/resolve`), { language, method: 'POST', body: settled });
}

export async function recordBatch(
  wave: string,
  batch: number,
  counts: { unusableCount: number; isSingleKeyed: boolean },
  language: Language,
): Promise<PaperBatchSummary[]> {
  const path = addressOf(wave, `/${batch}/record`);
  return (await request<PaperBatchList>(path, { language, method: 'POST', body: counts })).batches;
}

export function discardBatch(wave: string, batch: number, language: Language): Promise<void> {
  return request(addressOf(wave, `/${batch}`), { language, method: 'DELETE' });
}
