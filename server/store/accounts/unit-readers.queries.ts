import type { UnitOfYear } from '../../../surveys/organisation/same-unit.ts';
import type { InstallationLogEntry } from '../../contract/log.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry } from '../log.queries.ts';

/** The units that an account reads. */
export async function unitsOfReader(db: Database, account: string): Promise<UnitOfYear[]> {
  const rows = await db
    .selectFrom('unit_reader')
    .select(['fiscal_year', 'unit'])
    .where('account', '=', account)
    .orderBy('fiscal_year')
    .orderBy('unit')
    .execute();
  return rows.map(({ fiscal_year: fiscalYear, unit }) => ({ fiscalYear, unit }));
}

/** The same of all accounts that read any. */
export async function allUnitReaders(db: Database): Promise<(UnitOfYear & { account: string })[]> {
  const rows = await db
    .selectFrom('unit_reader')
    .selectAll()
    .orderBy('account')
    .orderBy('fiscal_year')
    .orderBy('unit')
    .execute();
  return rows.map(({ account, fiscal_year: fiscalYear, unit }) => ({ account, fiscalYear, unit }));
}

/** Which units of a year an account reads, in place of those of that year that it read before. */
export async function putUnitsOfReader(
  db: Database,
  { account, fiscalYear, units }: { account: string; fiscalYear: number; units: readonly string[] },
  entry: InstallationLogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction
      .deleteFrom('unit_reader')
      .where('account', '=', account)
      .where('fiscal_year', '=', fiscalYear)
      .execute();
    for (const unit of new Set(units))
      await transaction
        .insertInto('unit_reader')
        .values({ account, fiscal_year: fiscalYear, unit })
        .execute();
    // A list that was applied before cannot be taken back past this.
    await transaction.deleteFrom('unit_reader_list').execute();
    await addLogEntry(transaction, entry);
  });
}
