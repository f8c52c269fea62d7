import type { Language } from '../../../surveys/schema/local-text.ts';
import { printAccessCode } from '../../../surveys/tickets/access-code.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Dependencies } from '../../dependencies.ts';
import { ProblemError } from '../../problems.ts';
import type { MailInput, MailPreview, MailRun, MailText } from '../../contract/fieldwork/invitations.ts';
import { addLogEntry, logEntriesOf } from '../../store/log.queries.ts';
import {
  claimMailed,
  findMailed,
  mailCounts,
  noteMailed,
  peopleToMail,
  type MailedPerson,
} from '../../store/fieldwork/invitations.queries.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { invitationLink } from './export-invitations.ts';
import { daysBetweenReminders } from './days-between-reminders.ts';
import { fillMail, mailIssues } from './fill-mail.ts';
import { invitationCode } from './invitation-code.ts';
import { localDay } from '../waves/local-day.ts';
import { hasTicketDaysLeft } from '../waves/phases-of-wave.ts';
import { requireInviting } from './require-inviting.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What is to be sent, and in whose language days are written. */
interface MailOrder {
  wave: Wave;
  mail: MailInput;
  language: Language;
  /** The day on which it began: whoever was gone through since is left out. */
  since: string;
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
  const order = { wave, mail, language, since: localDay(now(), wave.timeZone) };
  const { run } = await startMailing(dependencies, order, (count) =>
    addLogEntry(db, {
      at: now().toISOString(),
      actor,
      action: kind === 'invitation' ? 'invitations-mailed' : 'reminders-mailed',
      wave: waveCode,
      facts: kind === 'invitation' ? { count } : {},
    }),
  );
  return run;
}

/**
 * Goes through those that an order is for, at the mailer's pace; `note` puts on record that it begins, or throws.
 * Throws  `mail-under-way`, `nobody-to-mail`.
 */
export async function startMailing(
  dependencies: Dependencies,
  order: MailOrder,
  note: (count: number) => Promise<void>,
): Promise<{ run: MailRun; finished: Promise<void> }> {
  const { db, mailer } = dependencies;
  const { code } = order.wave;
  const { kind } = order.mail;
  const people = await peopleToMail(db, code, kind, order.since);
  // Nothing may come between this question and noting the run: pressed twice, everybody would be mailed twice.
  if (mailer.runs.get(code)?.isRunning === true) throw new ProblemError('mail-under-way');
  if (people.length === 0) throw new ProblemError('nobody-to-mail', [await whyNobody(db, code, kind)]);
  const run: MailRun = {
    kind,
    totalCount: people.length,
    doneCount: 0,
    failedCount: 0,
    failed: [],
    isRunning: true,
    trouble: null,
  };
  mailer.runs.set(code, run);
  try {
    await note(people.length);
  } catch (error) {
    mailer.runs.delete(code);
    throw error;
  }
  return { run, finished: sendAll(dependencies, order, people, run) };
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
export async function requireRest({ db, now }: Dependencies, { code, timeZone }: Wave): Promise<void> {
  const last = (await logEntriesOf(db, code)).find(({ action }) => action === 'reminders-mailed');
  if (last === undefined || localDay(new Date(last.at), timeZone) === localDay(now(), timeZone)) return;
  if (now().getTime() - new Date(last.at).getTime() < daysBetweenReminders * dayMs) {
    throw new ProblemError('reminded-recently');
  }
}

async function sendAll(
  dependencies: Dependencies,
  order: MailOrder,
  people: string[],
  run: MailRun,
): Promise<void> {
  const { mailer, now } = dependencies;
  for (const id of people) {
    if (!hasTicketDaysLeft(order.wave, now())) break;
    // A turn lasts as long whether a mail goes or not: the time of a reminder says nothing either.
    const [isGoingOn] = await Promise.all([takeTurn(dependencies, order, id, run), mailer.pause()]);
    if (!isGoingOn) break;
    run.doneCount += 1;
  }
  run.isRunning = false;
}

/**
 * Looks at the person anew: since the run began a link may have been renewed or a ticket taken. That they were gone
 * through is noted before the mail goes out, and taken back where it did not: stopped in between, the server would mail
 * them once more.
 */
async function takeTurn(
  dependencies: Dependencies,
  order: MailOrder,
  id: string,
  run: MailRun,
): Promise<boolean> {
  const { db, mailer } = dependencies;
  const isReminder = order.mail.kind === 'reminder';
  try {
    const person = await findMailed(db, id);
    // Closing deletes invitations, and with them whatever there was to tell.
    if (person === undefined) {
      mailer.runs.delete(order.wave.code);
      return false;
    }
    const isDone = isReminder ? (person.mailedOn ?? '') >= order.since : person.mailedOn !== null;
    if (isDone || !(await claimMailed(db, person, order.since))) return true;
    if (isReminder && person.isIssued) return true;
    const outcome = await sendTo(dependencies, order, person).catch(async (error: unknown) => {
      await noteMailed(db, id, person.mailedOn);
      throw error;
    });
    if (outcome === 'refused' && !isReminder) {
      await noteMailed(db, id, person.mailedOn);
      run.failedCount += 1;
      run.failed.push(person.email);
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
  { wave, mail, language }: MailOrder,
  person: MailedPerson,
): Promise<'sent' | 'refused'> {
  const code = printAccessCode(invitationCode(keys, wave.code, person));
  const link = invitationLink(publicUrl, wave.code, code);
  const filled = fillMail(mail, wave, { name: person.name, link }, language);
  return mailer.send({ to: person.email, ...filled });
}
