import type { Database } from '../database.ts';

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: string;
}

/** Signing in by a password is kept as a provider too. */
const passwordProvider = 'credential';

export async function listAccounts(db: Database): Promise<(AccountRow & { hasSingleSignOn: boolean })[]> {
  const rows = await db
    .selectFrom('user')
    .select((select) => [
      'id',
      'name',
      'email',
      'role',
      select
        .exists(
          select
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.userId', '=', 'user.id')
            .where('account.providerId', '!=', passwordProvider),
        )
        .as('hasSingleSignOn'),
    ])
    .orderBy('email')
    .execute();
  return rows.map((row) => ({ ...row, hasSingleSignOn: Boolean(row.hasSingleSignOn) }));
}

export async function countAccounts(db: Database, role?: string): Promise<number> {
  const query = db.selectFrom('user').select((select) => select.fn.countAll<number>().as('count'));
  const row = await (role === undefined ? query : query.where('role', '=', role)).executeTakeFirstOrThrow();
  return row.count;
}

/** Sessions and credentials go with it (foreign keys). */
export async function deleteAccount(db: Database, id: string): Promise<boolean> {
  const result = await db.deleteFrom('user').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function changeRole(db: Database, id: string, role: string): Promise<void> {
  await db.updateTable('user').set({ role }).where('id', '=', id).execute();
}
