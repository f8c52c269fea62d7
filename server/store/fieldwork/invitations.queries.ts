import { addLogEntry, type LogEntry } from '../log.queries.ts';
import { compiledOnce } from '../compiled-once.ts';
import type { Database } from '../database.ts';
import { inGroups } from '../in-groups.ts';
import { inTransaction } from '../in-transaction.ts';

/** What stands in `blinded_hash` of an invitation that was not exchanged for a ticket. */
export const notIssued = Buffer.alloc(32);

export interface Invitation {
  id: string;
  stratum: string;
  codeHash: Buffer;
}

const invitationByCode = compiledOnce((db, { wave, codeHash }: { wave: string; codeHash: Buffer }) =>
  db
    .selectFrom('invitation')
    .select(['id', 'stratum', 'code_hash as codeHash'])
    .where('wave', '=', wave)
    .where('code_hash', '=', codeHash),
);

export async function findInvitation(
  db: Database,
  wave: string,
  codeHash: Buffer,
): Promise<Invitation | undefined> {
  const { rows } = await invitationByCode(db, { wave, codeHash });
  return rows[0];
}

/** An invitation as it was looked up, and the blinded ticket that it is to be exchanged for. */
type Issue = Pick<Invitation, 'id' | 'codeHash'> & { blindedHash: Buffer };

type IssueOutcome = 'issued' | 'repeated' | 'refused';

const exchange = compiledOnce((db, { id, codeHash, blindedHash }: Issue) =>
  db
    .updateTable('invitation')
    .set({ blinded_hash: blindedHash })
    .where('id', '=', id)
    .where('code_hash', '=', codeHash)
    .where('blinded_hash', '=', notIssued)
    .returning(['wave', 'stratum']),
);

const noting = new WeakMap<Database, (issue: Issue) => Promise<IssueOutcome>>();

/**
 * Notes that an invitation was exchanged for a ticket, once: `issued` the first time, `repeated` for the same blinded
 * ticket again, `refused` for another one, and for a code that was replaced since it was looked up. The stratum counts
 * it in the same transaction; all who come at once share one, for it is the disk that they wait for.
 */
export async function noteIssue(
  db: Database,
  { id, codeHash }: Pick<Invitation, 'id' | 'codeHash'>,
  blindedHash: Buffer,
): Promise<IssueOutcome> {
  const note = noting.get(db) ?? inGroups((issues: Issue[]) => noteIssues(db, issues));
  noting.set(db, note);
  return note({ id, codeHash, blindedHash });
}

async function noteIssues(db: Database, issues: readonly Issue[]): Promise<IssueOutcome[]> {
  const outcomes = new Map<Issue, IssueOutcome>();
  await db.transaction().execute(async (transaction) => {
    const counts = new Map<string, { wave: string; stratum: string; count: number }>();
    // In the same order everywhere: of two servers that note the same people none waits for the other in a circle.
    for (const issue of issues.toSorted(
      (one, other) => Number(one.id > other.id) - Number(one.id < other.id),
    )) {
      const [noted] = (await exchange(transaction, issue)).rows;
      if (noted === undefined) continue;
      outcomes.set(issue, 'issued');
      const key = JSON.stringify([noted.wave, noted.stratum]);
      counts.set(key, { ...noted, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    for (const [, { wave, stratum, count }] of [...counts].toSorted(
      ([one], [other]) => Number(one > other) - Number(one < other),
    )) {
      await transaction
        .updateTable('stratum')
        .set((eb) => ({ issued_count: eb('issued_count', '+', count) }))
        .where('wave', '=', wave)
        .where('code', '=', stratum)
        .execute();
    }
  });
  return Promise.all(issues.map(async (issue) => outcomes.get(issue) ?? (await outcomeBefore(db, issue))));
}

/** Of an invitation that was exchanged before, or whose code was replaced. */
async function outcomeBefore(db: Database, { id, codeHash, blindedHash }: Issue): Promise<IssueOutcome> {
  const row = await db
    .selectFrom('invitation')
    .select('blinded_hash')
    .where('id', '=', id)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row?.blinded_hash.equals(blindedHash) === true ? 'repeated' : 'refused';
}

/** Invitations by stratum. */
export async function invitedCounts(db: Database, wave: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('invitation')
    .select(['stratum', (eb) => eb.fn.countAll<number>().as('count')])
    .where('wave', '=', wave)
    .groupBy('stratum')
    .execute();
  return new Map(rows.map(({ stratum, count }) => [stratum, count]));
}

/** A person's invitation as it is first stored. */
export interface NewInvitation {
  id: string;
  wave: string;
  stratum: string;
  code_hash: Buffer;
  reference: string;
  name: string;
  department: string;
  email: string | null;
  generation: number;
}

/** All or none. */
export async function insertInvitations(
  db: Database,
  invitations: NewInvitation[],
  entry: LogEntry,
): Promise<void> {
  await inTransaction(db, async (transaction) => {
    for (const invitation of invitations) {
      await transaction
        .insertInto('invitation')
        .values({ ...invitation, blinded_hash: notIssued, mailed_on: null })
        .execute();
    }
    await addLogEntry(transaction, entry);
  });
}

/** Who is invited already. */
export async function takenPeople(
  db: Database,
  wave: string,
): Promise<{ reference: string; email: string | null }[]> {
  return db.selectFrom('invitation').select(['reference', 'email']).where('wave', '=', wave).execute();
}

/** For each stratum one invitation that was not exchanged yet; what its code is made from. */
export async function openInvitations(
  db: Database,
  wave: string,
  strata: string[],
): Promise<{ id: string; generation: number }[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'generation', 'stratum'])
    .where('wave', '=', wave)
    .where('blinded_hash', '=', notIssued)
    .orderBy('reference')
    .execute();
  return strata.flatMap((stratum) => rows.find((row) => row.stratum === stratum) ?? []);
}

/** Everybody invited, in the order of their numbers; nothing of tickets. */
export async function allInvitations(db: Database, wave: string) {
  return db
    .selectFrom('invitation')
    .select(['id', 'generation', 'reference', 'name', 'department', 'email', 'stratum'])
    .where('wave', '=', wave)
    .orderBy('reference')
    .execute();
}

/** Everybody invited, with what a person who asks for a new invitation is told by. */
export async function everybodyInvited(db: Database, wave: string) {
  return db
    .selectFrom('invitation')
    .select(['id', 'generation', 'reference', 'email', 'stratum'])
    .where('wave', '=', wave)
    .execute();
}

/**
 * Makes an invitation anew, to be exchanged once more, and counts it; false if it was renewed or deleted meanwhile, by
 * who pressed at the same time.
 */
export async function replaceInvitation(
  db: Database,
  id: string,
  generation: number,
  codeHash: Buffer,
  entry: LogEntry,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const replaced = await transaction
      .updateTable('invitation')
      .set({ generation, code_hash: codeHash, blinded_hash: notIssued })
      .where('id', '=', id)
      .where('generation', '=', generation - 1)
      .returning(['wave', 'stratum'])
      .executeTakeFirst();
    if (replaced === undefined) return false;
    const { wave, stratum } = replaced;
    await transaction
      .updateTable('stratum')
      .set((eb) => ({ reissued_count: eb('reissued_count', '+', 1) }))
      .where('wave', '=', wave)
      .where('code', '=', stratum)
      .execute();
    await addLogEntry(transaction, entry);
    return true;
  });
}

