import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { Publication } from '../../store/publications.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { tablesOfWave } from '../tables/tables-of-wave.ts';

/** Drafts of closed waves; a closed wave's responses do not change, so that each is tabulated once. */
const drafts = new WeakMap<Dependencies['responses'], Map<string, Publication>>();

/** The tables of a closed wave as they would be published. Throws  `results-not-ready`. */
export async function draftTables(dependencies: Dependencies, wave: Wave): Promise<Publication> {
  if (wave.state !== 'closed') throw new ProblemError('results-not-ready');
  const ofStore = drafts.get(dependencies.responses) ?? new Map<string, Publication>();
  drafts.set(dependencies.responses, ofStore);
  const publication = ofStore.get(wave.code) ?? (await tablesOfWave(dependencies, wave));
  ofStore.set(wave.code, publication);
  return publication;
}
