import { sql } from 'kysely';
import type { Database } from '../database.ts';

interface Counting {
  /** Milliseconds since 1970. */
  at: number;
  /** What nothing was heard of for so long goes. Milliseconds. */
  forgottenAfter: number;
  /** Milliseconds to wait after the first failure, the second, and so on; the last holds from then on. */
  delays: readonly number[];
}

/**
 * Counts one more try and asks whether it may be made, in one statement: many at once are counted one by one, on both
 * stores.
 *
 * @returns  How many there were, with this one; null where it may not be made yet, and then nothing is counted.
 */
export async function countTry(
  db: Database,
  key: string,
  { at, forgottenAfter, delays }: Counting,
): Promise<number | null> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('blocked_until', '<', at - forgottenAfter)
    .execute();
  const nextCount = sql<number>`sign_in_attempt.failure_count + 1`;
  const cases = delays.map((delay, index) => sql`WHEN ${sql.lit(index + 1)} THEN ${sql.lit(delay)}`);
  const nextDelay = sql<number>`CASE ${nextCount} ${sql.join(cases, sql` `)} ELSE ${sql.lit(delays.at(-1) ?? 0)} END`;
  const counted = await db
    .insertInto('sign_in_attempt')
    .values({ key, failure_count: 1, blocked_until: at + (delays[0] ?? 0) })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ failure_count: nextCount, blocked_until: sql<number>`${sql.lit(at)} + ${nextDelay}` })
        .where('sign_in_attempt.blocked_until', '<=', at),
    )
    .returning('failure_count')
    .executeTakeFirst();
  return counted?.failure_count ?? null;
}

/** Milliseconds since 1970 until which no try is taken; undefined where none was counted. */
export async function blockedUntil(db: Database, key: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select('blocked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.blocked_until;
}

export async function forgetTries(db: Database, key: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute();
}
