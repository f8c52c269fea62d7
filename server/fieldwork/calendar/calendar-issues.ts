import type { MomentKind, PlannedMoment } from '../../contract/fieldwork/calendar.ts';
import type { ServerIssue } from '../../contract/issue.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { daysBetweenReminders } from '../inviting/days-between-reminders.ts';
import { mailIssues } from '../inviting/fill-mail.ts';
import { localDay } from '../waves/local-day.ts';

const dayMs = 24 * 60 * 60 * 1000;

type Planned = Pick<Wave, 'opensOn' | 'closesOn' | 'ticketsUntil' | 'timeZone' | 'modes'>;

/**
 * Everything that is wrong with what a wave is to do by itself; moments that are turned off are held to it too. What was
 * planned before may be sent back though its day has come: it waits for something, or is turned off.
 */
export function calendarIssues(
  moments: readonly PlannedMoment[],
  wave: Planned,
  { now, before }: { now: Date; before: readonly Pick<PlannedMoment, 'kind' | 'on'>[] },
): ServerIssue[] {
  return moments.flatMap((moment, index) => {
    const path = ['calendar', index];
    const isKept = before.some(({ kind, on }) => kind === moment.kind && on === moment.on);
    const isMailed = moment.kind === 'invitation' || moment.kind === 'reminder';
    return [
      ...twiceIssues(moments.slice(0, index), moment, path),
      ...dayIssues(moment, wave, {
        path: [...path, 'on'],
        earliest: isKept ? '' : localDay(now, wave.timeZone),
      }),
      ...(isMailed ? mailedIssues(moment, wave, path) : []),
    ];
  });
}

/** A wave opens and closes once, and mails nothing twice on one day; reminders leave people alone in between. */
function twiceIssues(
  earlier: readonly PlannedMoment[],
  { kind, on }: PlannedMoment,
  path: (string | number)[],
): ServerIssue[] {
  const alike = earlier.filter((one) => one.kind === kind);
  const isClose = (other: string) =>
    Math.abs(Date.parse(other) - Date.parse(on)) < daysBetweenReminders * dayMs;
  const isTwice: Record<MomentKind, boolean> = {
    open: alike.length > 0,
    close: alike.length > 0,
    invitation: alike.some((one) => one.on === on),
    reminder: alike.some((one) => isClose(one.on)),
  };
  if (!isTwice[kind]) return [];
  if (kind !== 'reminder') return [{ code: 'planned-twice', path, facts: {} }];
  return [{ code: 'reminders-too-close', path: [...path, 'on'], facts: { days: daysBetweenReminders } }];
}

function dayIssues(
  { kind, on }: PlannedMoment,
  { opensOn, closesOn, ticketsUntil }: Planned,
  { path, earliest }: { path: (string | number)[]; earliest: string },
): ServerIssue[] {
  if (kind === 'close') return [];
  if (on < earliest) return [{ code: 'planned-in-the-past', path, facts: { today: earliest } }];
  const last = kind === 'open' ? (ticketsUntil ?? opensOn) : (ticketsUntil ?? closesOn);
  return on > last ? [{ code: 'planned-too-late', path, facts: { last } }] : [];
}

function mailedIssues({ mail }: PlannedMoment, { modes }: Planned, path: (string | number)[]): ServerIssue[] {
  const issues: ServerIssue[] = modes.includes('ticket')
    ? []
    : [{ code: 'mail-without-tickets', path, facts: {} }];
  if (mail === null) return [...issues, { code: 'mail-without-link', path: [...path, 'mail'], facts: {} }];
  const texts = mailIssues(mail).map((issue) => ({ ...issue, path: [...path, 'mail', ...issue.path] }));
  return [...issues, ...texts];
}
