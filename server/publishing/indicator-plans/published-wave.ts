import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import type { Database } from '../../store/database.ts';
import { publishedCatalogue, publishedTable } from '../../store/publishing/publications.queries.ts';
import { findWave } from '../../store/fieldwork/waves.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';

/** What plans read of a published wave: its list, its tables, and the questionnaire for what items are called. */
export interface PublishedWave {
  catalogue: Catalogue;
  questionnaire: Questionnaire;
  table: (id: string) => Promise<PublishedTable | undefined>;
  rate: () => Promise<PublishedResponseRate | undefined>;
}

/** A wave, if it is published; a draft is as if it were not there. Each table is read once. */
export async function publishedWave(db: Database, code: string): Promise<PublishedWave | undefined> {
  const catalogue = await publishedCatalogue(db, code);
  const wave = await findWave(db, code);
  if (catalogue === undefined || wave === undefined) return undefined;
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const read = new Map<string, ReturnType<typeof publishedTable>>();
  const stored = (id: string): ReturnType<typeof publishedTable> => {
    const table = read.get(id) ?? publishedTable(db, code, id);
    read.set(id, table);
    return table;
  };
  return {
    catalogue,
    questionnaire,
    table: async (id) => {
      const table = await stored(id);
      return table?.kind === 'response-rate' || table?.kind === 'texts' ? undefined : table;
    },
    rate: async () => {
      const table = await stored('response-rate');
      return table?.kind === 'response-rate' ? table : undefined;
    },
  };
}
