import { z } from 'zod';
import {
  catalogueEntrySchema,
  catalogueSchema,
  type Catalogue,
  type CatalogueEntry,
} from '../../../analysis/report/catalogue.ts';
import {
  publishedResponseRateSchema,
  publishedTableSchema,
  publishedTextsSchema,
  type PublishedResponseRate,
  type PublishedTable,
  type PublishedTexts,
} from '../../../analysis/report/published-table.ts';
import {
  earlierWaveTableSchema,
  publishedOverviewSchema,
  type EarlierWaveTable,
  type PublishedOverview,
} from '../../../analysis/report/overview/published-overview.ts';
import type { Language } from '../../../surveys/schema/local-text.ts';
import type { Cross, CrossChoices } from '../../../server/contract/publishing/crosses.ts';
import type { FileFormat } from '../../../server/contract/files.ts';
import type { DraftResults } from '../../../server/contract/publishing/tables.ts';
import { request } from '../request.ts';
import { requestChecked } from '../request-checked.ts';

const addressOf = (wave: string): string => `/api/manage/waves/${encodeURIComponent(wave)}`;
const tableAddress = (wave: string, table: string): string =>
  `${addressOf(wave)}/tables/${encodeURIComponent(table)}`;

/** How far the draft results of a closed wave are. */
export function fetchDraftResults(wave: string, language: Language): Promise<DraftResults> {
  return request(`${addressOf(wave)}/draft-results`, { language });
}

/** Has them computed where they are not, or are not under way. */
export function beginDraftResults(wave: string, language: Language): Promise<DraftResults> {
  return request(`${addressOf(wave)}/draft-results`, { language, method: 'PUT' });
}

export function fetchCatalogue(wave: string, language: Language): Promise<Catalogue> {
  return requestChecked(catalogueSchema, `${addressOf(wave)}/tables`, { language });
}

/** Everything that the first page of a wave's results is laid out of. */
export function fetchOverview(wave: string, language: Language): Promise<PublishedOverview> {
  return requestChecked(publishedOverviewSchema, `${addressOf(wave)}/overview`, { language });
}

/** Of what a further table of a published wave can be asked for. */
export function fetchCrossChoices(wave: string, language: Language): Promise<CrossChoices> {
  return request(`${addressOf(wave)}/crosses`, { language });
}

/** Asks for one more table; the same one asked for again is that which is there. */
export function addTable(wave: string, cross: Cross, language: Language): Promise<CatalogueEntry> {
  return requestChecked(catalogueEntrySchema, `${addressOf(wave)}/tables`, {
    language,
    method: 'POST',
    body: cross,
  });
}

export function fetchTable(wave: string, table: string, language: Language): Promise<PublishedTable> {
  return requestChecked(publishedTableSchema, tableAddress(wave, table), { language });
}

/** A table or a list of texts: their addresses look alike. */
export function fetchTableOrTexts(
  wave: string,
  id: string,
  language: Language,
): Promise<PublishedTable | PublishedTexts> {
  return requestChecked(publishedTableSchema.or(publishedTextsSchema), tableAddress(wave, id), { language });
}

const earlierOfTable = z.object({
  earlier: earlierWaveTableSchema.nullable(),
  rounds: z.array(z.int()),
});

/** What a table was in the wave before, and the rounds of its series that have it. */
export async function fetchEarlierTable(
  wave: string,
  table: string,
  language: Language,
): Promise<{ earlier: EarlierWaveTable | null; rounds: number[] }> {
  return requestChecked(earlierOfTable, `${tableAddress(wave, table)}/earlier`, { language });
}

/** Response rates as part of the published tables, by that of the population and by other attributes. */
export async function fetchPublishedResponseRates(
  wave: string,
  language: Language,
): Promise<PublishedResponseRate[]> {
  const { entries } = await fetchCatalogue(wave, language);
  return Promise.all(
    entries
      .filter(({ kind }) => kind === 'response-rate')
      .map(({ id }) => requestChecked(publishedResponseRateSchema, tableAddress(wave, id), { language })),
  );
}

/** Response rates up to the minute; for HR, at every stage of the wave. */
export function fetchResponseRate(
  wave: string,
  language: Language,
  by?: string,
): Promise<PublishedResponseRate> {
  const query = by === undefined ? '' : `?by=${encodeURIComponent(by)}`;
  return requestChecked(publishedResponseRateSchema, `${addressOf(wave)}/response-rate${query}`, {
    language,
  });
}

/** Address of a table as a file, in the reader's language. */
export function tableExport(wave: string, table: string, format: FileFormat, language: Language): string {
  return `${tableAddress(wave, table)}?format=${format}&lang=${language}`;
}

export function responseRateExport(
  wave: string,
  by: string | undefined,
  format: FileFormat,
  language: Language,
): string {
  const query = by === undefined ? '' : `by=${encodeURIComponent(by)}&`;
  return `${addressOf(wave)}/response-rate?${query}format=${format}&lang=${language}`;
}
