import type { Catalogue, PublishedResponseRate, PublishedTable } from '../../server/publishing/published-table.ts';
import type { Language } from '../../surveys/schema/local-text.ts';
import { request } from './request.ts';

export type ExportFormat = 'csv' | 'xlsx';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}`;
const tableAddress = (wave: string, table: string): string =>
  `${addressOf(wave)}/tables/${encodeURIComponent(table)}`;

export function fetchCatalogue(wave: string, language: Language): Promise<Catalogue> {
  return request(`${addressOf(wave)}/tables`, { language });
}

export function fetchTable(wave: string, table: string, language: Language): Promise<PublishedTable> {
  return request(tableAddress(wave, table), { language });
}

/** Up to the minute while the wave is open. */
export function fetchResponseRate(wave: string, language: Language): Promise<PublishedResponseRate> {
  return request(`${addressOf(wave)}/response-rate`, { language });
}

/** Address of a table as a file. */
export function tableExport(wave: string, table: string, format: ExportFormat): string {
  return `${tableAddress(wave, table)}?format=${format}`;
}

export function responseRateExport(wave: string, format: ExportFormat): string {
  return `${addressOf(wave)}/response-rate?format=${format}`;
}
