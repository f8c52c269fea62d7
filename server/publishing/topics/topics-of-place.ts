import type { TopicRules } from '../../../analysis/report/topics/topics-view.ts';
import type { PlaceTopics } from '../../contract/publishing/topics.ts';
import type { Database } from '../../store/database.ts';
import { findCorrections, topicBooks } from '../../store/publishing/topics.queries.ts';
import { bookOfPlace } from './book-of-place.ts';
import { publishedList, type PublishedList } from './published-list.ts';

/** What the texts of a place are sorted by, with all versions. Throws  as `publishedList`. */
export async function topicsOfPlace(db: Database, wave: string, place: string): Promise<PlaceTopics> {
  const { questionnaire } = await publishedList(db, wave, place);
  const versions = await topicBooks(db, await bookOfPlace(db, questionnaire, place));
  const corrections = await findCorrections(db, wave, place);
  const history = versions.map(({ content, ...version }) => ({ ...version, topics: content }));
  return {
    revision: history[0]?.revision ?? 0,
    topics: history[0]?.topics ?? [],
    history,
    corrections: { revision: corrections?.revision ?? 0, list: corrections?.content ?? [] },
  };
}

/** The same without its history, for what is made of it. */
export async function rulesOfList(db: Database, { list, questionnaire }: PublishedList): Promise<TopicRules> {
  const [latest] = await topicBooks(db, await bookOfPlace(db, questionnaire, list.id));
  const corrections = await findCorrections(db, list.wave, list.id);
  return { topics: latest?.content ?? [], corrections: corrections?.content ?? [] };
}
