import { bannerItems } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { PublishedOverview } from '../../../analysis/report/overview/published-overview.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { keptBenchmark } from '../../store/publishing/benchmarks.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { viewPublication } from '../release/view-tables.ts';
import { earlierTables } from './earlier-tables.ts';
import { earlierWave } from './earlier-wave.ts';
import { overviewItems } from './overview-items.ts';

interface Readable {
  catalogue: PublishedOverview['catalogue'];
  tables: readonly (PublishedTable | PublishedResponseRate)[];
}

/**
 * What the first page of a wave's results is laid out of: published tables of this wave and of the one before, never
 * answers. Of a closed wave its draft results, as HR sees them. Throws  `results-not-ready`.
 */
export async function overviewOfWave(dependencies: Dependencies, wave: Wave): Promise<PublishedOverview> {
  return overviewOfTables(dependencies, wave, await viewPublication(dependencies, wave));
}

/** The same of tables that are at hand. */
export async function overviewOfTables(
  { db }: Pick<Dependencies, 'db'>,
  wave: Wave,
  { catalogue, tables }: Readable,
): Promise<PublishedOverview> {
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const rate = tables.find((table) => table.kind === 'response-rate');
  if (rate === undefined) throw new Error(`${wave.code} has no response rates`);
  const benchmark = await keptBenchmark(db, wave.code);
  const items = overviewItems(questionnaire);
  const attributes = new Set(items.filter(({ isAttribute }) => isAttribute).map(({ stub }) => stub));
  const byId = new Map(tables.map((table) => [table.id, table]));
  // In the order of the list, which is that of the questionnaire.
  const own = catalogue.entries.flatMap(({ id }) => {
    const table = byId.get(id);
    return table === undefined || table.kind === 'response-rate' || !isOfOverview(table, attributes)
      ? []
      : [table];
  });
  return {
    catalogue,
    rate,
    items,
    tables: own,
    ...(benchmark && { benchmark }),
    earlier: await earlierOf(db, { wave, questionnaire, catalogue, tables: own }),
  };
}

/** Of everybody, or by one attribute. */
function isOfOverview({ banner, bannerKind }: PublishedTable, attributes: ReadonlySet<string>): boolean {
  if (banner === null) return true;
  return bannerKind === 'single' && bannerItems(banner).length === 1 && attributes.has(banner);
}

async function earlierOf(
  db: Dependencies['db'],
  own: Pick<PublishedOverview, 'catalogue' | 'tables'> & { wave: Wave; questionnaire: Questionnaire },
): Promise<PublishedOverview['earlier']> {
  const before = await earlierWave(db, own.wave, own.questionnaire.code);
  const rate = await before?.rate();
  if (before === undefined || rate === undefined) return null;
  const tables = own.tables.filter(({ banner }) => banner === null);
  const { wave: code, waveTitle } = before.catalogue;
  return { wave: code, waveTitle, rate, tables: await earlierTables(db, { ...own, tables }, before) };
}
