import type { Organisation } from '../../../surveys/schema/organisation.ts';
import type { UnitOfYear } from '../../../surveys/organisation/same-unit.ts';
import type { Account } from '../../contract/accounts/accounts.ts';
import type { InstallationLogEntry } from '../../contract/log.ts';
import type {
  ReaderStanding,
  UnitReaderReading,
  UnitReaderSet,
} from '../../contract/fieldwork/unit-reader-lists.ts';
import type { Dependencies } from '../../dependencies.ts';
import { plainWords } from '../../intake/plain-words.ts';
import { readSheet, type SheetSource } from '../../intake/read-sheet.ts';
import { readUnitReaders } from '../../intake/organisation/read-unit-readers.ts';
import { ProblemError } from '../../problems.ts';
import { listAccountInvitations } from '../../store/accounts/account-invitations.queries.ts';
import { listAccounts } from '../../store/accounts/accounts.queries.ts';
import {
  assignedUnits,
  lastReaderList,
  putReaderTitles,
  readerTitles,
  replaceAssigned,
  type Assigned,
} from '../../store/accounts/unit-reader-lists.queries.ts';
import { listOrganisations } from '../../store/fieldwork/organisation.queries.ts';
import { organisationOfYear } from './keep-organisation.ts';

type Needed = Pick<Dependencies, 'db' | 'now'>;
type Titles = UnitReaderSet['titles'];

/** Somebody who reads units and has no account yet. */
type Invited = Pick<Account, 'name' | 'email'>;

/**
 * What a list would make of who reads which unit: who reads what then, what they read now, who loses it. Nothing is stored.
 * Throws  `organisation-not-found`, `invalid-request` for a file that cannot be read.
 */
export async function readReaderList(
  needed: Needed,
  fiscalYear: number,
  { source, titles }: { source: SheetSource; titles: Titles },
): Promise<UnitReaderReading> {
  const { db } = needed;
  const organisation = await organisationOfYear(db, fiscalYear);
  const known = new Map([...(await readerTitles(db)), ...plainTitles(titles)]);
  const reading = readUnitReaders(await readSheet(source), organisation, known);
  const { standingOf, now } = await presentReaders(needed);
  const named = new Set(reading.readers.map(({ email }) => email));
  return {
    ...reading,
    readers: reading.readers.map((reader) => ({
      ...reader,
      standing: standingOf(reader.email),
      before: now.get(reader.email)?.before ?? [],
    })),
    leaving: [...now.values()].filter(({ email }) => !named.has(email)),
  };
}

/**
 * Makes a list all that is assigned, in place of what was assigned for any year: who is not named reads nothing any more.
 * Accounts of another role stay as they are. Returns whom to invite: their units wait for them.
 * Throws  `organisation-not-found`, `invalid-request` with every unit that is not there.
 */
export async function applyReaderList(
  needed: Needed,
  { fiscalYear, set, by }: { fiscalYear: number; set: UnitReaderSet; by: { name: string; actor: string } },
): Promise<Invited[]> {
  const { db, now } = needed;
  requireUnits(await organisationOfYear(db, fiscalYear), set.readers);
  const { standingOf, accountOf } = await presentReaders(needed);
  const readers = [...Map.groupBy(set.readers, ({ email }) => email.toLowerCase())].map(([email, rows]) => ({
    email,
    name: rows[0]?.name ?? email,
    units: [...new Set(rows.flatMap(({ units }) => units))],
    standing: standingOf(email),
  }));
  const taken = readers.filter(({ standing }) => standing !== 'other-role');
  const before = await assignedUnits(db);
  const rows = taken.flatMap(({ units, ...reader }) =>
    units.map((unit) => ({ ...reader, fiscalYear, unit })),
  );
  const assigned: Assigned = {
    readers: rows.flatMap(({ email, unit }) => {
      const account = accountOf(email);
      return account === undefined ? [] : [{ account, fiscalYear, unit }];
    }),
    offers: rows.flatMap(({ email, name, unit }) =>
      accountOf(email) === undefined ? [{ email, name, fiscalYear, unit }] : [],
    ),
  };
  const at = now().toISOString();
  const entries = await changesOf(needed, { before, after: assigned, at, actor: by.actor });
  const list = { fiscalYear, appliedAt: at, appliedBy: by.name, before };
  await replaceAssigned(db, { assigned, list, entries });
  await putReaderTitles(db, plainTitles(set.titles));
  return taken.flatMap(({ name, email, standing }) => (standing === 'new' ? [{ name, email }] : []));
}

/**
 * Takes the last list back: what was assigned before it holds again. Returns the addresses that nothing waits for any
 * more, and since when they may have been invited for it. Throws  `reader-list-not-found`.
 */
