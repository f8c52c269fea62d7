import type { Language } from '../../../surveys/schema/local-text.ts';
import { printAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { MailInput, MailPreview, MailRun, MailText } from '../../contract/invitations.ts';
import { addLogEntry, logEntriesOf } from '../../store/log.queries.ts';
import {
  findMailed,
  mailCounts,
  noteMailed,
  peopleToMail,
  type MailedPerson,
} from '../../store/invitations.queries.ts';
import type { Wave } from '../../store/waves.queries.ts';
import { invitationLink } from './export-invitations.ts';
import { fillMail, mailIssues } from './fill-mail.ts';
import { invitationCode } from './invitation-code.ts';
import { localDay } from '../waves/local-day.ts';
import { hasTicketDaysLeft } from '../waves/phases-of-wave.ts';
import { requireInviting } from './require-inviting.ts';

/** Nobody is reminded more often than this. */
export const daysBetweenReminders = 3;

const dayMs = 24 * 60 * 60 * 1000;

/** What is to be sent, in whose language days are written, and on which day it began. */
interface Mailing extends MailInput {
  language: Language;
  today: string;
}

/**
 * Mails invitations to those who were not mailed yet, or reminders to those who took no ticket. Goes on in the
 * background at the mailer's pace; after a crash the same call goes on with those who are left. A reminder goes through
 * everybody with an address and skips whoever has a ticket: how many it goes to, how long it takes and what fails would
 * tell, by difference, whether one person has taken a ticket.
 * Throws  `wave-not-found`, `wrong-state`, `no-mail-server`, `mail-under-way`, `reminded-recently`, `nobody-to-mail`,
 *         `invalid-request` for a text without its link or with unknown places.
 */
export async function mailInvitations(
  dependencies: Dependencies,
  waveCode: string,
  mail: MailInput,
  language: Language,
  actor: string,
): Promise<MailRun> {
  const { db, mailer, now } = dependencies;
  const { kind } = mail;
  const wave = await requireInviting(db, waveCode);
  if (!hasTicketDaysLeft(wave, now())) throw new ProblemError('wrong-state');
  if (mailer.from === null) throw new ProblemError('no-mail-server');
  requireGoodText(mail);
  if (kind === 'reminder') await requireRest(dependencies, wave);
  const today = localDay(now(), wave.timeZone);
  const people = await peopleToMail(db, waveCode, kind, today);
  // Nothing may come between this question and noting the run: pressed twice, everybody would be mailed twice.
  if (mailer.runs.get(waveCode)?.isRunning === true) throw new ProblemError('mail-under-way');
  if (people.length === 0) throw new ProblemError('nobody-to-mail', [await whyNobody(db, waveCode, kind)]);
  const run: MailRun = {
    kind,
    totalCount: people.length,
    doneCount: 0,
    failedCount: 0,
    failed: [],
    isRunning: true,
    trouble: null,
  };
  mailer.runs.set(waveCode, run);
  try {
    await addLogEntry(db, {
      at: now().toISOString(),
      actor,
      action: kind === 'invitation' ? 'invitations-mailed' : 'reminders-mailed',
      wave: waveCode,
      facts: kind === 'invitation' ? { count: people.length } : {},
    });
  } catch (error) {
    mailer.runs.delete(waveCode);
    throw error;
  }
  void sendAll(dependencies, wave, people, { ...mail, language, today }, run);
  return run;
}

/**
 * A mail as the first person on the list would get it, without the code.
 * Throws  `wave-not-found`, `wrong-state`, `nobody-to-mail`, `invalid-request`.
 */
export async function previewMail(
  { db, publicUrl }: Pick<Dependencies, 'db' | 'publicUrl'>,
  waveCode: string,
  text: MailText,
  language: Language,
): Promise<MailPreview> {
  const wave = await requireInviting(db, waveCode);
  requireGoodText(text);
  const [id] = await peopleToMail(db, waveCode, 'preview');
  const person = id === undefined ? undefined : await findMailed(db, id);
  if (person === undefined) throw new ProblemError('nobody-to-mail');
  const link = invitationLink(publicUrl, waveCode, 'XXXX-XXXX-XXXX-XXXX-XXXX');
  return { to: person.email, ...fillMail(text, wave, { name: person.name, link }, language) };
}

/** Why a mailing would reach nobody; how many have a ticket plays no part in it. */
async function whyNobody(
  db: Dependencies['db'],
  wave: string,
  kind: MailInput['kind'],
): Promise<ServerIssue> {
  const { withEmailCount, withoutEmailCount } = await mailCounts(db, wave);
  const path = ['people'];
  if (withEmailCount + withoutEmailCount === 0) return { code: 'nobody-invited', path, facts: {} };
  if (withEmailCount === 0) {
    return { code: 'nobody-has-address', path, facts: { count: withoutEmailCount } };
  }
  return kind === 'invitation'
    ? { code: 'everybody-mailed', path, facts: { count: withEmailCount } }
    : { code: 'reminded-today', path, facts: {} };
}

function requireGoodText(text: MailText): void {
  const issues = mailIssues(text);
  if (issues.length > 0) throw new ProblemError('invalid-request', issues);
}

/** On the day itself a reminder may be taken up again: who was gone through today is not mailed twice. */
async function requireRest({ db, now }: Dependencies, { code, timeZone }: Wave): Promise<void> {
  const last = (await logEntriesOf(db, code)).find(({ action }) => action === 'reminders-mailed');
  if (last === undefined || localDay(new Date(last.at), timeZone) === localDay(now(), timeZone)) return;
  if (now().getTime() - new Date(last.at).getTime() < daysBetweenReminders * dayMs) {
    throw new ProblemError('reminded-recently');
  }
}

async function sendAll(
  dependencies: Dependencies,
  wave: Wave,
  people: string[],
  mailing: Mailing,
  run: MailRun,
): Promise<void> {
  const { mailer, now } = dependencies;
  for (const id of people) {
    if (!hasTicketDaysLeft(wave, now())) break;
    // A turn lasts as long whether a mail goes or not: the time of a reminder says nothing either.
    const [isGoingOn] = await Promise.all([takeTurn(dependencies, wave, id, mailing, run), mailer.pause()]);
    if (!isGoingOn) break;
    run.doneCount += 1;
  }
  run.isRunning = false;
}

/** Looks at the person anew: since the run began a link may have been renewed or a ticket taken. */
async function takeTurn(
  dependencies: Dependencies,
  wave: Wave,
  id: string,
  mailing: Mailing,
  run: MailRun,
): Promise<boolean> {
  const { db, mailer } = dependencies;
  const isReminder = mailing.kind === 'reminder';
  try {
    const person = await findMailed(db, id);
    // Closing deletes invitations, and with them whatever there was to tell.
    if (person === undefined) {
      mailer.runs.delete(wave.code);
      return false;
    }
    const isSkipped = isReminder && person.isIssued;
    const outcome = isSkipped ? 'skipped' : await sendTo(dependencies, wave, person, mailing);
    if (outcome === 'refused' && !isReminder) {
      run.failedCount += 1;
      run.failed.push(person.email);
    } else {
      await noteMailed(db, id, mailing.today);
    }
    return true;
  } catch (error) {
    // The word alone: the message of a mail server names the person it was for.
    run.trouble = (error as { code?: string }).code ?? 'error';
    return false;
  }
}

async function sendTo(
  { keys, mailer, publicUrl }: Dependencies,
  wave: Wave,
  person: MailedPerson,
  mailing: Mailing,
): Promise<'sent' | 'refused'> {
  const code = printAccessCode(invitationCode(keys, wave.code, person));
  const link = invitationLink(publicUrl, wave.code, code);
  const mail = fillMail(mailing, wave, { name: person.name, link }, mailing.language);
  return mailer.send({ to: person.email, ...mail });
}
