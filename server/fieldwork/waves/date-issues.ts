import type { ServerIssue } from '../../contract/issue.ts';
import type { Wave } from '../../store/fieldwork/waves.queries.ts';
import { isTimeZone, localDay } from './local-day.ts';

/** A wave may be set up some days late, not a season: a year that was mistyped would be found by nobody else. */
const latestSetUpDays = 31;

const dayMs = 24 * 60 * 60 * 1000;

/** What is wrong with the days of a wave, by themselves and seen from today. */
export function dateIssues(
  wave: Pick<Wave, 'opensOn' | 'closesOn' | 'ticketsUntil' | 'retainUntil' | 'timeZone'>,
  now: Date,
): ServerIssue[] {
  const { opensOn, closesOn, ticketsUntil, retainUntil, timeZone } = wave;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    return [{ code: 'unknown-time-zone', path: ['timeZone'], facts: { timeZone } }];
  }
  const today = localDay(now, timeZone);
  const earliest = localDay(new Date(now.getTime() - latestSetUpDays * dayMs), timeZone);
  const wrong: [boolean, ServerIssue][] = [
    [opensOn < earliest, { code: 'opens-long-ago', path: ['opensOn'], facts: { today } }],
    [
      ticketsUntil !== null && ticketsUntil < today,
      { code: 'window-in-the-past', path: ['ticketsUntil'], facts: { today } },
    ],
    [closesOn < opensOn, { code: 'closes-before-it-opens', path: ['closesOn'], facts: { opensOn } }],
    [closesOn < today, { code: 'closes-in-the-past', path: ['closesOn'], facts: { today } }],
    [
      retainUntil < closesOn,
      { code: 'deleted-before-it-closes', path: ['retainUntil'], facts: { closesOn } },
    ],
    [retainUntil < today, { code: 'deleted-in-the-past', path: ['retainUntil'], facts: { today } }],
  ];
  return wrong.flatMap(([isWrong, issue]) => (isWrong ? [issue] : []));
}
