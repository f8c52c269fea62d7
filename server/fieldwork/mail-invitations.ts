import { printAccessCode } from '../../surveys/tickets/access-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { ProblemError } from '../problems.ts';
import type { MailRun, MailText } from '../routes/invitations.schema.ts';
import { addAuditEntry, auditEntriesOf } from '../store/audit.queries.ts';
import { noteMailed, peopleToMail, type MailedPerson } from '../store/invitations.queries.ts';
import type { Wave } from '../store/waves.queries.ts';
import { invitationLink } from './export-invitations.ts';
import { invitationCode } from './invitation-code.ts';
import { localDay } from './local-day.ts';
import { phasesOfWave } from './phases-of-wave.ts';
import { requireInviting } from './require-inviting.ts';

export type MailKind = MailRun['kind'];

/** Nobody is reminded more often than this. */
export const daysBetweenReminders = 3;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Mails invitations to those who were not mailed yet, or reminders to those who took no ticket; nobody is named to
 * anybody. Goes on in the background at the mailer's pace. After a crash the same call mails those who are left.
 * Throws  `wave-not-found`, `wrong-state`, `no-mail-server`, `mail-under-way`, `reminded-recently`, `nobody-to-mail`,
 *         `invalid-request` for a text without its link.
 */
export async function mailInvitations(
  dependencies: Dependencies,
  waveCode: string,
  kind: MailKind,
  text: MailText,
  actor: string,
): Promise<MailRun> {
  const { db, mailer, now } = dependencies;
  const wave = await requireInviting(db, waveCode);
  if (!phasesOfWave(wave, now()).takesTickets) throw new ProblemError('wrong-state');
  if (mailer.from === null) throw new ProblemError('no-mail-server');
  if (!text.text.includes('{link}')) {
    throw new ProblemError('invalid-request', [{ code: 'mail-without-link', path: ['text'], facts: {} }]);
  }
  if (mailer.runs.get(waveCode)?.isRunning === true) throw new ProblemError('mail-under-way');
  const today = localDay(now());
  if (kind === 'reminder') await requireRest(dependencies, waveCode);
  const people = await peopleToMail(db, waveCode, kind, today);
  if (people.length === 0) throw new ProblemError('nobody-to-mail');
  await addAuditEntry(db, {
    at: now().toISOString(),
    actor,
    action: kind === 'invitation' ? 'invitations-mailed' : 'reminders-mailed',
    wave: waveCode,
    facts: { count: people.length },
  });
  const run: MailRun = {
    kind,
    totalCount: people.length,
    sentCount: 0,
    failedCount: 0,
    failed: [],
    isRunning: true,
  };
  mailer.runs.set(waveCode, run);
  void sendAll(dependencies, wave, people, text, run, today);
  return run;
}

/** On the day itself a reminder may be taken up again: who was mailed today is not mailed twice. */
async function requireRest({ db, now }: Dependencies, wave: string): Promise<void> {
  const last = (await auditEntriesOf(db, wave)).find(({ action }) => action === 'reminders-mailed');
  if (last === undefined || localDay(new Date(last.at)) === localDay(now())) return;
  if (now().getTime() - new Date(last.at).getTime() < daysBetweenReminders * dayMs) {
    throw new ProblemError('reminded-recently');
  }
}

async function sendAll(
  dependencies: Dependencies,
  wave: Wave,
  people: MailedPerson[],
  text: MailText,
  run: MailRun,
  today: string,
): Promise<void> {
  const { db, mailer } = dependencies;
  for (const [index, person] of people.entries()) {
    try {
      await mailer.send({ to: person.email, ...filled(dependencies, wave, person, text) });
      await noteMailed(db, person.id, today);
      run.sentCount += 1;
    } catch {
      run.failedCount += 1;
      // An address that fails is no secret with an invitation; with a reminder it would name somebody.
      if (run.kind === 'invitation') run.failed.push(person.email);
    }
    if (index < people.length - 1) await new Promise((resolve) => setTimeout(resolve, mailer.pauseMs));
  }
  run.isRunning = false;
}

/** A mail with its places filled in. */
export function filled(
  { keys, publicUrl }: Pick<Dependencies, 'keys' | 'publicUrl'>,
  wave: Wave,
  person: MailedPerson,
  text: MailText,
): MailText {
  const code = printAccessCode(invitationCode(keys, wave.code, person));
  const places: Record<string, string> = {
    name: person.name,
    title: wave.title.ja,
    closes: wave.closesOn,
    link: invitationLink(publicUrl, wave.code, code),
  };
  const fill = (one: string): string =>
    one.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);
  return { subject: fill(text.subject).replaceAll(/[\r\n]+/g, ' '), text: fill(text.text) };
}
