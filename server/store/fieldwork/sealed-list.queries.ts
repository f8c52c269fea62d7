import type { SealedList } from '../../contract/fieldwork/sealing.ts';
import type { Database } from '../database.ts';

/** Keeps the list of a wave. A second one is refused by the table itself: there is one list a wave, for ever. */
export async function insertSealedList(
  db: Database,
  wave: string,
  { hash, ...content }: Omit<SealedList, 'wave'>,
): Promise<void> {
  await db
    .insertInto('sealed_list')
    .values({ wave, hash, content: JSON.stringify(content) })
    .execute();
}

/** Undefined before the wave has closed, and for one whose answers are not sealed. */
export async function sealedList(db: Database, wave: string): Promise<SealedList | undefined> {
  const row = await db.selectFrom('sealed_list').selectAll().where('wave', '=', wave).executeTakeFirst();
  if (row === undefined) return undefined;
  return { wave, hash: row.hash, ...(JSON.parse(row.content) as Omit<SealedList, 'wave' | 'hash'>) };
}
