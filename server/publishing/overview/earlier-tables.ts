import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { EarlierTable } from '../../../analysis/report/overview/published-overview.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { followedTable } from '../indicator-plans/followed-table.ts';
import type { PublishedWave } from '../indicator-plans/published-wave.ts';
import { overviewItems } from './overview-items.ts';

/** Tables of a wave, and what they were made of. */
interface OwnTables {
  catalogue: Catalogue;
  questionnaire: Questionnaire;
  tables: readonly PublishedTable[];
}

/** Of tables of a wave those that the wave before has too, and whether the two may stand side by side. */
export async function earlierTables(
  db: Database,
  { catalogue, questionnaire, tables }: OwnTables,
  before: PublishedWave,
): Promise<EarlierTable[]> {
  const anchor: PublishedWave = {
    catalogue,
    questionnaire,
    table: (id) => Promise.resolve(tables.find((table) => table.id === id)),
    rate: () => Promise.resolve(undefined),
  };
  const versions = (await listQuestionnaires(db))
    .map((stored) => stored.questionnaire)
    .filter(({ code }) => code === questionnaire.code);
  const positiveBefore = positiveOf(before.questionnaire);
  const positiveNow = positiveOf(questionnaire);
  const followed = await Promise.all(
    tables.map(async (table): Promise<EarlierTable[]> => {
      const found = await followedTable(sourceOf(table), anchor, before, versions);
      if ('status' in found) return [];
      const codes = [positiveNow.get(table.stub), positiveBefore.get(found.table.stub)];
      const isSame = codes.every((own) => (own ?? []).join(' ') === (codes[0] ?? []).join(' '));
      return [{ stub: table.stub, change: isSame ? found.change : 'scale', table: found.table }];
    }),
  );
  return followed.flat();
}

function positiveOf(questionnaire: Questionnaire): Map<string, string[]> {
  return new Map(overviewItems(questionnaire).map(({ stub, positive }) => [stub, positive]));
}

/** The total of a table, as something that is followed from wave to wave. */
function sourceOf({ wave, id }: PublishedTable): Parameters<typeof followedTable>[0] {
  return { source: { wave, table: id, group: 'total' }, statistic: { kind: 'mean' } };
}