export interface MailedPerson {
  id: string;
  generation: number;
  name: string;
  email: string;
  isIssued: boolean;
  /** When they were last gone through. */
  mailedOn: string | null;
}

/**
 * Whom a mailing goes through, in no order that means anything: with an invitation those who were not mailed yet, with a
 * reminder those who were not gone through today, ticket or not. For a preview everybody, in the order of the list.
 */
export async function peopleToMail(
  db: Database,
  wave: string,
  kind: 'invitation' | 'reminder' | 'preview',
  today = '',
): Promise<string[]> {
  const rows = await db
    .selectFrom('invitation')
    .select('id')
    .where('wave', '=', wave)
    .where('email', 'is not', null)
    .$if(kind === 'invitation', (query) => query.where('mailed_on', 'is', null))
    .$if(kind === 'reminder', (query) =>
      query.where((eb) => eb.or([eb('mailed_on', 'is', null), eb('mailed_on', '<', today)])),
    )
    .orderBy(kind === 'preview' ? 'reference' : 'id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What a mail needs to know of one person with an address. Read by the mailer alone. */
export async function findMailed(db: Database, id: string): Promise<MailedPerson | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select(['id', 'generation', 'name', 'email', 'blinded_hash', 'mailed_on as mailedOn'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.email === null) return undefined;
  const { blinded_hash: blindedHash, email, ...rest } = row;
  return { ...rest, email, isIssued: !blindedHash.equals(notIssued) };
}

/**
 * Notes on which day somebody was gone through, unless that changed since it was read: of several servers that mail the
 * same list one goes through each person. False if another did.
 */
export async function claimMailed(
  db: Database,
  { id, mailedOn }: Pick<MailedPerson, 'id' | 'mailedOn'>,
  day: string,
): Promise<boolean> {
  const claimed = await db
    .updateTable('invitation')
    .set({ mailed_on: day })
    .where('id', '=', id)
    .where('mailed_on', mailedOn === null ? 'is' : '=', mailedOn)
    .executeTakeFirst();
  return claimed.numUpdatedRows > 0n;
}

export async function noteMailed(db: Database, id: string, day: string | null): Promise<void> {
  await db.updateTable('invitation').set({ mailed_on: day }).where('id', '=', id).execute();
}

/** How many can be mailed, and how many of them were not yet. */
export async function mailCounts(
  db: Database,
  wave: string,
): Promise<{ withEmailCount: number; withoutEmailCount: number; notMailedCount: number }> {
  const rows = await db
    .selectFrom('invitation')
    .select(['email', 'mailed_on'])
    .where('wave', '=', wave)
    .execute();
  const withEmail = rows.filter(({ email }) => email !== null);
  return {
    withEmailCount: withEmail.length,
    withoutEmailCount: rows.length - withEmail.length,
    notMailedCount: withEmail.filter(({ mailed_on: day }) => day === null).length,
  };
}
