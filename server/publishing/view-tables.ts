import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import { publishedCatalogue, publishedTable, type Publication } from '../store/publications.queries.ts';
import type { Wave } from '../store/waves.queries.ts';
import type { Catalogue, PublishedResponseRate, PublishedTable } from './published-table.ts';
import { tablesOfWave } from './tables-of-wave.ts';

/** Drafts of closed waves; a closed wave's responses do not change, so that each is tabulated once. */
const drafts = new WeakMap<Dependencies['responses'], Map<string, Publication>>();

/** The list of tables of a published wave, or of the drafts of a closed one. Throws  `results-not-ready`. */
export async function viewCatalogue(dependencies: Dependencies, wave: Wave): Promise<Catalogue> {
  const published = await publishedCatalogue(dependencies.db, wave.code);
  return published ?? (await draftTables(dependencies, wave)).catalogue;
}

/** One of them. Throws  `table-not-found`, `results-not-ready`. */
export async function viewTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<PublishedTable | PublishedResponseRate> {
  const table =
    wave.state === 'published'
      ? await publishedTable(dependencies.db, wave.code, id)
      : (await draftTables(dependencies, wave)).tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new ProblemError('table-not-found');
  return table;
}

async function draftTables(dependencies: Dependencies, wave: Wave): Promise<Publication> {
  if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
  const ofStore = drafts.get(dependencies.responses) ?? new Map<string, Publication>();
  drafts.set(dependencies.responses, ofStore);
  const publication = ofStore.get(wave.code) ?? (await tablesOfWave(dependencies, wave));
  ofStore.set(wave.code, publication);
  return publication;
}
