import type { Organisation } from '../../../surveys/schema/organisation.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry } from '../log.queries.ts';
import type { InstallationLogEntry } from '../../contract/log.ts';

/** An organisation as it is kept, with who changed it last. */
export interface StoredOrganisation {
  organisation: Organisation;
  changedAt: string;
  changedBy: string;
}

/** Every version, the latest year first. */
export async function listOrganisations(db: Database): Promise<StoredOrganisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().orderBy('fiscal_year', 'desc').execute();
  return rows.map(({ fiscal_year: fiscalYear, units, changed_at: changedAt, changed_by: changedBy }) => ({
    organisation: {
      format: 'kotae-organisation/1',
      fiscalYear,
      units: JSON.parse(units) as Organisation['units'],
    },
    changedAt,
    changedBy,
  }));
}

/** Keeps the organisation of a year, in place of the one that was there. */
export async function putOrganisation(
  db: Database,
  { organisation: { fiscalYear, units }, changedAt, changedBy }: StoredOrganisation,
  entry: InstallationLogEntry,
): Promise<void> {
  const content = { units: JSON.stringify(units), changed_at: changedAt, changed_by: changedBy };
  await inTransaction(db, async (transaction) => {
    await transaction
      .insertInto('organisation')
      .values({ fiscal_year: fiscalYear, ...content })
      .onConflict((conflict) => conflict.column('fiscal_year').doUpdateSet(content))
      .execute();
    await addLogEntry(transaction, entry);
  });
}
