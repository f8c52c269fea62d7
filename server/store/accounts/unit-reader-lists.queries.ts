import type { UnitOfYear } from '../../../surveys/organisation/same-unit.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { InstallationLogEntry } from '../../contract/log.ts';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { addLogEntry } from '../log.queries.ts';
import { allUnitReaders } from './unit-readers.queries.ts';

/** Units that wait for whoever was invited to an address. */
export interface OfferedUnit extends UnitOfYear {
  email: string;
  name: string;
}

/** Who reads which unit, whole. */
export interface Assigned {
  readers: (UnitOfYear & { account: string })[];
  offers: OfferedUnit[];
}

/** A list that was applied, with what was assigned before it. */
export interface AppliedList {
  fiscalYear: number;
  appliedAt: string;
  appliedBy: string;
  before: Assigned;
}

/** All that is assigned, of all years. */
export async function assignedUnits(db: Database): Promise<Assigned> {
  const offers = await db
    .selectFrom('unit_reader_offer')
    .selectAll()
    .orderBy('email')
    .orderBy('fiscal_year')
    .orderBy('unit')
    .execute();
  return {
    readers: await allUnitReaders(db),
    offers: offers.map(({ fiscal_year: fiscalYear, ...offer }) => ({ ...offer, fiscalYear })),
  };
}

/**
 * Puts a set of assignments in place of all there are; `list`: what may be taken back from now on, null for nothing.
 * Accounts that are gone meanwhile are left out.
 */
export async function replaceAssigned(
  db: Database,
  {
    assigned,
    list,
    entries,
  }: { assigned: Assigned; list: AppliedList | null; entries: InstallationLogEntry[] },
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('unit_reader').execute();
    await transaction.deleteFrom('unit_reader_offer').execute();
    const there = new Set((await transaction.selectFrom('user').select('id').execute()).map(({ id }) => id));
    for (const { account, fiscalYear, unit } of assigned.readers)
      if (there.has(account))
        await transaction
          .insertInto('unit_reader')
          .values({ account, fiscal_year: fiscalYear, unit })
          .execute();
    for (const { fiscalYear, ...offer } of assigned.offers)
      await transaction
        .insertInto('unit_reader_offer')
        .values({ ...offer, fiscal_year: fiscalYear })
        .execute();
    await transaction.deleteFrom('unit_reader_list').execute();
    if (list !== null) {
      const { fiscalYear, appliedAt, appliedBy, before } = list;
      await transaction
        .insertInto('unit_reader_list')
        .values({
          fiscal_year: fiscalYear,
          applied_at: appliedAt,
          applied_by: appliedBy,
          assigned_before: JSON.stringify(before),
        })
        .execute();
    }
    for (const entry of entries) await addLogEntry(transaction, entry);
  });
}

/** The list that can be taken back. */
export async function lastReaderList(db: Database): Promise<AppliedList | null> {
  const row = await db.selectFrom('unit_reader_list').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const { fiscal_year: fiscalYear, applied_at: appliedAt, applied_by: appliedBy, assigned_before } = row;
  return { fiscalYear, appliedAt, appliedBy, before: JSON.parse(assigned_before) as Assigned };
}

/** Gives a new account the units that waited for its address, where its role is to read them. */
export async function takeOfferedUnits(
  db: Database,
  { id, email, role }: Pick<Account, 'id' | 'email' | 'role'>,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const offers = await transaction
      .deleteFrom('unit_reader_offer')
      .where('email', '=', email)
      .returning(['fiscal_year', 'unit'])
      .execute();
    if (role !== 'unit-reader') return;
    for (const offer of offers)
      await transaction
        .insertInto('unit_reader')
        .values({ account: id, ...offer })
        .execute();
  });
}

/** Nothing waits for an address any more: its invitation was withdrawn. */
export async function dropOfferedUnits(db: Database, email: string): Promise<void> {
  await db.deleteFrom('unit_reader_offer').where('email', '=', email).execute();
}

/** Titles of which it was said whether they read the own unit, in plain words. */
export async function readerTitles(db: Database): Promise<Map<string, boolean>> {
  const rows = await db.selectFrom('unit_reader_title').selectAll().execute();
  return new Map(rows.map(({ title, is_reader: isReader }) => [title, isReader === 1]));
}

export async function putReaderTitles(db: Database, titles: ReadonlyMap<string, boolean>): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const [title, isReader] of titles) {
      const row = { title, is_reader: isReader ? 1 : 0 };
      await transaction
        .insertInto('unit_reader_title')
        .values(row)
        .onConflict((conflict) => conflict.column('title').doUpdateSet(row))
        .execute();
    }
  });
}
