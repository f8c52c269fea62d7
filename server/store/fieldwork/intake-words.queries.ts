import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** Where words stand: in the column of a staff list's groups, in headings of responses or of printed tables, or in cells of one item. */
export type IntakePlace = 'group' | 'column' | 'printed' | `value/${string}`;

/** What words at a place mean; `meaning` null: nobody says any more. */
export interface IntakeWord {
  place: IntakePlace;
  /** Without case, width and spaces. */
  words: string;
  meaning: string | null;
}

/** Everything that was explained for a questionnaire: place -> words -> meaning. */
export async function intakeWordsOf(
  db: Database,
  questionnaire: string,
): Promise<Map<string, Map<string, string>>> {
  const rows = await db
    .selectFrom('intake_word')
    .select(['place', 'words', 'meaning'])
    .where('questionnaire', '=', questionnaire)
    .execute();
  const places = new Map<string, Map<string, string>>();
  for (const { place, words, meaning } of rows) {
    places.set(place, (places.get(place) ?? new Map<string, string>()).set(words, meaning));
  }
  return places;
}

/** All or none. */
export async function keepIntakeWords(
  db: Database,
  questionnaire: string,
  explained: readonly IntakeWord[],
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const { place, words, meaning } of explained) {
      await transaction
        .deleteFrom('intake_word')
        .where('questionnaire', '=', questionnaire)
        .where('place', '=', place)
        .where('words', '=', words)
        .execute();
      if (meaning === null) continue;
      await transaction.insertInto('intake_word').values({ questionnaire, place, words, meaning }).execute();
    }
  });
}
