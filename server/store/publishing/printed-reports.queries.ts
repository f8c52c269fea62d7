import type { PrintedReport } from '../../../surveys/schema/printed-report.ts';
import type { Database } from '../database.ts';

/** A printed report as it is kept, with who added it. */
export interface StoredPrintedReport {
  report: PrintedReport;
  addedAt: string;
  addedBy: string;
}

export async function listPrintedReports(db: Database): Promise<StoredPrintedReport[]> {
  const rows = await db.selectFrom('printed_report').selectAll().orderBy('code').execute();
  return rows.map(({ body, added_at: addedAt, added_by: addedBy }) => ({
    report: JSON.parse(body) as PrintedReport,
    addedAt,
    addedBy,
  }));
}

/** Those of the survey that a wave collected too: facts about it that everybody may know. */
export async function printedReportsOfWave(db: Database, wave: string): Promise<PrintedReport[]> {
  const rows = await db.selectFrom('printed_report').select('body').where('wave', '=', wave).execute();
  return rows.map(({ body }) => JSON.parse(body) as PrintedReport);
}

/** False where there is one of this code. */
export async function insertPrintedReport(
  db: Database,
  { report, addedAt, addedBy }: StoredPrintedReport,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('printed_report')
    .values({
      code: report.code,
      questionnaire: report.questionnaire.code,
      wave: report.wave ?? null,
      body: JSON.stringify(report),
      added_at: addedAt,
      added_by: addedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

export async function deletePrintedReport(db: Database, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('printed_report')
    .where('code', '=', code)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
