import type { EarlierWaveTable } from '../../../analysis/report/overview/published-overview.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { viewCatalogue, viewTable } from '../release/view-tables.ts';
import { earlierTables } from './earlier-tables.ts';
import { earlierWave } from './earlier-wave.ts';
import { overviewItems } from './overview-items.ts';

/**
 * What a table of a wave was in the wave before; null where it was not there. Throws  `table-not-found`,
 * `results-not-ready`.
 */
export async function earlierOfTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<EarlierWaveTable | null> {
  const table = await viewTable(dependencies, wave, id);
  if (table.kind === 'response-rate' || table.kind === 'texts') throw new ProblemError('table-not-found');
  if (table.pooledRounds !== undefined) return null;
  const catalogue = await viewCatalogue(dependencies, wave);
  const [found] = await comparedTables(dependencies, wave, { catalogue, tables: [table] });
  return found?.earlier ?? null;
}

/** Those of some tables of a wave that stand beside the same ones of the wave before. */
export async function comparedTables(
  { db }: Pick<Dependencies, 'db'>,
  wave: Wave,
  { catalogue, tables }: { catalogue: Catalogue; tables: readonly PublishedTable[] },
): Promise<{ table: PublishedTable; earlier: EarlierWaveTable }[]> {
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const before = await earlierWave(db, wave, questionnaire.code);
  if (before === undefined) return [];
  const positive = new Map(overviewItems(questionnaire).map((item) => [item.stub, item.positive]));
  const { wave: code, waveTitle } = before.catalogue;
  const found = await Promise.all(
    tables.map(async (table) =>
      (await earlierTables(db, { catalogue, questionnaire, tables: [table] }, before)).map(
        ({ change, table: earlier }) => ({
          table,
          earlier: {
            wave: code,
            waveTitle,
            change,
            positive: positive.get(table.stub) ?? [],
            table: earlier,
          },
        }),
      ),
    ),
  );
  return found.flat();
}
