import type { PublishedTexts } from '../../../analysis/report/published-table.ts';
import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { findWaveOrFail } from '../../fieldwork/waves/find-wave-or-fail.ts';
import { ProblemError } from '../../problems.ts';
import type { Database } from '../../store/database.ts';
import { publishedTable } from '../../store/publishing/publications.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';

/** A published list of texts, with the questionnaire in which it was asked. */
export interface PublishedList {
  list: PublishedTexts;
  questionnaire: Questionnaire;
}

/**
 * The texts of a place as they are published: the only texts that topics and words are ever made of.
 * Throws  `wave-not-found` also before publication, `table-not-found` where nothing was published.
 */
export async function publishedList(db: Database, code: string, place: string): Promise<PublishedList> {
  const wave = await findWaveOrFail(db, code);
  if (wave.state !== 'published') throw new ProblemError('wave-not-found');
  const list = await publishedTable(db, code, place);
  if (list?.kind !== 'texts') throw new ProblemError('table-not-found');
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  return { list, questionnaire };
}
