import type { ReportOptions } from '../../../analysis/report/document/report-options.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry, type LogEntry } from '../log.queries.ts';

/** What was chosen of a wave's report, with who changed it last. */
export interface StoredReport {
  wave: string;
  /** Counts the saves; 0: nothing was chosen yet. */
  revision: number;
  options: ReportOptions;
  changedAt: string;
  /** Name of the account. */
  changedBy: string;
}

export async function findReport(db: Database, wave: string): Promise<StoredReport | undefined> {
  const row = await db.selectFrom('report').selectAll().where('wave', '=', wave).executeTakeFirst();
  return (
    row && {
      wave,
      revision: row.revision,
      options: JSON.parse(row.options) as ReportOptions,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    }
  );
}

/**
 * Stores what was made from a revision, with an entry of the log if there is one; false if the stored one is at another
 * revision: somebody else was faster.
 */
export async function saveReport(
  db: Database,
  { wave, revision, options, changedAt, changedBy }: StoredReport,
  entry: LogEntry | null,
): Promise<boolean> {
  const row = {
    revision: revision + 1,
    options: JSON.stringify(options),
    changed_at: changedAt,
    changed_by: changedBy,
  };
  return inTransaction(db, async (transaction) => {
    const isSaved =
      revision === 0
        ? await transaction
            .insertInto('report')
            .values({ wave, ...row })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
            .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows !== 0n)
        : await transaction
            .updateTable('report')
            .set(row)
            .where('wave', '=', wave)
            .where('revision', '=', revision)
            .executeTakeFirst()
            .then(({ numUpdatedRows }) => numUpdatedRows > 0n);
    if (isSaved && entry !== null) await addLogEntry(transaction, entry);
    return isSaved;
  });
}
