import { sameUnit } from '../../../surveys/organisation/same-unit.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import { listAccounts } from '../../store/accounts/accounts.queries.ts';
import type { Database } from '../../store/database.ts';
import { listOrganisations } from '../../store/fieldwork/organisation.queries.ts';
import {
  allUnitReaders,
  putUnitsOfReader,
  unitsOfReader,
} from '../../store/accounts/unit-readers.queries.ts';
import { organisationOfYear } from './keep-organisation.ts';

/** An account that reads units, with those of a fiscal year. */
export interface UnitReader extends Pick<Account, 'name' | 'email'> {
  units: string[];
}

/** The accounts that read units, with those of a year. */
export async function unitReaders(db: Database, fiscalYear: number): Promise<UnitReader[]> {
  const assigned = (await allUnitReaders(db)).filter((row) => row.fiscalYear === fiscalYear);
  return (await listAccounts(db))
    .filter(({ role }) => role === 'unit-reader')
    .map(({ id, name, email }) => ({
      name,
      email,
      units: assigned.flatMap(({ account, unit }) => (account === id ? [unit] : [])),
    }));
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
