import { sameUnit } from '../../../surveys/organisation/same-unit.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { UnitReaderList } from '../../contract/fieldwork/organisation.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { listAccounts } from '../../store/accounts/accounts.queries.ts';
import type { Database } from '../../store/database.ts';
import { listOrganisations } from '../../store/fieldwork/organisation.queries.ts';
import { assignedUnits, lastReaderList } from '../../store/accounts/unit-reader-lists.queries.ts';
import { putUnitsOfReader, unitsOfReader } from '../../store/accounts/unit-readers.queries.ts';
import { organisationOfYear } from './keep-organisation.ts';

/** Who reads units, with those of a fiscal year. */
export interface UnitReader extends Pick<Account, 'name' | 'email'> {
  units: string[];
  /** There is no account yet: the units wait for it. */
  isInvited: boolean;
}

/** The accounts that read units, with those of a year, and those that are invited to. */
export async function unitReaders(db: Database, fiscalYear: number): Promise<UnitReader[]> {
  const { readers, offers } = await assignedUnits(db);
  const unitsOf = Map.groupBy(
    readers.filter((row) => row.fiscalYear === fiscalYear),
    ({ account }) => account,
  );
  const accounts = (await listAccounts(db))
    .filter(({ role }) => role === 'unit-reader')
    .map(({ id, name, email }) => ({
      name,
      email,
      units: (unitsOf.get(id) ?? []).map(({ unit }) => unit),
      isInvited: false,
    }));
  const offered = Map.groupBy(
    offers.filter((row) => row.fiscalYear === fiscalYear),
    ({ email }) => email,
  );
  const invited = [...offered].map(([email, rows]) => ({
    name: rows[0]?.name ?? email,
    email,
    units: rows.map(({ unit }) => unit),
    isInvited: true,
  }));
  return [...accounts, ...invited];
}

/** All of it as the page shows it, with the list that can be taken back. */
export async function unitReaderList(db: Database, fiscalYear: number): Promise<UnitReaderList> {
  const list = await lastReaderList(db);
  return {
    readers: await unitReaders(db, fiscalYear),
    lastList:
      list === null
        ? null
        : { fiscalYear: list.fiscalYear, appliedAt: list.appliedAt, appliedBy: list.appliedBy },
  };
}

/**
 * Says which units of a year somebody reads.
 * Throws  `organisation-not-found`; `account-not-found` where the account reads no units; `invalid-request` with every unit
 *         that the organisation does not have.
 */
export async function assignUnits(
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
  { fiscalYear, email, units }: { fiscalYear: number; email: string; units: readonly string[] },
  actor: string,
): Promise<void> {
  const organisation = await organisationOfYear(db, fiscalYear);
  const account = (await listAccounts(db)).find(
    (one) => one.role === 'unit-reader' && one.email === email.toLowerCase(),
  );
  if (account === undefined) throw new ProblemError('account-not-found');
  const known = new Set(organisation.units.map(({ code }) => code));
  const issues = units.flatMap((unit, index) =>
    known.has(unit) ? [] : [{ code: 'unknown-unit' as const, path: ['units', index], facts: { unit } }],
  );
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
  await putUnitsOfReader(
    db,
    { account: account.id, fiscalYear, units },
    {
      at: now().toISOString(),
      actor,
      action: 'unit-reader-changed',
      facts: { account: account.email, fiscalYear, units: [...new Set(units)].join(' ') },
    },
  );
}

/**
 * The units that an account reads in the organisation of a year: those of that year, and those of other years that are the
 * same unit there.
 */
export async function unitsReadIn(db: Database, account: string, fiscalYear: number): Promise<string[]> {
  const versions = (await listOrganisations(db)).map(({ organisation }) => organisation);
  const units = (await unitsOfReader(db, account)).flatMap((own) =>
    own.fiscalYear === fiscalYear ? [own.unit] : (sameUnit(versions, own, fiscalYear) ?? []),
  );
  return [...new Set(units)];
}
