import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import {
  publishedCatalogue,
  publishedTable,
  publishedTables,
  type Publication,
} from '../../store/publications.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { draftTables } from './draft-results.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import { withTexts } from '../texts/with-texts.ts';

/** The list of tables of a published wave, or of the drafts of a closed one. Throws  `results-not-ready`. */
export async function viewCatalogue(dependencies: Dependencies, wave: Wave): Promise<Catalogue> {
  const published = await publishedCatalogue(dependencies.db, wave.code);
  return published ?? (await draft(dependencies, wave)).catalogue;
}

/** The same with all tables and rates, without texts. Throws  `results-not-ready`. */
export async function viewPublication(
  dependencies: Dependencies,
  wave: Wave,
): Promise<Pick<Publication, 'catalogue' | 'tables'>> {
  const catalogue = await publishedCatalogue(dependencies.db, wave.code);
  if (catalogue === undefined) return draft(dependencies, wave);
  return { catalogue, tables: await publishedTables(dependencies.db, wave.code) };
}

/** One of them. Throws  `table-not-found`, `results-not-ready`. */
export async function viewTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<PublishedResult> {
  const table =
    wave.state === 'published'
      ? await publishedTable(dependencies.db, wave.code, id)
      : await draftTable(dependencies, wave, id);
  if (table === undefined) throw new ProblemError('table-not-found');
  return table;
}

async function draftTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<PublishedResult | undefined> {
  const { tables, texts } = await draft(dependencies, wave);
  return [...tables, ...texts].find((candidate) => candidate.id === id);
}

/** Tables are made once; texts are there as far as they are released by now. */
async function draft(dependencies: Dependencies, wave: Wave) {
  return withTexts(dependencies, wave, await draftTables(dependencies, wave));
}
