import type {
  BenchmarkFiles,
  ComparedBenchmark,
  ShownBenchmark,
} from '../../../server/contract/publishing/benchmarks.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import { request } from '../request.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}/benchmark`;

/** Where the file for other organisations is had. */
export function benchmarkFile(wave: string): string {
  return `${addressOf(wave)}/file`;
}

/** By what others know files of this installation. */
export async function fetchBenchmarkKey(wave: string, language: Language): Promise<string> {
  const { fingerprint } = await request<{ fingerprint: string }>(`${addressOf(wave)}/key`, { language });
  return fingerprint;
}

/** A wave beside files of other organisations. */
export function compareBenchmark(
  wave: string,
  body: BenchmarkFiles,
  language: Language,
): Promise<ComparedBenchmark> {
  return request(addressOf(wave), { language, method: 'POST', body });
}

/** What the overview shows of other organisations. */
export function fetchShownBenchmark(wave: string, language: Language): Promise<ShownBenchmark> {
  return request(addressOf(wave), { language });
}

/** The overview shows nothing of them any more. */
export function withdrawBenchmark(wave: string, language: Language): Promise<ShownBenchmark> {
  return request(addressOf(wave), { language, method: 'DELETE' });
}
