import type { Dependencies } from '../../dependencies.ts';
import type { InvitationStatus } from '../../contract/fieldwork/invitations.ts';
import { logEntriesOf } from '../../store/log.queries.ts';
import { invitedCounts, mailCounts } from '../../store/fieldwork/invitations.queries.ts';
import { questionnaireByHash } from '../../store/authoring/questionnaires.queries.ts';
import { storedCounts } from '../../store/fieldwork/tally.queries.ts';
import { populationOf, type Wave } from '../../store/fieldwork/waves.queries.ts';
import { publicStep } from '../tally/public-step.ts';
import { localDay } from '../waves/local-day.ts';
import { daysBetweenReminders } from './days-between-reminders.ts';
import { hasTicketDaysLeft } from '../waves/phases-of-wave.ts';
import { strataOfWave } from '../waves/strata-of-wave.ts';

/** How far inviting has come: counts by stratum, nobody by name. */
export async function invitationStatus(
  dependencies: Pick<Dependencies, 'db' | 'responses' | 'mailer' | 'now'>,
  wave: Wave,
): Promise<InvitationStatus> {
  const { db, mailer, now } = dependencies;
  const { questionnaire } = await questionnaireByHash(db, wave.questionnaireHash);
  const strata = strataOfWave(wave, questionnaire, await populationOf(db, wave.code));
  const invited = await invitedCounts(db, wave.code);
  // Of an open wave as of its present day: counts that move at once tell who has just taken a ticket.
  const counts =
    wave.state === 'open'
      ? (await publicStep(dependencies, wave)).counts.strata
      : await storedCounts(db, wave.code);
  const stored = new Map(counts.map((one) => [one.code, one]));
  const reminders = (await logEntriesOf(db, wave.code)).filter(({ action }) => action === 'reminders-mailed');
  const [last] = reminders;
  return {
    strata: strata.map(({ code, label, eligibleCount }) => ({
      code,
      label,
      eligibleCount,
      invitedCount: invited.get(code) ?? stored.get(code)?.invitedCount ?? 0,
      issuedCount: stored.get(code)?.issuedCount ?? 0,
      reissuedCount: stored.get(code)?.reissuedCount ?? 0,
    })),
    ...(await mailCounts(db, wave.code)),
    takesTickets: hasTicketDaysLeft(wave, now()),
    mailFrom: mailer.from,
    mailsPerMinute: mailer.mailsPerMinute,
    run: mailer.runs.get(wave.code) ?? null,
    lastReminderOn: last === undefined ? null : localDay(new Date(last.at), wave.timeZone),
    daysBetweenReminders,
  };
}