export async function undoReaderList(
  needed: Needed,
  actor: string,
): Promise<{ emails: string[]; since: string }> {
  const { db, now } = needed;
  const list = await lastReaderList(db);
  if (list === null) throw new ProblemError('reader-list-not-found');
  const current = await assignedUnits(db);
  const { accountOf } = await presentReaders(needed);
  // Who was waiting before may have an account by now.
  const came = list.before.offers.flatMap(({ email, fiscalYear, unit }) => {
    const account = accountOf(email);
    return account === undefined ? [] : [{ account, fiscalYear, unit }];
  });
  const before: Assigned = {
    readers: [...list.before.readers, ...came],
    offers: list.before.offers.filter(({ email }) => accountOf(email) === undefined),
  };
  const at = now().toISOString();
  const entries = await changesOf(needed, { before: current, after: before, at, actor });
  await replaceAssigned(db, { assigned: before, list: null, entries });
  const waiting = new Set(before.offers.map(({ email }) => email));
  const emails = new Set(current.offers.map(({ email }) => email));
  return { emails: [...emails].filter((email) => !waiting.has(email)), since: list.appliedAt };
}

function plainTitles(titles: Titles): Map<string, boolean> {
  return new Map(titles.map(({ title, isReader }) => [plainWords(title), isReader]));
}

function requireUnits({ units }: Organisation, readers: UnitReaderSet['readers']): void {
  const known = new Set(units.map(({ code }) => code));
  const issues = readers.flatMap((reader, place) =>
    reader.units.flatMap((unit, index) =>
      known.has(unit)
        ? []
        : [{ code: 'unknown-unit' as const, path: ['readers', place, 'units', index], facts: { unit } }],
    ),
  );
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
}

/** Who reads units now, by address, and what somebody at an address is. */
async function presentReaders({ db, now }: Needed) {
  const accounts = new Map((await listAccounts(db)).map((account) => [account.email, account]));
  const at = now().toISOString();
  const invitations = new Map(
    (await listAccountInvitations(db))
      .filter(({ expires_at: expiresAt }) => expiresAt > at)
      .map((invitation) => [invitation.email, invitation]),
  );
  const nameOf = unitNames((await listOrganisations(db)).map(({ organisation }) => organisation));
  const { readers, offers } = await assignedUnits(db);
  const present = new Map<string, UnitReaderReading['leaving'][number]>();
  const add = (email: string, name: string, unit: UnitOfYear): void => {
    const one = present.get(email) ?? { name, email, before: [] };
    one.before.push({ fiscalYear: unit.fiscalYear, name: nameOf(unit) });
    present.set(email, one);
  };
  const byId = new Map([...accounts.values()].map((account) => [account.id, account]));
  for (const row of readers) {
    const account = byId.get(row.account);
    if (account?.role === 'unit-reader') add(account.email, account.name, row);
  }
  for (const offer of offers) add(offer.email, offer.name, offer);
  return {
    now: present,
    standingOf: (email: string): ReaderStanding => {
      const role = accounts.get(email)?.role ?? invitations.get(email)?.role;
      if (role === undefined) return 'new';
      if (role !== 'unit-reader') return 'other-role';
      return accounts.has(email) ? 'reader' : 'invited';
    },
    /** The account of a section chief. */
    accountOf: (email: string): string | undefined => {
      const account = accounts.get(email);
      return account?.role === 'unit-reader' ? account.id : undefined;
    },
  };
}

function unitNames(versions: readonly Organisation[]) {
  const names = new Map(
    versions.flatMap(({ fiscalYear, units }) =>
      units.map(({ code, name }) => [`${fiscalYear} ${code}`, name] as const),
    ),
  );
  return ({ fiscalYear, unit }: UnitOfYear) => names.get(`${fiscalYear} ${unit}`) ?? { ja: unit };
}

/** One entry of the log for everybody whose units are others than before. */
async function changesOf(
  { db }: Needed,
  { before, after, at, actor }: { before: Assigned; after: Assigned; at: string; actor: string },
): Promise<InstallationLogEntry[]> {
  const emails = new Map((await listAccounts(db)).map(({ id, email }) => [id, email]));
  const unitsOf = (assigned: Assigned) =>
    Map.groupBy(
      [
        ...assigned.readers.map((row) => ({ ...row, email: emails.get(row.account) ?? row.account })),
        ...assigned.offers,
      ],
      ({ email }) => email,
    );
  const [earlier, later] = [unitsOf(before), unitsOf(after)];
  const written = (rows: readonly UnitOfYear[] | undefined): string =>
    (rows ?? [])
      .map(({ fiscalYear, unit }) => `${fiscalYear}:${unit}`)
      .toSorted()
      .join(' ');
  return [...new Set([...earlier.keys(), ...later.keys()])].toSorted().flatMap((email) => {
    const units = written(later.get(email));
    if (units === written(earlier.get(email))) return [];
    return [{ at, actor, action: 'unit-reader-set' as const, facts: { account: email, units } }];
  });
}
