import type { Topic, TopicCorrection } from '../../../surveys/schema/topic.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** A place of a questionnaire where texts are written, in the version in which its topics were first written. */
export interface BookPlace {
  questionnaire: string;
  version: number;
  /** `item`, or `item:option`. */
  place: string;
}

/** One version of something that is kept in all its versions. */
export interface Kept<Content> {
  /** From 1. */
  revision: number;
  content: Content;
  changedAt: string;
  /** Name of the account. */
  changedBy: string;
}

/** The places of a questionnaire that have topics. */
export async function bookPlaces(db: Database, questionnaire: string): Promise<BookPlace[]> {
  return db
    .selectFrom('topic_book')
    .select(['questionnaire', 'version', 'place'])
    .distinct()
    .where('questionnaire', '=', questionnaire)
    .orderBy('version', 'desc')
    .orderBy('place')
    .execute();
}

/** All versions of a place's topics, the latest first. */
export async function topicBooks(
  db: Database,
  { questionnaire, version, place }: BookPlace,
): Promise<Kept<Topic[]>[]> {
  const rows = await db
    .selectFrom('topic_book')
    .selectAll()
    .where('questionnaire', '=', questionnaire)
    .where('version', '=', version)
    .where('place', '=', place)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    content: JSON.parse(row.topics) as Topic[],
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));
}

/** Adds a version, with an entry of the log if there is one; false if there is one of this number already. */
export async function insertTopicBook(
  db: Database,
  { questionnaire, version, place }: BookPlace,
  { revision, content, changedAt, changedBy }: Kept<readonly Topic[]>,
  entry: LogEntry | null,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('topic_book')
      .values({
        questionnaire,
        version,
        place,
        revision,
        topics: JSON.stringify(content),
        changed_at: changedAt,
        changed_by: changedBy,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isNew = numInsertedOrUpdatedRows !== 0n;
    if (isNew && entry !== null) await addLogEntry(transaction, entry);
    return isNew;
  });
}

/** What was decided by hand about the texts of a list, as it stands; undefined: nothing ever was. */
export async function findCorrections(
  db: Database,
  wave: string,
  place: string,
): Promise<Kept<TopicCorrection[]> | undefined> {
  const row = await db
    .selectFrom('topic_correction')
    .selectAll()
    .where('wave', '=', wave)
    .where('place', '=', place)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      revision: row.revision,
      content: JSON.parse(row.corrections) as TopicCorrection[],
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }
  );
}

/** Adds a version, with an entry of the log if there is one; false if there is one of this number already. */
export async function insertCorrections(
  db: Database,
  { wave, place }: { wave: string; place: string },
  { revision, content, changedAt, changedBy }: Kept<readonly TopicCorrection[]>,
  entry: LogEntry | null,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('topic_correction')
      .values({
        wave,
        place,
        revision,
        corrections: JSON.stringify(content),
        changed_at: changedAt,
        changed_by: changedBy,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isNew = numInsertedOrUpdatedRows !== 0n;
    if (isNew && entry !== null) await addLogEntry(transaction, entry);
    return isNew;
  });
}
