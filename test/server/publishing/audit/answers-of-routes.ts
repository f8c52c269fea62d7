import {
  apiNumbers,
  apiRateNumbers,
  type PrintedOutput,
  type PrintedRate,
} from '../../../../analysis/index.ts';
import type { Catalogue } from '../../../../analysis/report/catalogue.ts';
import type {
  EarlierWaveTable,
  PublishedOverview,
} from '../../../../analysis/report/overview/published-overview.ts';
import type {
  PublishedResponseRate,
  PublishedResult,
  PublishedTable,
} from '../../../../analysis/report/published-table.ts';
import {
  comparisonsOfTable,
  outputsOfComparisons,
} from '../../../../server/publishing/audit/outputs-of-comparisons.ts';
import { gridViews, outputsOfGrids } from '../../../../server/publishing/audit/outputs-of-grids.ts';
import { outputsOfOverview } from '../../../../server/publishing/audit/outputs-of-overview.ts';

/** Formats of the report that keep what they show as numbers and words. */
export const readFormats = ['docx', 'xlsx', 'ods', 'pptx'] as const;
type ReadFormat = (typeof readFormats)[number];

/** Everything that a reader of results gets of one wave, asked for address by address as the pages do. */
export interface AnswersOfRoutes {
  catalogue: Catalogue;
  results: PublishedResult[];
  overview: PublishedOverview;
  earlier: { id: string; earlier: EarlierWaveTable | null }[];
  report: Record<ReadFormat, Uint8Array>;
}

type Get = (path: string) => Promise<Response>;

export async function answersOfRoutes(get: Get, wave: string): Promise<AnswersOfRoutes> {
  const answered = async (path: string): Promise<Response> => {
    const response = await get(path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  const json = async <T>(path: string) => (await (await answered(path)).json()) as T;
  const own = `/api/manage/waves/${wave}`;
  const catalogue = await json<Catalogue>(`${own}/tables`);
  const results = await Promise.all(
    catalogue.entries.map(({ id }) => json<PublishedResult>(`${own}/tables/${encodeURIComponent(id)}`)),
  );
  const earlier = results.filter(isTable).map(async ({ id }) => ({
    id,
    ...(await json<{ earlier: EarlierWaveTable | null }>(`${own}/tables/${encodeURIComponent(id)}/earlier`)),
  }));
  const report = readFormats.map(async (format) => {
    const file = await answered(`${own}/report/file?format=${format}&lang=ja`);
    return [format, new Uint8Array(await file.arrayBuffer())] as const;
  });
  return {
    catalogue,
    results,
    overview: await json(`${own}/overview`),
    earlier: await Promise.all(earlier),
    report: Object.fromEntries(await Promise.all(report)) as AnswersOfRoutes['report'],
  };
}

/** What the answers about a wave print of it beside its tables. */
export function outputsOfAnswers({ overview, results, earlier }: AnswersOfRoutes): PrintedOutput[] {
  const compared = results
    .filter(isTable)
    .flatMap((table) =>
      earlier.flatMap(({ id, earlier: before }) =>
        id === table.id && before !== null ? [{ table, earlier: before }] : [],
      ),
    );
  return [
    ...outputsOfOverview(overview),
    ...outputsOfGrids(overview, gridViews(overview)),
    ...compared.map((own) => outputsOfComparisons(own, comparisonsOfTable(own))),
  ];
}

/** What the answers about a wave print of the wave before it: its tables and rates once more. */
export function outputsBefore({ overview, earlier }: AnswersOfRoutes): {
  outputs: PrintedOutput[];
  rates: PrintedRate[];
} {
  const beside = earlier.flatMap(({ earlier: before }) => (before === null ? [] : [before.table]));
  const first = overview.earlier?.tables.map(({ table }) => table) ?? [];
  const rate = overview.earlier?.rate;
  return {
    outputs: [...printedIn('earlier-api', beside), ...printedIn('earlier-overview-api', first)],
    rates:
      rate === undefined ? [] : [{ output: 'earlier-overview-api', rate, numbers: apiRateNumbers(rate) }],
  };
}

const printedIn = (output: string, tables: readonly PublishedTable[]): PrintedOutput[] =>
  tables.map((table) => ({ output, table, numbers: apiNumbers(table) }));

export function isTable(result: PublishedResult): result is PublishedTable {
  return result.kind === 'frequency' || result.kind === 'cross-tab';
}

export function isCounted(result: PublishedResult): result is PublishedTable | PublishedResponseRate {
  return result.kind !== 'texts';
}

/** Names under which a number stands, however deep. */
export function numberKeys(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => (typeof own === 'number' ? [key] : numberKeys(own)));
}
