import type { Database } from '../database.ts';

const only = 1;

/** When the clock was last believed; undefined on a new installation. */
export async function clockSeenAt(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('clock').select('seen_at').where('id', '=', only).executeTakeFirst();
  return row?.seen_at;
}

export async function noteClock(db: Database, seenAt: string): Promise<void> {
  await db
    .insertInto('clock')
    .values({ id: only, seen_at: seenAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: seenAt }))
    .execute();
}
