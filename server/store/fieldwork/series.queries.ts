import type { NewSeries } from '../../contract/fieldwork/series.ts';
import type { Database } from '../database.ts';

/** Short waves that follow each other, and how far they have come. */
export interface Series extends NewSeries {
  code: string;
  isOn: boolean;
  madeCount: number;
}

export async function listSeries(db: Database): Promise<Series[]> {
  const rows = await db.selectFrom('series').selectAll().orderBy('code').execute();
  return rows.map(({ code, body, is_on: isOn, made_count: madeCount }) => ({
    ...(JSON.parse(body) as NewSeries),
    code,
    isOn: isOn === 1,
    madeCount,
  }));
}

export async function findSeries(db: Database, code: string): Promise<Series | undefined> {
  return (await listSeries(db)).find((one) => one.code === code);
}

/** False if there is a series of this code already. */
export async function insertSeries(db: Database, series: NewSeries): Promise<boolean> {
  const inserted = await db
    .insertInto('series')
    .values({ code: series.wave.code, body: JSON.stringify(series), is_on: 1, made_count: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function turnSeries(db: Database, code: string, isOn: boolean): Promise<boolean> {
  const turned = await db
    .updateTable('series')
    .set({ is_on: isOn ? 1 : 0 })
    .where('code', '=', code)
    .executeTakeFirst();
  return turned.numUpdatedRows > 0n;
}

/** A round that was made, or whose days went by, is never made again. */
export async function noteRound(db: Database, code: string, round: number): Promise<void> {
  await db
    .updateTable('series')
    .set({ made_count: round })
    .where('code', '=', code)
    .where('made_count', '<', round)
    .execute();
}
