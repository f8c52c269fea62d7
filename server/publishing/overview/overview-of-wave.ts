import { bannerItems } from '../../../analysis/index.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type {
  EarlierTable,
  OverviewItem,
  PublishedOverview,
} from '../../../analysis/report/overview/published-overview.ts';
import { asTabulated } from '../../../surveys/items/as-tabulated.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Dependencies } from '../../dependencies.ts';
import { listQuestionnaires, questionnaireByHash } from '../../store/questionnaires.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { followedTable } from '../indicator-plans/followed-table.ts';
import type { PublishedWave } from '../indicator-plans/published-wave.ts';
import { viewPublication } from '../release/view-tables.ts';
import { positiveCategories } from '../tables/positive-categories.ts';
import { earlierWave } from './earlier-wave.ts';

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
  const items = itemsOf(questionnaire);
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
    earlier: await earlierOf(db, { wave, questionnaire, catalogue, tables: own }),
  };
}

/** Of everybody, or by one attribute. */
function isOfOverview({ banner, bannerKind }: PublishedTable, attributes: ReadonlySet<string>): boolean {
  if (banner === null) return true;
  return bannerKind === 'single' && bannerItems(banner).length === 1 && attributes.has(banner);
}

function itemsOf(questionnaire: Questionnaire): OverviewItem[] {
  const tabulated = asTabulated(questionnaire);
  const positiveOf = positiveCategories(tabulated);
  return tabulated.sections.flatMap(({ items }) =>
    items.map((item) => ({
      stub: item.code,
      isAttribute: item.type === 'single-response' && item.isAttribute === true,
      positive: positiveOf(item),
    })),
  );
}

async function earlierOf(
  db: Dependencies['db'],
  {
    wave,
    questionnaire,
    catalogue,
    tables,
  }: Pick<PublishedOverview, 'catalogue' | 'tables'> & { wave: Wave; questionnaire: Questionnaire },
): Promise<PublishedOverview['earlier']> {
  const before = await earlierWave(db, wave, questionnaire.code);
  const rate = await before?.rate();
  if (before === undefined || rate === undefined) return null;
  const anchor: PublishedWave = {
    catalogue,
    questionnaire,
    table: (id) => Promise.resolve(tables.find((table) => table.id === id)),
    rate: () => Promise.resolve(undefined),
  };
  const versions = (await listQuestionnaires(db))
    .map((stored) => stored.questionnaire)
    .filter(({ code }) => code === questionnaire.code);
  const positiveBefore = new Map(itemsOf(before.questionnaire).map((item) => [item.stub, item.positive]));
  const positiveNow = new Map(itemsOf(questionnaire).map((item) => [item.stub, item.positive]));
  const followed = await Promise.all(
    tables
      .filter(({ banner }) => banner === null)
      .map(async (table): Promise<EarlierTable[]> => {
        const found = await followedTable(sourceOf(table), anchor, before, versions);
        if ('status' in found) return [];
        const codes = [positiveNow.get(table.stub), positiveBefore.get(found.table.stub)];
        const isSame = codes.every((own) => (own ?? []).join(' ') === (codes[0] ?? []).join(' '));
        return [{ stub: table.stub, change: isSame ? found.change : 'scale', table: found.table }];
      }),
  );
  const { wave: code, waveTitle } = before.catalogue;
  return { wave: code, waveTitle, rate, tables: followed.flat() };
}

/** The total of an item, as something that is followed from wave to wave. */
function sourceOf({ wave, id }: PublishedTable): Parameters<typeof followedTable>[0] {
  return { source: { wave, table: id, group: 'total' }, statistic: { kind: 'mean' } };
}
