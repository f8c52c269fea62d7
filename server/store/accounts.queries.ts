import type { Database } from './database.ts';

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  role: string;
}

export async function listAccounts(db: Database): Promise<AccountRow[]> {
  return db.selectFrom('user').select(['id', 'name', 'email', 'role']).orderBy('email').execute();
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
