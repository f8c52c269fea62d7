import type { Dependencies } from '../../dependencies.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import {
  publishedCatalogue,
  publishedTable,
  publishedTables,
  type Publication,
} from '../../store/publishing/publications.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { markSeen } from '../remedies/mark-seen.ts';
import { draftTables } from './draft-results.ts';
import { roundsOfId, viewPooled } from './view-pooled.ts';
import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResult } from '../../../analysis/report/published-table.ts';
import { withTexts } from '../texts/with-texts.ts';

/** The list of tables of a published wave, or of the drafts of a closed one. Throws  `results-not-ready`. */
export async function viewCatalogue(dependencies: Dependencies, wave: Wave): Promise<Catalogue> {
  const published = await publishedCatalogue(dependencies.db, wave.code);
  if (published !== undefined) return published;
  const { publication } = await draftTables(dependencies, wave);
  return (await withTexts(dependencies, wave, publication)).catalogue;
}

/** The same with all tables and rates, without texts. Throws  `results-not-ready`. */
export async function viewPublication(
  dependencies: Dependencies,
  wave: Wave,
): Promise<Pick<Publication, 'catalogue' | 'tables'>> {
  const catalogue = await publishedCatalogue(dependencies.db, wave.code);
  if (catalogue === undefined) return draftPublication(dependencies, wave);
  return { catalogue, tables: await publishedTables(dependencies.db, wave.code) };
}

/** One of them, or one pooled over rounds. Throws  `table-not-found`, `results-not-ready`. */
export async function viewTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<PublishedResult> {
  const rounds = roundsOfId(id);
  const table =
    wave.state !== 'published'
      ? await draftTable(dependencies, wave, id)
      : rounds === null
        ? await publishedTable(dependencies.db, wave.code, id)
        : await viewPooled(dependencies.db, wave, rounds);
  if (table === undefined) throw new ProblemError('table-not-found');
  return table;
}

/**
 * A table of the drafts; texts are there as far as they are released by now. Whoever sees it could subtract it from what
 * the wave shows under other remedies, so it is kept that it was seen.
 */
async function draftTable(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
): Promise<PublishedResult | undefined> {
  for (;;) {
    const draft = await draftTables(dependencies, wave);
    const { tables, texts } = await withTexts(dependencies, wave, draft.publication);
    const table = [...tables, ...texts].find((candidate) => candidate.id === id);
    const hasGroups = table?.kind === 'frequency' || table?.kind === 'cross-tab';
    if (!hasGroups || (await markSeen(dependencies, wave, draft))) return table;
    await findClosedWave(dependencies, wave.code);
  }
}

/** All tables of the drafts, which are seen as one table is. */
async function draftPublication(dependencies: Dependencies, wave: Wave): Promise<Publication> {
  for (;;) {
    const draft = await draftTables(dependencies, wave);
    if (await markSeen(dependencies, wave, draft)) return draft.publication;
    await findClosedWave(dependencies, wave.code);
  }
}

/** Throws  `wrong-state`: what is looked at is not a draft any more. */
async function findClosedWave({ db }: Pick<Dependencies, 'db'>, code: string): Promise<void> {
  if ((await findWaveOrFail(db, code)).state !== 'closed') throw new ProblemError('wrong-state');
}
