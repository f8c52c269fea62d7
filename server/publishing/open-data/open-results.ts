import type { Catalogue } from '../../../analysis/report/catalogue.ts';
import type { PublishedResponseRate, PublishedTable } from '../../../analysis/report/published-table.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import { publishedTables } from '../../store/publishing/publications.queries.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { resultsOpenedAt } from '../../store/publishing/open-results.queries.ts';
import { publishedWave } from '../indicator-plans/published-wave.ts';

/** What may leave the organisation of a published wave: its tables and rates. Nothing that anybody wrote. */
export interface OpenResults {
  catalogue: Catalogue;
  /** In the order of the catalogue. */
  results: (PublishedTable | PublishedResponseRate)[];
  questionnaire: Questionnaire;
  /** All versions of the questionnaire, by which items are known from wave to wave. */
  versions: Questionnaire[];
}

/** The same, whether it is open to everybody or not: for commands of the administrator. Throws  `wave-not-found`. */
export async function openResults(db: Database, code: string): Promise<OpenResults> {
  const wave = await publishedWave(db, code);
  if (wave === undefined) throw new ProblemError('wave-not-found');
  const { catalogue, questionnaire } = wave;
  const byId = new Map((await publishedTables(db, code)).map((table) => [table.id, table]));
  const stored = await listQuestionnaires(db);
  return {
    catalogue,
    results: catalogue.entries.flatMap(({ id }) => byId.get(id) ?? []),
    questionnaire,
    versions: stored.map((one) => one.questionnaire).filter((version) => version.code === questionnaire.code),
  };
}

/** Throws  `wave-not-found`, also where the wave is there and its results are not open. */
export async function resultsOpenToAll(db: Database, code: string): Promise<OpenResults> {
  if ((await resultsOpenedAt(db, code)) === undefined) throw new ProblemError('wave-not-found');
  return openResults(db, code);
}
