import type { Questionnaire } from '../../../surveys/schema/questionnaire.ts';
import { itemContinuity } from '../../../surveys/versions/item-continuity.ts';
import type { Database } from '../../store/database.ts';
import { listQuestionnaires } from '../../store/authoring/questionnaires.queries.ts';
import { bookPlaces, type BookPlace } from '../../store/publishing/topics.queries.ts';

/**
 * Where the topics of a place are kept: with the place that it continues, whatever that was called in the version in
 * which they were first written; else with the place itself.
 */
export async function bookOfPlace(
  db: Database,
  questionnaire: Questionnaire,
  place: string,
): Promise<BookPlace> {
  const own = { questionnaire: questionnaire.code, version: questionnaire.version, place };
  const books = await bookPlaces(db, questionnaire.code);
  if (books.length === 0) return own;
  const versions = (await listQuestionnaires(db))
    .map((stored) => stored.questionnaire)
    .filter(({ code }) => code === questionnaire.code);
  const [item = '', option] = place.split(':');
  const isSame = (book: BookPlace): boolean => {
    const [bookItem, bookOption] = book.place.split(':');
    if (bookOption !== option) return false;
    const there = versions.find(({ version }) => version === book.version);
    const followed = there && itemContinuity(item, questionnaire, there, versions);
    return followed !== undefined && followed.change !== 'scale' && followed.code === bookItem;
  };
  return books.find(isSame) ?? own;
}
