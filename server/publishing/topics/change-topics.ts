import type { TopicCorrectionsChange, TopicsChange } from '../../contract/publishing/topics.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { logEntriesOf, type LogEntry } from '../../store/log.queries.ts';
import {
  findCorrections,
  insertCorrections,
  insertTopicBook,
  topicBooks,
} from '../../store/publishing/topics.queries.ts';
import { bookOfPlace } from './book-of-place.ts';
import { publishedList } from './published-list.ts';
import { tidiedTopic, topicIssues } from './topic-issues.ts';

type Kept = Pick<Dependencies, 'db' | 'now'>;

/** Of which list, and who writes: the name of the account, and as the log names it. */
export interface TopicWriter {
  wave: string;
  place: string;
  name: string;
  actor: string;
}

/**
 * Keeps a new version of what makes the topics of a place, in this wave and all others in which it is asked.
 * Throws  as `publishedList`; `invalid-topics` with all issues, `topics-changed` where somebody else was faster.
 */
export async function changeTopics(
  { db, now }: Kept,
  { wave, place, name, actor }: TopicWriter,
  { revision, topics: written }: TopicsChange,
): Promise<void> {
  const { questionnaire } = await publishedList(db, wave, place);
  const topics = written.map(tidiedTopic);
  const issues = topicIssues(topics);
  if (issues.length > 0) throw new ProblemError('invalid-topics', issues);
  const at = now().toISOString();
  const book = await bookOfPlace(db, questionnaire, place);
  const [latest] = await topicBooks(db, book);
  const isLatest = (latest?.revision ?? 0) === revision;
  const version = { revision: revision + 1, content: topics, changedAt: at, changedBy: name };
  const isKept =
    isLatest && (await insertTopicBook(db, book, version, await entryOf(db, { wave, actor, at })));
  if (!isKept) throw new ProblemError('topics-changed');
}

/**
 * Keeps what was decided about single texts of a list by hand.
 * Throws  as `publishedList`; `text-not-found`, `topics-changed` where somebody else was faster.
 */
export async function changeCorrections(
  { db, now }: Kept,
  { wave, place, name, actor }: TopicWriter,
  { revision, list: corrections }: TopicCorrectionsChange,
): Promise<void> {
  const { list } = await publishedList(db, wave, place);
  if (corrections.some(({ text }) => text >= list.texts.length)) throw new ProblemError('text-not-found');
  const at = now().toISOString();
  const once = new Map(corrections.map((one) => [`${one.text} ${one.topic}`, one]));
  const version = { revision: revision + 1, content: [...once.values()], changedAt: at, changedBy: name };
  const before = (await findCorrections(db, wave, place))?.revision ?? 0;
  const isKept =
    before === revision &&
    (await insertCorrections(db, { wave, place }, version, await entryOf(db, { wave, actor, at })));
  if (!isKept) throw new ProblemError('topics-changed');
}

/** One entry, not one a press, while the same person goes on. */
async function entryOf(
  db: Kept['db'],
  { wave, actor, at }: { wave: string; actor: string; at: string },
): Promise<LogEntry | null> {
  const [last] = await logEntriesOf(db, wave);
  const isGoingOn = last?.action === 'topics-changed' && last.actor === actor;
  return isGoingOn ? null : { at, actor, wave, action: 'topics-changed', facts: {} };
}
