import type { IndicatorPlan } from '../../../surveys/schema/indicator-plan.ts';
import type { IndicatorPlanLogEntry } from '../../contract/log.ts';
import { addLogEntry } from '../log.queries.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';

/** A plan as it is kept, with who changed it last. */
export interface StoredIndicatorPlan {
  revision: number;
  plan: IndicatorPlan;
  changedAt: string;
  changedBy: string;
}

interface Row {
  revision: number;
  body: string;
  changed_at: string;
  changed_by: string;
}

const fromRow = (row: Row): StoredIndicatorPlan => ({
  revision: row.revision,
  plan: JSON.parse(row.body) as IndicatorPlan,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
});

export async function listIndicatorPlans(db: Database): Promise<StoredIndicatorPlan[]> {
  return (await db.selectFrom('plan').selectAll().orderBy('code').execute()).map(fromRow);
}

export async function findIndicatorPlan(
  db: Database,
  code: string,
): Promise<StoredIndicatorPlan | undefined> {
  const row = await db.selectFrom('plan').selectAll().where('code', '=', code).executeTakeFirst();
  return row && fromRow(row);
}

/**
 * Stores a plan and the entry of the log in one transaction. A plan at revision 0 is new. False if the stored one is at
 * another revision: somebody else was faster.
 */
export async function saveIndicatorPlan(
  db: Database,
  stored: StoredIndicatorPlan,
  entry: IndicatorPlanLogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const isSaved = await writePlan(transaction, stored);
    if (isSaved) await addLogEntry(transaction, entry);
    return isSaved;
  });
}

async function writePlan(db: Database, { plan, revision, ...change }: StoredIndicatorPlan): Promise<boolean> {
  const row = {
    revision: revision + 1,
    body: JSON.stringify(plan),
    changed_at: change.changedAt,
    changed_by: change.changedBy,
  };
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('plan')
      .values({ code: plan.code, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows !== 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('plan')
    .set(row)
    .where('code', '=', plan.code)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteIndicatorPlan(
  db: Database,
  code: string,
  entry: IndicatorPlanLogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('plan')
      .where('code', '=', code)
      .executeTakeFirst();
    if (numDeletedRows > 0n) {
      await transaction.deleteFrom('plan_note').where('plan', '=', code).execute();
      await addLogEntry(transaction, entry);
    }
    return numDeletedRows > 0n;
  });
}
