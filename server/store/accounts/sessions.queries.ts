import type { Database } from '../database.ts';

export interface SessionRow {
  id: string;
  createdAt: string;
  expiresAt: string;
  method: string | null;
}

/** Sessions of an account that have not expired, the latest first. */
export async function sessionsOf(db: Database, account: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .select(['id', 'createdAt', 'expiresAt', 'method'])
    .where('userId', '=', account)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('createdAt', 'desc')
    .execute();
}

/** How many sessions that have not expired an account has, by its id. */
export async function sessionCounts(db: Database, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('session')
    .select((select) => ['userId', select.fn.countAll<number>().as('count')])
    .where('expiresAt', '>', now.toISOString())
    .groupBy('userId')
    .execute();
  return new Map(rows.map(({ userId, count }) => [userId, count]));
}

/** Ends one session of an account. Returns whether it was there. */
export async function endSession(db: Database, account: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('session')
    .where('userId', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions of an account, but for one where it is named. Returns how many. */
export async function endSessions(db: Database, account: string, except?: string): Promise<number> {
  let query = db.deleteFrom('session').where('userId', '=', account);
  if (except !== undefined) query = query.where('id', '!=', except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
